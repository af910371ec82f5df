package io.alphapanda.market.feed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.bars.HoursMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides which facts of the market enter the desk, by the table in [TickFault]. Pure: what it knows, it was
/// shown. Not thread-safe.
///
/// Whether a segment is in session is asked of the exchange's own stamp, and of the moment of receipt where
/// there is none. Quotes must be of a known instrument and in session; bars too, as a whole. A refusal builds
/// no object beyond the first few samples.
public final class TickGate {
    private static final long STAMP_MIN = Ist.micros(LocalDate.of(1990, 1, 1), LocalTime.MIDNIGHT);

    private final TradingCalendar calendar;
    private final GateRules rules;
    private final Map<InstrumentId, WatchedInstrument> watched = new HashMap<>();
    private final GateCount count;

    /// Lets pass what these instruments say, by these rules.
    public TickGate(TradingCalendar calendar, Collection<Instrument> instruments, GateRules rules) {
        this.calendar = calendar;
        this.rules = rules;
        this.count = new GateCount(rules.samplesMax());
        instruments.forEach(
                instrument -> watched.put(instrument.id(), new WatchedInstrument(instrument, rules)));
    }

    /// True if the tick may enter; else it is counted with its fault.
    ///
    /// @param micros when it was received
    public boolean admits(long micros, Tick tick) {
        WatchedInstrument instrument = watched.get(tick.instrument());
        TickFault fault = instrument == null ? TickFault.UNKNOWN_INSTRUMENT : fault(instrument, micros, tick);
        if (fault != null) {
            return refused(fault, micros, tick);
        }
        if (tick.exchangeMicros() == 0) {
            count(TickFault.STAMP_ABSENT, micros, tick);
        }
        if (instrument != null && instrument.isOffGrid(tick)) {
            count(TickFault.OFF_GRID, micros, tick);
        }
        count.pass();
        return true;
    }

    /// True if the quote may enter; else it is counted with its fault.
    ///
    /// @param micros when it was received
    public boolean admits(long micros, Quote quote) {
        WatchedInstrument instrument = watched.get(quote.instrument());
        TickFault fault = instrument == null ? TickFault.UNKNOWN_INSTRUMENT
                : phaseFault(instrument.segment(), micros);
        return fault == null ? passed() : refuse(fault, quote.instrument().value(), micros, "quote");
    }

    /// True if the bar may enter; else it is counted with its fault. A daily bar needs a session only.
    public boolean admits(Bar bar) {
        WatchedInstrument instrument = watched.get(bar.instrument());
        TickFault fault = instrument == null ? TickFault.UNKNOWN_INSTRUMENT
                : barFault(instrument.segment(), bar);
        return fault == null ? passed()
                : refuse(fault, bar.instrument().value(), bar.endMicros(), bar.close().toString());
    }

    /// Counts what an edge could not even make a fact of.
    ///
    /// @return false, always
    public boolean refuse(TickFault fault, String instrument, long micros, String value) {
        if (count.countsAndWantsSample(fault)) {
            count.keep(new FaultySample(fault, instrument, micros, value));
        }
        return false;
    }

    private boolean passed() {
        count.pass();
        return true;
    }

    private boolean refused(TickFault fault, long micros, Tick tick) {
        count(fault, micros, tick);
        return false;
    }

    private void count(TickFault fault, long micros, Tick tick) {
        if (count.countsAndWantsSample(fault)) {
            count.keep(new FaultySample(fault, tick.instrument().value(), micros,
                    tick.lastPrice().toString()));
        }
    }

    private @Nullable TickFault fault(WatchedInstrument instrument, long micros, Tick tick) {
        long stamp = tick.exchangeMicros();
        if (stamp == 0) {
            if (rules.stampRequired()) {
                return TickFault.STAMP_ABSENT;
            }
            stamp = micros;
        } else if (stamp < STAMP_MIN) {
            return TickFault.STAMP_ANCIENT;
        } else if (stamp - micros > rules.aheadMaxMicros()) {
            return TickFault.STAMP_AHEAD;
        } else if (micros - stamp > rules.staleMaxMicros()) {
            return TickFault.STALE;
        }
        TickFault outside = phaseFault(instrument.segment(), stamp);
        return outside != null ? outside : instrument.follow(tick, stamp);
    }

    private @Nullable TickFault phaseFault(MarketSegment segment, long micros) {
        if (rules.hours() == HoursMode.ALL) {
            return null;
        }
        return switch (calendar.phaseAt(segment, micros)) {
            case OPEN -> null;
            case PRE_OPEN -> TickFault.PRE_OPEN;
            case CLOSING_AUCTION -> TickFault.CLOSING_AUCTION;
            case CLOSED -> TickFault.CLOSED;
            case HOLIDAY -> TickFault.NO_SESSION;
        };
    }

    private @Nullable TickFault barFault(MarketSegment segment, Bar bar) {
        TickFault atStart = phaseFault(segment, bar.startMicros());
        if (bar.timeframe() == Timeframe.D1) {
            return atStart == TickFault.NO_SESSION ? atStart : null;
        }
        // Its last moment is the one before its end.
        return atStart != null ? atStart : phaseFault(segment, bar.endMicros() - 1);
    }

    /// Facts that passed.
    public long passedCount() {
        return count.passed();
    }

    /// How often each fault occurred, refused or not; those that did not are absent.
    public Map<TickFault, Long> faults() {
        return count.byFault();
    }

    /// The first facts of each fault, in the order in which they came.
    public List<FaultySample> samples() {
        return count.samples();
    }

    /// Everything counted, by name, as a feed reports it.
    public List<FeedStatus.Count> counts() {
        return count.reported();
    }
}
