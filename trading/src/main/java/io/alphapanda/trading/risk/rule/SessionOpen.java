package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import java.util.Optional;

/// An intraday order fills between open and cut-off. Delivery and overnight orders wait for the next session.
public record SessionOpen(TradingCalendar calendar) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.SESSION_CLOSED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        if (entry.product() != Product.MIS) {
            return new RiskCheck(code(), true, Unit.TIME, entry.atMicros(), 0);
        }
        Optional<Session> session = calendar.sessionOn(entry.instrument().segment(),
                Ist.date(entry.atMicros()));
        long cutOff = session.map(Session::misCutOffMicros).orElse(0L);
        boolean passed = session.isPresent() && entry.atMicros() >= session.get().openMicros()
                && entry.atMicros() < cutOff;
        return new RiskCheck(code(), passed, Unit.TIME, entry.atMicros(), cutOff);
    }
}
