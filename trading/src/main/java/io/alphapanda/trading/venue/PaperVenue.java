package io.alphapanda.trading.venue;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.SystemError;
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
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.trading.portfolio.AccountBooks;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The simulated venue of one account. It fills by ticks or by bars: [TickMarket] and [BarMarket] say how.
///
/// Whatever fills, no order fills before it is effective, beyond its limit, or more than it is for; an order of
/// validity DAY lives to the end of the session that it could first trade in.
public final class PaperVenue implements Decider {
    private final VenueSettings settings;
    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
    private final Set<Subscription> subscriptions;
    private final AccountBooks books;
    private final OrderBook orders = new OrderBook();
    private final SessionPhases phases;
    private final OrderChecks checks;
    private final Executions executions;
    private final AmendmentDesk amendments;
    private final TickMarket ticks;
    private final BarMarket bars;
    private long ordersSeen;

    /// A venue with these settings.
    public PaperVenue(VenueSettings settings) {
        this.settings = settings;
        settings.instruments().forEach(instrument -> instruments.put(instrument.id(), instrument));
        books = new AccountBooks(settings.startingCash());
        phases = new SessionPhases(settings.calendar());
        checks = new OrderChecks(settings, phases, books, orders);
        executions = new Executions(settings, books, orders);
        amendments = new AmendmentDesk(settings, orders, checks, executions);
        ticks = new TickMarket(settings.fills(), books, orders, phases, executions);
        bars = new BarMarket(settings.fills(), books, orders, executions);
        subscriptions = Subscription.of(Scope.SHARED, settings.marketTopics()).and(Scope.SHARED, Topic.CLOCK)
                .and(Scope.SYSTEM, Topic.CONTROL)
                .and(settings.account(), Topic.ORDERS_SUBMITTED, Topic.ORDERS_AMENDMENTS).all();
    }

    @Override
    public String service() {
        return "paper-trading";
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
            case Tick tick -> onTick(tick, nowMicros, out);
            case Bar bar -> onBar(bar, nowMicros, out);
            case OrderPlaced placed -> onOrder(event, placed, out);
            case OrderAmendment wish -> onAmendment(event, wish, out);
            case MarketClock clock -> onClock(clock, nowMicros, out);
            case ControlCommand command -> {
                if (command.isForAccount(settings.account())) {
                    bars.on(command.action());
                }
            }
            default -> throw new IllegalArgumentException("the venue has no use for " + event.type());
        }
    }

    private void onTick(Tick tick, long nowMicros, Outbox out) {
        carryOut(nowMicros, out);
        Instrument instrument = instruments.get(tick.instrument());
        if (instrument != null) {
            ticks.on(tick, instrument, nowMicros, out);
        }
    }

    private void onBar(Bar bar, long nowMicros, Outbox out) {
        // What reaches the venue inside the bar comes too late for it.
        carryOut(bar.startMicros(), out);
        bars.on(bar, instruments, out);
        carryOut(nowMicros, out);
    }

    private void onOrder(Envelope event, OrderPlaced placed, Outbox out) {
        long nowMicros = event.occurredAtMicros();
        carryOut(nowMicros, out);
        String orderId = settings.account() + "-" + ++ordersSeen;
        if (orders.find(placed.clOrdId()).isPresent()) {
            out.emit(Scope.SYSTEM, service() + ":" + shard(), new SystemError(service(), shard(),
                    "DUPLICATE_ORDER",
                    "order " + placed.clOrdId() + " is open and came again; it is left out"));
            return;
        }
        RestingOrder order = new RestingOrder(placed, event.key(), event.asCause(),
                Dice.of(settings.fills().seed(), placed.clOrdId()));
        Instrument instrument = instruments.get(placed.instrument());
        Optional<String> refusal = instrument == null
                ? Optional.of("the venue does not trade " + placed.instrument())
                : checks.refusal(placed.terms(), instrument, nowMicros);
        if (instrument == null || refusal.isPresent()) {
            executions.end(order, Ending.REJECTED, refusal.orElse(""), out);
            return;
        }
        out.emit(settings.account(), event.key(),
                new OrderAcknowledged(placed.clOrdId(), orderId, placed.group(), placed.instrument()));
        order.draw(settings.fills(), nowMicros);
        orders.add(order);
        meet(order, instrument, nowMicros, out);
    }

    /// Lets an order meet the market that is already there.
    private void meet(RestingOrder order, Instrument instrument, long nowMicros, Outbox out) {
        if (settings.isByTicks()) {
            ticks.meet(order, instrument, nowMicros, out);
        } else {
            bars.meet(order, instrument, out);
        }
    }

    private void onAmendment(Envelope event, OrderAmendment wish, Outbox out) {
        carryOut(event.occurredAtMicros(), out);
        amendments.send(event, wish);
        carryOut(event.occurredAtMicros(), out);
    }

    private void carryOut(long nowMicros, Outbox out) {
        if (!amendments.isIdle()) {
            amendments.carryOut(nowMicros, instruments, out).forEach(replaced -> meet(replaced,
                    Optional.ofNullable(instruments.get(replaced.instrument())).orElseThrow(), nowMicros,
                    out));
        }
    }

    private void onClock(MarketClock clock, long nowMicros, Outbox out) {
        carryOut(nowMicros, out);
        if (phases.isOverAt(clock, nowMicros)) {
            for (RestingOrder order : orders.all()) {
                Instrument instrument = instruments.get(order.instrument());
                if (instrument != null && instrument.segment() == clock.segment()) {
                    close(order, instrument, nowMicros, out);
                }
            }
        }
        phases.on(clock, nowMicros);
    }

    private void close(RestingOrder order, Instrument instrument, long nowMicros, Outbox out) {
        boolean isOver = settings.isByTicks() ? order.effectiveAtMicros() < nowMicros
                : bars.close(order, instrument, nowMicros, out);
        if (isOver) {
            executions.end(order, order.isForTheDay() ? Ending.EXPIRED : Ending.CANCELED,
                    "its session ended before it could fill", out);
        }
    }

    @Override
    public int stateVersion() {
        return 2;
    }

    @Override
    public void snapshot(FieldWriter out) {
        books.snapshot(out);
        orders.snapshot(out);
        phases.snapshot(out);
        executions.snapshot(out);
        amendments.snapshot(out);
        ticks.snapshot(out);
        bars.snapshot(out);
        out.integer("orders_seen", ordersSeen);
    }

    @Override
    public void restore(FieldReader in) {
        books.restore(in);
        orders.restore(in);
        phases.restore(in);
        executions.restore(in);
        amendments.restore(in);
        ticks.restore(in);
        bars.restore(in);
        ordersSeen = in.integer("orders_seen");
    }
}
