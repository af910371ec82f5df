package io.alphapanda.app.board;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrdStatus;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.position.PnlSnapshot;
import io.alphapanda.domain.position.PortfolioUpdated;
import io.alphapanda.domain.position.PositionUpdated;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.ValidatedSignal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One account as its events tell it. Not thread-safe; [DeskBoard] guards it.
final class AccountBoard {
    private final Scope account;
    private final Map<ClOrdId, OrderLine> openOrders = new LinkedHashMap<>();
    private final Newest<OrderLine> endedOrders = new Newest<>(DeskBoard.LINES_MAX);
    private final Map<String, SignalLine> unanswered = new LinkedHashMap<>();
    private final Newest<SignalLine> signals = new Newest<>(DeskBoard.LINES_MAX);
    private final Map<PositionKey, PositionUpdated> positions = new LinkedHashMap<>();
    private final Map<RiskCheck.RuleCode, Long> denials = new EnumMap<>(RiskCheck.RuleCode.class);
    private Optional<AccountValue> value = Optional.empty();
    private long signalCount;
    private long orderCount;
    private long fillCount;
    private long tradedMicros;
    private long cashFlowMicros;
    private Optional<Money> cashBefore = Optional.empty();

    private record PositionKey(StrategyId group, InstrumentId instrument) {}

    AccountBoard(Scope account) {
        this.account = account;
    }

    /// Counts cash flow from here on.
    void rebase() {
        cashBefore = value.map(AccountValue::cash);
        cashFlowMicros = cashBefore.isPresent() ? 0 : cashFlowMicros;
    }

    void see(Envelope event) {
        switch (event.data()) {
            case FusedSignal signal -> onSignal(event, signal);
            case ValidatedSignal validated -> answer(event.key(), "approved " + validated.orders().stream()
                    .map(AccountBoard::shown).collect(Collectors.joining(", ")));
            case RejectedSignal rejected -> onDenial(event.key(), rejected);
            case OrderPlaced placed -> {
                orderCount++;
                openOrders.put(placed.clOrdId(), OrderLine.of(event.occurredAtMicros(), placed));
            }
            case OrderAcknowledged known -> openOrders.computeIfPresent(known.clOrdId(),
                    (_, line) -> line.status() == OrdStatus.PENDING_NEW ? line.now(OrdStatus.NEW, "") : line);
            case Fill fill -> onFill(fill);
            case OrderEnded ended -> {
                OrderLine line = openOrders.remove(ended.clOrdId());
                if (line != null) {
                    endedOrders.add(line.now(ended.ending().status(), ended.text()));
                }
            }
            case PositionUpdated updated -> positions
                    .put(new PositionKey(updated.group(), updated.instrument()), updated);
            case PortfolioUpdated updated -> value = Optional.of(updated.account());
            case PnlSnapshot snapshot -> value = Optional.of(snapshot.account());
            default -> {
                // Votes and amendments show in what follows from them.
            }
        }
    }

    private void onSignal(Envelope event, FusedSignal signal) {
        signalCount++;
        SignalLine earlier = unanswered.put(event.key(),
                new SignalLine(event.occurredAtMicros(), signal.group(),
                        signal.opinion().instrument(), signal.opinion().target(), signal.opinion().reason(),
                        ""));
        if (earlier != null) {
            signals.add(earlier);
        }
    }

    private void answer(String key, String verdict) {
        unanswered.computeIfPresent(key, (_, line) -> line.answered(verdict));
    }

    private void onDenial(String key, RejectedSignal rejected) {
        List<RiskCheck> failed = rejected.checks().stream().filter(check -> !check.passed()).toList();
        failed.forEach(check -> denials.merge(check.rule(), 1L, Long::sum));
        answer(key, "denied " + failed.stream().map(RiskCheck::explained).collect(Collectors.joining(", ")));
    }

    private void onFill(Fill fill) {
        fillCount++;
        tradedMicros += fill.value().micros();
        cashFlowMicros -= fill.side().sign() * fill.value().micros() + fill.charges().total().micros();
        OrderLine line = openOrders.get(fill.clOrdId());
        if (line != null && fill.leavesUnits() == 0) {
            openOrders.remove(fill.clOrdId());
            endedOrders.add(line.filled(fill));
        } else if (line != null) {
            openOrders.put(fill.clOrdId(), line.filled(fill));
        }
    }

    private static String shown(ApprovedOrder order) {
        return order.clOrdId() + " " + order.terms().side() + " " + order.terms().quantity().shown();
    }

    /// The account at this moment, with these last prices.
    AccountPicture picture(Map<InstrumentId, PriceLine> prices) {
        List<PositionLine> open = new ArrayList<>();
        List<PositionLine> closed = new ArrayList<>();
        for (PositionUpdated updated : positions.values()) {
            PriceLine price = prices.get(updated.instrument());
            Price mark = price == null ? updated.position().averagePrice() : price.last();
            PositionLine line = new PositionLine(updated.group(), updated.instrument(), updated.position(),
                    mark,
                    updated.realised());
            (updated.position().isFlat() ? closed : open).add(line);
        }
        List<SignalLine> newest = new ArrayList<>(signals.all());
        newest.addAll(unanswered.values());
        newest.sort((one, other) -> Long.compare(one.micros(), other.micros()));
        return new AccountPicture(account, value, open, closed, List.copyOf(openOrders.values()),
                endedOrders.all(),
                newest, Map.copyOf(denials), new AccountPicture.Counts(signalCount, orderCount, fillCount),
                new Money(tradedMicros), cashBefore, new Money(cashFlowMicros));
    }
}
