package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import java.time.LocalDate;
import java.time.LocalTime;

/// A contract is entered before the close of its last day.
public record NotExpired(TradingCalendar calendar) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.CONTRACT_EXPIRED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return switch (entry.instrument()) {
            case FutureContract future -> before(entry, future.expiry());
            case OptionContract option -> before(entry, option.expiry());
            case Equity _,MarketIndex _ -> new RiskCheck(code(), true, Unit.TIME, entry.atMicros(), 0);
        };
    }

    private RiskCheck before(EntryProposal entry, LocalDate expiry) {
        long end = calendar.sessionOn(entry.instrument().segment(), expiry).map(Session::closeMicros)
                .orElseGet(() -> Ist.micros(expiry, LocalTime.MIDNIGHT));
        return new RiskCheck(code(), entry.atMicros() < end, Unit.TIME, entry.atMicros(), end);
    }
}
