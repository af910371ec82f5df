package io.alphapanda.app.desk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.alphapanda.app.proof.AccountLaws;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.trading.risk.RiskLimits;

/// Holds the limits of one account against its log, with sums of its own.
final class AccountMonth {
    /// Books are marked by a fill too, which is a slippage away from the last tick.
    private static final double MARK_TOLERANCE = 1.01;
    /// Longer than any order of this month takes to the venue.
    private static final long ON_THE_WAY = 5_000_000;

    private final RiskLimits limits;
    private final AccountLaws laws;
    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
    private final Map<InstrumentId, Tick> ticks = new HashMap<>();
    private final Map<ClOrdId, Reserved> reserved = new LinkedHashMap<>();
    private final Map<Holding, Product> held = new LinkedHashMap<>();
    private final Map<String, Long> entriesToday = new HashMap<>();
    private final Map<RuleCode, Long> denials = new EnumMap<>(RuleCode.class);
    private long today;

    /// What an order may still take.
    private record Reserved(long sinceMicros, StrategyId group, OrderTerms terms, long units,
            long valueMicros) {
        private Reserved leaving(long left) {
            return new Reserved(sinceMicros, group, terms, left, valueMicros / Math.max(1, units) * left);
        }

        private boolean isEntry() {
            return terms.purpose() == Purpose.ENTRY;
        }
    }

    private record Holding(StrategyId group, InstrumentId instrument) {}

    AccountMonth(AccountTerms account, DeskTerms desk, AccountLaws laws) {
        limits = account.limits();
        this.laws = laws;
        desk.instruments().forEach(instrument -> instruments.put(instrument.id(), instrument));
    }

    /// How often each rule said no.
    Map<RuleCode, Long> denials() {
        return denials;
    }

    /// Units that each order may still take that has not ended, in the order of their approval.
    Map<ClOrdId, Long> reservedUnits() {
        Map<ClOrdId, Long> units = new LinkedHashMap<>();
        reserved.forEach((order, its) -> units.put(order, its.units()));
        return units;
    }

    void tick(Tick tick) {
        ticks.put(tick.instrument(), tick);
    }

    /// Takes an event of the account, after the laws have seen it.
    void see(Envelope event) {
        if (Ist.epochDay(event.occurredAtMicros()) != today) {
            today = Ist.epochDay(event.occurredAtMicros());
            entriesToday.clear();
        }
        switch (event.data()) {
            case ValidatedSignal approval
                    -> approval.orders().forEach(order -> approved(event, approval, order));
            case Fill fill -> filled(event, fill);
            case OrderEnded ended -> reserved.remove(ended.clOrdId());
            case RejectedSignal rejected -> rejected.checks().stream().filter(check -> !check.passed())
                    .map(RiskCheck::rule).forEach(rule -> denials.merge(rule, 1L, Long::sum));
            default -> {
                // Nothing else takes or gives back anything.
            }
        }
    }

    private void approved(Envelope event, ValidatedSignal approval, ApprovedOrder order) {
        OrderTerms terms = order.terms();
        long reference = terms.referencePrice().micros();
        Reserved next = switch (terms.quantity()) {
            case OrderQuantity.Units(long units)
                    -> new Reserved(event.occurredAtMicros(), approval.group(), terms, units,
                            units * reference);
            case OrderQuantity.EquityShare share -> {
                long lot = instrument(terms.instrument()).lotSize();
                yield new Reserved(event.occurredAtMicros(), approval.group(), terms,
                        share.approvedValue().micros() / reference / lot * lot,
                        share.approvedValue().micros());
            }
        };
        reserved.put(order.clOrdId(), next);
        if (next.isEntry()) {
            counts(event, approval.group(), terms.instrument());
            isWithinLimits(event, next);
        }
    }

    private void counts(Envelope event, StrategyId group, InstrumentId instrument) {
        holds(entriesToday.merge("account", 1L, Long::sum) <= limits.day().accountTradesMax(), event,
                "too many trades of the account");
        holds(entriesToday.merge("strategy " + group, 1L, Long::sum) <= limits.day().strategyTradesMax(),
                event,
                "too many trades of the strategy");
        holds(entriesToday.merge("instrument " + instrument, 1L, Long::sum)
                <= limits.day().instrumentTradesMax(),
                event, "too many trades in the instrument");
        holds(reserved.size() <= limits.orders().openMax(), event, "too many open orders");
    }

    private void isWithinLimits(Envelope event, Reserved entry) {
        holds(entry.units() <= limits.orders().unitsMax(), event, "too many units");
        holds(entry.valueMicros() <= limits.values().orderMax().micros(), event,
                "the order is worth too much");
        InstrumentId instrument = entry.terms().instrument();
        long filled = held.keySet().stream().filter(holding -> holding.instrument().equals(instrument))
                .mapToLong(holding -> laws.units(holding.group(), instrument)).sum();
        holds(Math.abs(filled) * entry.terms().referencePrice().micros()
                <= limits.values().positionMax().micros()
                || Long.signum(filled) != entry.terms().side().sign(), event,
                "the position is worth too much");
        holds(exposureMicros() <= limits.values().exposureMax().micros() * MARK_TOLERANCE, event,
                "the exposure is " + exposureMicros());
    }

    /// What positions are worth at the last ticks, once their exits have filled, and what entries may still take.
    private long exposureMicros() {
        long exposure = 0;
        for (Holding holding : held.keySet()) {
            long units = Math.abs(laws.units(holding.group(), holding.instrument()));
            for (Reserved order : reserved.values()) {
                boolean leaves = !order.isEntry() && order.group().equals(holding.group())
                        && order.terms().instrument().equals(holding.instrument());
                units = leaves ? Math.max(0, units - order.units()) : units;
            }
            exposure += units * lastTick(holding).lastPrice().micros();
        }
        for (Reserved order : reserved.values()) {
            exposure += order.isEntry() ? order.valueMicros() : 0;
        }
        return exposure;
    }

    private void filled(Envelope event, Fill fill) {
        MarketSegment segment = instrument(fill.instrument()).segment();
        holds(RunCase.CALENDAR.phaseAt(segment, fill.executedAtMicros()) == SessionPhase.OPEN, event,
                "it traded while " + segment + " was not open");
        Reserved order = Optional.ofNullable(reserved.get(fill.clOrdId())).orElseThrow();
        held.merge(new Holding(fill.group(), fill.instrument()), order.terms().product(),
                (_, newest) -> newest);
        if (fill.leavesUnits() == 0) {
            reserved.remove(fill.clOrdId());
        } else {
            reserved.put(fill.clOrdId(), order.leaving(fill.leavesUnits()));
        }
    }

    /// After a close nothing of the segment is open but what may stay over night: positions, and orders that had
    /// not reached the venue by then, which wait for the next session. What nobody takes, as an option without any
    /// bid, stays too.
    void closed(MarketSegment segment, long micros) {
        Set<Object> left = new LinkedHashSet<>();
        held.forEach((holding, product) -> {
            if (product == Product.MIS && instrument(holding.instrument()).segment() == segment
                    && laws.units(holding.group(), holding.instrument()) != 0 && isWanted(holding)) {
                left.add(holding);
            }
        });
        reserved.forEach((id, order) -> {
            if (instrument(order.terms().instrument()).segment() == segment
                    && (order.terms().product() == Product.MIS
                            || order.sinceMicros() < micros - ON_THE_WAY)) {
                left.add(id);
            }
        });
        if (!left.isEmpty()) {
            throw new AssertionError("after the close of " + segment + " there are still " + left);
        }
    }

    private Instrument instrument(InstrumentId id) {
        return Optional.ofNullable(instruments.get(id)).orElseThrow();
    }

    private Tick lastTick(Holding holding) {
        return Optional.ofNullable(ticks.get(holding.instrument())).orElseThrow();
    }

    private boolean isWanted(Holding holding) {
        Depth book = lastTick(holding).depth();
        return !(laws.units(holding.group(), holding.instrument()) > 0 ? book.bids() : book.asks()).isEmpty();
    }

    private static void holds(boolean law, Envelope event, String otherwise) {
        if (!law) {
            throw new AssertionError(otherwise + ": " + event);
        }
    }
}
