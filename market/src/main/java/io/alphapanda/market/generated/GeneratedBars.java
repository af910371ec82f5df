package io.alphapanda.market.generated;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Makes minute bars that look like a market: a random walk with calm and wild spells, trends, overnight
/// gaps, and more movement and volume near the open and the close.
///
/// Whole numbers only, so the same seed gives the same bars on every machine. A usual day ranges over about
/// 0.8 % of the price. Each call goes on where the last one ended. Not thread-safe.
public final class GeneratedBars {
    private static final int MILLION = 1_000_000;
    private static final int STEPS_A_MINUTE = 12;
    /// [SplitMix64#nearlyNormal] has this standard deviation.
    private static final int DEVIATION = 4;
    /// Standard deviation of one step in millionths of the price: calm, usual (three in five), wild.
    private static final int[] SPELLS = {25, 40, 40, 40, 70};
    /// Millionths of the price that a minute drifts at most.
    private static final int DRIFT_MAX = 45;
    /// Standard deviation of the gap overnight, in millionths of the price.
    private static final int GAP = 1_500;
    private static final int USUAL_VOLUME = 20_000;
    private static final int BUSY_MINUTES = 30;

    private final TradingCalendar calendar;
    private final Instrument instrument;
    private final SplitMix64 random;
    private long micros;
    private boolean started;
    private int spellMinutes;
    private int spell;
    private int trendMinutes;
    private int drift;

    /// A market in one instrument that starts at `start`.
    ///
    /// @throws IllegalArgumentException if the start is not above zero
    public GeneratedBars(TradingCalendar calendar, Instrument instrument, Price start, long seed) {
        if (!start.isPositive()) {
            throw new IllegalArgumentException("a generated market must start above zero, was " + start);
        }
        this.calendar = calendar;
        this.instrument = instrument;
        random = new SplitMix64(seed);
        micros = start.micros();
    }

    /// The bars of every session from `first` to `last`, both included.
    public List<Bar> days(LocalDate first, LocalDate last) {
        List<Bar> bars = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            calendar.sessionOn(instrument.segment(), date).ifPresent(session -> addDay(session, bars));
        }
        return Collections.unmodifiableList(bars);
    }

    private void addDay(Session session, List<Bar> bars) {
        if (started) {
            move(GAP);
        }
        started = true;
        long minute = Timeframe.M1.micros();
        for (long start = session.openMicros(); start + minute <= session.auctionMicros(); start += minute) {
            boolean busy = start < session.openMicros() + BUSY_MINUTES * minute
                    || start >= session.auctionMicros() - BUSY_MINUTES * minute;
            bars.add(minute(start, busy));
        }
    }

    private Bar minute(long start, boolean busy) {
        changeSpell();
        int deviation = busy ? spell * 3 / 2 : spell;
        long open = onGrid();
        long high = open;
        long low = open;
        long close = open;
        micros += micros * drift / MILLION;
        for (int step = 0; step < STEPS_A_MINUTE; step++) {
            move(deviation);
            close = onGrid();
            high = Math.max(high, close);
            low = Math.min(low, close);
        }
        long volume = (long) USUAL_VOLUME * random.between(40, 160) * deviation / 100 / SPELLS[1];
        return new Bar(instrument.id(), Timeframe.M1, start, start + Timeframe.M1.micros(), new Price(open),
                new Price(high), new Price(low), new Price(close), volume);
    }

    private void changeSpell() {
        if (spellMinutes-- == 0) {
            spellMinutes = random.between(20, 90);
            spell = SPELLS[random.between(0, SPELLS.length - 1)];
        }
        if (trendMinutes-- == 0) {
            trendMinutes = random.between(30, 120);
            drift = random.between(-DRIFT_MAX, DRIFT_MAX);
        }
    }

    private void move(int deviationMillionths) {
        long millionth = Math.max(1, micros / MILLION);
        micros += millionth * deviationMillionths * random.nearlyNormal() / DEVIATION;
        micros = Math.max(micros, instrument.tickSize().micros());
    }

    private long onGrid() {
        long tick = instrument.tickSize().micros();
        return instrument.contract().roundedDown(micros + tick / 2).micros();
    }
}
