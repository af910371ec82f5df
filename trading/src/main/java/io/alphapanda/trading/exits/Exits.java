package io.alphapanda.trading.exits;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.RejectedSignal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The exits of one account: asks for flat when a position's plan says so, once, and waits what becomes of it.
///
/// Triggers are stop, target, trailing stop, time and session end. Asking again follows only where the wish was
/// refused or its orders ended and left something, and never within a second. The session end of an MIS position is
/// risk's own. A structure of legs is not guarded.
public final class Exits implements Decider {
    private static final String SERVICE = "exits";
    private static final long EVALUATION_OF_NO_STRATEGY = 0;

    private final ExitSettings settings;
    private final Set<Subscription> subscriptions;
    private final Map<InstrumentId, MarketSegment> segments = new HashMap<>();
    private final Map<InstrumentId, GuardedLine> lines = new LinkedHashMap<>();
    private final Map<MarketSegment, Long> cutOffDays = new EnumMap<>(MarketSegment.class);

    /// Exits with these settings.
    public Exits(ExitSettings settings) {
        this.settings = settings;
        for (Instrument instrument : settings.instruments()) {
            segments.put(instrument.id(), instrument.segment());
        }
        subscriptions = Subscription.of(Scope.SHARED, settings.marketTopics()).and(Scope.SHARED, Topic.CLOCK)
                .and(settings.account(), Topic.SIGNALS_FUSED, Topic.SIGNALS_REJECTED, Topic.ORDERS_SUBMITTED,
                        Topic.ORDERS_FILLED, Topic.ORDERS_PARTIALLY_FILLED, Topic.ORDERS_CANCELED,
                        Topic.ORDERS_REJECTED, Topic.ORDERS_FAILED)
                .all();
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public String shard() {
        return settings.account().name();
    }

    @Override
    public Set<Subscription> subscriptions() {
        return subscriptions;
    }

    @Override
    public void on(Envelope event, Outbox out) {
        long nowMicros = event.occurredAtMicros();
        switch (event.data()) {
            case Bar bar -> onBar(bar, nowMicros, out);
            case Tick tick -> onTick(tick, nowMicros, out);
            case MarketClock clock -> onClock(clock, nowMicros, out);
            case FusedSignal signal -> onSignal(event.source(), signal);
            case RejectedSignal denied -> onDenial(denied);
            case OrderPlaced placed -> onPlaced(placed);
            case Fill fill -> onFill(fill, nowMicros, out);
            case OrderEnded ended -> line(ended.instrument()).of(ended.group()).ended(ended.clOrdId());
            default -> throw new IllegalArgumentException("exits have no use for " + event.type());
        }
    }

    private GuardedLine line(InstrumentId instrument) {
        return lines.computeIfAbsent(instrument, GuardedLine::new);
    }

    private void onBar(Bar bar, long nowMicros, Outbox out) {
        GuardedLine line = line(bar.instrument());
        line.keep(bar);
        List<GuardedPosition> positions = line.positions();
        for (int i = 0; i < positions.size(); i++) {
            ask(positions.get(i), positions.get(i).onBar(bar, nowMicros), out);
        }
    }

    private void onTick(Tick tick, long nowMicros, Outbox out) {
        List<GuardedPosition> positions = line(tick.instrument()).positions();
        for (int i = 0; i < positions.size(); i++) {
            ask(positions.get(i), positions.get(i).onPrice(tick.lastPrice(), nowMicros), out);
        }
    }

    private void onClock(MarketClock clock, long nowMicros, Outbox out) {
        boolean isCutOff = clock.due() == MarketClock.Due.MIS_CUT_OFF;
        if (isCutOff) {
            cutOffDays.put(clock.segment(), Ist.epochDay(nowMicros));
        }
        for (GuardedLine line : lines.values()) {
            for (GuardedPosition position : line.positions()) {
                ask(position, position.onTime(nowMicros), out);
                if (isCutOff && segments.get(position.instrument()) == clock.segment()) {
                    onSessionEnd(position, nowMicros, out);
                }
            }
        }
    }

    private void onSessionEnd(GuardedPosition position, long nowMicros, Outbox out) {
        if (settings.products().apply(position.group()) != Product.MIS) {
            ask(position, position.onSessionEnd(nowMicros), out);
        }
    }

    private void onSignal(String source, FusedSignal signal) {
        Opinion opinion = signal.opinion();
        if (!source.equals(SERVICE) && opinion.legs().isEmpty()) {
            GuardedPosition position = line(opinion.instrument()).of(signal.group());
            if (opinion.target() == Target.FLAT) {
                position.leaves();
            } else {
                position.wants(new Guard(opinion.target(), opinion.exitPlan()));
            }
        }
    }

    private void onDenial(RejectedSignal denied) {
        if (denied.target() == Target.FLAT) {
            line(denied.instrument()).of(denied.group()).stays();
        }
    }

    private void onPlaced(OrderPlaced placed) {
        if (placed.terms().purpose() == Purpose.EXIT) {
            line(placed.instrument()).of(placed.group()).leavesBy(placed.clOrdId());
        }
    }

    private void onFill(Fill fill, long nowMicros, Outbox out) {
        GuardedLine line = line(fill.instrument());
        GuardedPosition position = line.of(fill.group());
        if (position.on(fill)) {
            Optional<Bar> bar = line.barOf(fill);
            if (bar.isPresent()) {
                ask(position, position.onEntryBar(bar.get(), nowMicros), out);
            }
            MarketSegment segment = segments.get(fill.instrument());
            Long cutOffDay = segment == null ? null : cutOffDays.get(segment);
            if (cutOffDay != null && cutOffDay == Ist.epochDay(nowMicros)) {
                onSessionEnd(position, nowMicros, out);
            }
        }
    }

    private void ask(GuardedPosition position, Optional<String> why, Outbox out) {
        if (why.isPresent()) {
            out.emit(settings.account(),
                    settings.account() + ":" + position.group() + ":" + position.instrument(),
                    new FusedSignal(position.group(), EVALUATION_OF_NO_STRATEGY,
                            Opinion.of(position.instrument(), Target.FLAT, why.get())));
        }
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("lines", List.copyOf(lines.values()), (writer, line) -> line.write(writer));
        out.list("cut_offs", List.copyOf(cutOffDays.entrySet()), (writer, entry) -> {
            writer.choice("segment", entry.getKey());
            writer.integer("day", entry.getValue());
        });
    }

    @Override
    public void restore(FieldReader in) {
        lines.clear();
        cutOffDays.clear();
        for (GuardedLine line : in.list("lines", GuardedLine::read)) {
            lines.put(line.instrument(), line);
        }
        in.list("cut_offs", entry -> cutOffDays.put(entry.choice("segment", MarketSegment.class),
                entry.integer("day")) == null);
    }
}
