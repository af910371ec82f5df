package io.alphapanda.app.contract;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.event.Cause;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;

/// Inputs for one decider, from a seed: plausible enough to fill its state, hostile enough to surprise it.
///
/// Time never runs back and sequences have no gap, as the log promises; all else may come in any order, about
/// orders and instruments that nobody knows. What the decider approves becomes known to the stream.
final class HostileStream {
    static final Scope ACCOUNT = Scope.account("paper");
    static final Equity SHARE = new Equity(
            new Contract(Exchange.NSE, "RELIANCE", Price.ofRupees("0.05"), 1, 5_000));
    static final MarketIndex INDEX = new MarketIndex(
            new Contract(Exchange.NSE, "NIFTY 50", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
    static final FutureContract FUTURE = future();
    static final List<Instrument> INSTRUMENTS = List.of(SHARE, INDEX, FUTURE);
    static final List<StrategyId> GROUPS = List.of(new StrategyId("trend"), new StrategyId("swing"));
    private static final InstrumentId STRANGER = InstrumentId.of(Exchange.BSE, "NOBODY");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 16);

    final SplittableRandom random;
    final List<OpenOrder> openOrders = new ArrayList<>();
    private final List<EventId> letters = new ArrayList<>();
    private final Decider probe;
    private final Set<Subscription> subscriptions;
    private final List<Envelope> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<InstrumentId, Long> ticks = new HashMap<>();
    private long nowMicros = Ist.micros(FIRST_DAY, LocalTime.of(9, 15));

    /// @param probe a decider of the kind under test, which gets each event as it is made up
    HostileStream(long seed, Decider probe) {
        random = new SplittableRandom(seed);
        this.probe = probe;
        subscriptions = probe.subscriptions();
    }

    private static FutureContract future() {
        Contract contract = new Contract(Exchange.NFO, "NIFTY26NOVFUT", Price.ofRupees("0.10"), 75, 1_800);
        return new FutureContract(contract.id(), contract, INDEX.id(), LocalDate.of(2026, 11, 26),
                MarketSegment.DERIVATIVES);
    }

    List<Envelope> events() {
        return List.copyOf(events);
    }

    int size() {
        return events.size();
    }

    long nowMicros() {
        return nowMicros;
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// One of those that the desk trades; seldom one that it does not.
    InstrumentId anyInstrument() {
        return chance(25) ? STRANGER : any(INSTRUMENTS).id();
    }

    /// Seconds go by; now and then the rest of the session, or of the day.
    void letTimePass() {
        nowMicros += random.nextLong(0, 90_000_000L);
        if (chance(60)) {
            nowMicros = Math.max(nowMicros, Ist.micros(Ist.date(nowMicros), LocalTime.of(15, 19)));
        }
        if (chance(60)) {
            nowMicros = Ist.micros(Ist.date(nowMicros).plusDays(1), LocalTime.of(9, 15));
        }
    }

    void bar() {
        InstrumentId instrument = anyInstrument();
        long close = ticks.getOrDefault(instrument, 20_000L);
        long open = Math.max(1, close + random.nextLong(-40, 41));
        close = Math.max(1, open + random.nextLong(-60, 61));
        ticks.put(instrument, close);
        long high = Math.max(open, close) + random.nextLong(0, 20);
        long low = Math.max(1, Math.min(open, close) - random.nextLong(0, 20));
        Timeframe timeframe = chance(6) ? Timeframe.M5 : Timeframe.M1;
        add("market-feed", Scope.SHARED, instrument.value(), new Bar(instrument, timeframe,
                nowMicros - timeframe.micros(), nowMicros, price(open), price(high), price(low), price(close),
                random.nextLong(0, 10_000)));
    }

    /// Seldom late, seldom without a book.
    void tick() {
        InstrumentId instrument = anyInstrument();
        long last = Math.max(10, ticks.getOrDefault(instrument, 20_000L) + random.nextLong(-40, 41));
        ticks.put(instrument, last);
        Depth book = chance(5) ? Depth.UNKNOWN
                : new Depth(List.of(level(last - 1), level(last - 2)), List.of(level(last), level(last + 1)));
        long stamp = chance(10) ? nowMicros - 90_000_000L : nowMicros;
        add("market-feed", Scope.SHARED, instrument.value(), new Tick(instrument, price(last),
                random.nextLong(1, 500), random.nextLong(1, 1_000_000), 0, stamp, book));
    }

    private Depth.Level level(long ticks) {
        return new Depth.Level(price(ticks), 75 * random.nextLong(1, 4), 1);
    }

    void second() {
        add("market-feed", Scope.SHARED, MarketSegment.EQUITY.name(),
                new MarketClock(MarketSegment.EQUITY, MarketClock.Due.SECOND));
    }

    static Price price(long ticks) {
        return new Price(ticks * 50_000);
    }

    Price anyPrice(InstrumentId instrument) {
        return price(Math.max(1, ticks.getOrDefault(instrument, 20_000L) + random.nextLong(-30, 31)));
    }

    void clock() {
        MarketSegment segment = any(
                List.of(MarketSegment.EQUITY, MarketSegment.INDEX, MarketSegment.DERIVATIVES));
        add("market-feed", Scope.SHARED, segment.name(),
                new MarketClock(segment, any(List.of(MarketClock.Due.values()))));
    }

    void command(Action action) {
        command(action, ControlCommand.EVERYONE, "");
    }

    void command(Action action, String target, String argument) {
        add("operator", Scope.SYSTEM, "operator:all", new ControlCommand(action, target, argument));
    }

    /// A dead letter of the account; or what is said when one is dealt with, seldom one that nobody knows.
    void letterOrItsEnd() {
        if (letters.isEmpty() || chance(3)) {
            add("portfolio-manager", ACCOUNT, "no-key",
                    new DeadLetter(Topic.ORDERS_FILLED, "portfolio-manager",
                            "number " + size(), "{}"));
            letters.add(events.getLast().id());
            return;
        }
        String letter = chance(5) ? ControlCommand.EVERYONE
                : chance(5) ? EventId.ofInput(nowMicros, size(), 1).toString() : any(letters).toString();
        command(any(List.of(Action.WAIVE, Action.REPLAYED)), ACCOUNT.name(), letter);
    }

    static String key(StrategyId group, InstrumentId instrument) {
        return ACCOUNT + ":" + group + ":" + instrument;
    }

    /// Appends an event, and shows it to the probe if it is one of its topics.
    void add(String source, Scope scope, String key, Event event) {
        long sequence = sequences.merge(source + "|" + key, 1L, Long::sum);
        Envelope envelope = Envelope.input(source, scope, key, nowMicros, sequence, event);
        events.add(envelope);
        if (subscriptions.contains(new Subscription(event.topic(), scope))) {
            probe.on(envelope, new Listening(envelope));
        }
    }

    /// Hears which orders the decider under test has approved.
    private final class Listening implements Outbox {
        private final Envelope inHand;

        private Listening(Envelope inHand) {
            this.inHand = inHand;
        }

        @Override
        public void emit(Scope scope, String key, Event event, Cause cause) {
            if (event instanceof ValidatedSignal approval) {
                for (ApprovedOrder order : approval.orders()) {
                    openOrders.add(new OpenOrder(order.clOrdId(), approval.group(), order.terms(), 0));
                }
            }
        }

        @Override
        public Cause causeInHand() {
            EventId id = inHand.id();
            return new Cause(id, id);
        }
    }
}
