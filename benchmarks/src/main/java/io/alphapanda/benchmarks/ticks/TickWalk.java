package io.alphapanda.benchmarks.ticks;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.clock.SessionClock;
import io.alphapanda.market.instruments.KnownSymbols;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// A session of ten shares that tick in turn, at equal steps of time, with the clock's seconds among them.
///
/// Prices walk by ticks from 1,000 rupees, and each tick tells five levels a side, as Kite's full mode does. The simulated
/// market has five shares only, and costs more than what is measured here. One thread.
public final class TickWalk {
    /// The source of its events.
    public static final String SOURCE = "market-feed";
    private static final List<String> SYMBOLS = List.of("ABB", "BEL", "BPCL", "CIPLA", "DABUR", "DLF", "GAIL",
            "HAL", "CANBK", "GRASIM");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final long START_TICKS = 20_000;
    private static final long LOWEST_TICKS = 15_000;
    private static final long SEED = 20_261_123;

    private final TradingCalendar calendar = CalendarFile.bundled();
    private final List<Line> lines = new ArrayList<>();
    private final SplittableRandom dice = new SplittableRandom(SEED);
    private final Deque<Envelope> due = new ArrayDeque<>();
    private final SessionClock clock;
    private final Session session;
    private final long stepMicros;
    private final int levels;
    private long told;
    private long moments;

    private static final class Line {
        private final Instrument instrument;
        private final long origin;
        private long priceTicks = START_TICKS;
        private long volume;
        private long sequence;

        private Line(Instrument instrument) {
            this.instrument = instrument;
            origin = EventId.originOf(SOURCE, instrument.id().value());
        }
    }

    /// A session from its first tick on.
    ///
    /// @param stepMicros market time between two ticks of whatever share
    /// @param levels of the book on each side, at most five; 0 = no book
    public TickWalk(long stepMicros, int levels) {
        this.stepMicros = stepMicros;
        this.levels = levels;
        KnownSymbols symbols = KnownSymbols.bundled();
        SYMBOLS.forEach(symbol -> lines.add(new Line(symbols.resolve(symbol))));
        Instrument first = lines.getFirst().instrument;
        clock = SessionClock.everySecond(calendar, Set.of(first.segment()));
        session = calendar.sessionOn(first.segment(), DATE).orElseThrow();
    }

    /// The shares, in the order in which they tick.
    public List<Instrument> instruments() {
        return lines.stream().map(line -> line.instrument).toList();
    }

    /// The sessions that it keeps.
    public TradingCalendar calendar() {
        return calendar;
    }

    /// How many ticks a session has room for.
    public long ticksMax() {
        return (session.misCutOffMicros() - session.openMicros()) / stepMicros;
    }

    /// How many ticks were told.
    public long told() {
        return told;
    }

    /// The next tick, or what is due before it.
    ///
    /// @throws IllegalStateException if the session has no more room
    public Envelope next() {
        long now = session.openMicros() + told * stepMicros;
        if (due.isEmpty()) {
            clock.advanceTo(now, now + 1, this::tell);
        }
        return due.isEmpty() ? tick(now) : due.removeFirst();
    }

    private void tell(long micros, MarketClock moment) {
        due.add(Envelope.input(SOURCE, Scope.SHARED, moment.segment().name(), micros, ++moments, moment));
    }

    private Envelope tick(long now) {
        if (told >= ticksMax()) {
            throw new IllegalStateException("a session has room for " + ticksMax() + " ticks every "
                    + stepMicros + " µs; ask for fewer, or for shorter steps");
        }
        Line line = lines.get((int) (told++ % lines.size()));
        line.priceTicks = Math.max(LOWEST_TICKS, line.priceTicks + dice.nextInt(3) - 1);
        long units = 1 + dice.nextLong(100);
        line.volume += units;
        long step = line.instrument.tickSize().micros();
        Depth depth = levels == 0 ? Depth.UNKNOWN
                : new Depth(side(line.priceTicks, -1, step), side(line.priceTicks + 1, 1, step));
        Tick tick = new Tick(line.instrument.id(), new Price(line.priceTicks * step), units, line.volume, 0,
                now - Math.floorMod(now, 1_000_000L), depth);
        return Envelope.input(line.origin, SOURCE, Scope.SHARED, line.instrument.id().value(), now,
                ++line.sequence, tick);
    }

    private List<Depth.Level> side(long bestTicks, long direction, long step) {
        List<Depth.Level> side = new ArrayList<>(levels);
        for (int i = 0; i < levels; i++) {
            side.add(new Depth.Level(new Price((bestTicks + direction * i) * step), 100 + dice.nextInt(1_000),
                    1 + i));
        }
        return side;
    }
}
