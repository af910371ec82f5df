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
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.position.PnlSnapshot;
import io.alphapanda.domain.position.PortfolioUpdated;
import io.alphapanda.domain.position.PositionUpdated;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.ValidatedSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One account as its events tell it. Not thread-safe; [DeskBoard] guards it.
final class AccountBoard {
    private final Scope account;
    private final Map<ClOrdId, OrderLine> openOrders = new LinkedHashMap<>();
    private final Newest<OrderLine> endedOrders = new Newest<>(DeskBoard.LINES_MAX);
    private final Map<String, SignalLine> latestByKey = new LinkedHashMap<>();
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
    private Money netBefore = Money.ZERO;

    private record PositionKey(StrategyId group, InstrumentId instrument) {}

    AccountBoard(Scope account) {
        this.account = account;
    }

    /// Begins a new day with the profit and loss as it is at these prices.
    void beginDay(Map<InstrumentId, PriceLine> prices) {
        netBefore = picture(prices).net();
    }

    /// Counts cash flow from here on.
    void rebase() {
        cashBefore = value.map(AccountValue::cash);
        cashFlowMicros = cashBefore.isPresent() ? 0 : cashFlowMicros;
    }

    void see(Envelope event) {
        switch (event.data()) {
            case FusedSignal signal -> onSignal(event, signal);
            case ValidatedSignal validated -> onApproval(event, validated);
            case RejectedSignal rejected -> onDenial(event.key(), rejected);
            case OrderPlaced placed -> {
                orderCount++;
                openOrders.put(placed.clOrdId(), OrderLine.of(event.occurredAtMicros(), placed));
            }
            case OrderAcknowledged known -> openOrders.computeIfPresent(known.clOrdId(),
                    (_, line) -> line.status() == OrdStatus.PENDING_NEW ? line.now(OrdStatus.NEW, "") : line);
            case OrderReplaced replaced -> openOrders.computeIfPresent(replaced.clOrdId(),
                    (_, line) -> line.replaced(replaced));
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
        newest(event.key(), new SignalLine(event.occurredAtMicros(), signal.evaluation(), signal.group(),
                signal.opinion().instrument(), signal.opinion().target(), signal.opinion().reason(), ""));
    }

    private void newest(String key, SignalLine line) {
        SignalLine earlier = latestByKey.put(key, line);
        if (earlier != null) {
            signals.add(earlier);
        }
    }

    private void onApproval(Envelope event, ValidatedSignal validated) {
        SignalLine asked = latestByKey.get(event.key());
        if (validated.evaluation() == 0 && (asked == null || asked.evaluation() != 0 || asked.isAnswered())) {
            // Nobody asked: risk leaves by itself, as at the cut-off of intraday positions.
            newest(event.key(), new SignalLine(event.occurredAtMicros(), 0, validated.group(),
                    validated.orders().getFirst().terms().instrument(), Target.FLAT,
                    "the desk squares off", ""));
        }
        answer(event.key(), EventLine.approved(validated));
    }

    private void answer(String key, String verdict) {
        latestByKey.computeIfPresent(key, (_, line) -> line.answered(verdict));
    }

    private void onDenial(String key, RejectedSignal rejected) {
        rejected.reasons().forEach(check -> denials.merge(check.rule(), 1L, Long::sum));
        answer(key, "DENIED " + rejected.explained());
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
        List<SignalLine> newest = Stream.concat(signals.all().stream(), latestByKey.values().stream())
                .sorted(Comparator.comparingLong(SignalLine::micros)).toList();
        newest = newest.subList(Math.max(0, newest.size() - DeskBoard.LINES_MAX), newest.size());
        return new AccountPicture(account, value, open, closed, List.copyOf(openOrders.values()),
                endedOrders.all(),
                newest, Map.copyOf(denials), new AccountPicture.Counts(signalCount, orderCount, fillCount),
                new Money(tradedMicros), cashBefore, new Money(cashFlowMicros), netBefore);
    }
}
