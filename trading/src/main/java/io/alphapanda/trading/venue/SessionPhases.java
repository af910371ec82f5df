package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.domain.time.TradingCalendar;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each segment does, as the clock has told, and the calendar where it knows better.
final class SessionPhases {
    private final Optional<TradingCalendar> calendar;
    private final Map<MarketSegment, Hour> hours = new EnumMap<>(MarketSegment.class);

    /// @param calendar tells the close at its very moment, when the clock has told it of another segment first;
    ///     without one only the clock counts
    SessionPhases(Optional<TradingCalendar> calendar) {
        this.calendar = calendar;
    }

    /// @param sinceMicros when the phase began
    /// @param isPastCutOff whether intraday entries are over for that day
    private record Hour(MarketSegment segment, SessionPhase phase, long sinceMicros, boolean isPastCutOff) {
        private boolean isOfDay(long micros) {
            return Ist.epochDay(sinceMicros) == Ist.epochDay(micros);
        }

        private void write(FieldWriter out) {
            out.choice("segment", segment);
            out.choice("phase", phase);
            out.time("since", sinceMicros);
            out.flag("is_past_cut_off", isPastCutOff);
        }

        private static Hour read(FieldReader in) {
            return new Hour(in.choice("segment", MarketSegment.class), in.choice("phase", SessionPhase.class),
                    in.time("since"), in.flag("is_past_cut_off"));
        }
    }

    /// True if a session of the segment is over with this moment: its close is due, or was missed, since another
    /// day's session begins while this one is still on.
    boolean isOverAt(MarketClock clock, long nowMicros) {
        return switch (clock.due()) {
            case CLOSED -> true;
            case PRE_OPEN, OPEN -> {
                Hour hour = hours.get(clock.segment());
                yield hour != null && hour.phase() != SessionPhase.CLOSED && !hour.isOfDay(nowMicros);
            }
            case SECOND, MIS_CUT_OFF, CLOSING_AUCTION -> false;
        };
    }

    void on(MarketClock clock, long nowMicros) {
        MarketSegment segment = clock.segment();
        switch (clock.due()) {
            case PRE_OPEN -> hours.put(segment, new Hour(segment, SessionPhase.PRE_OPEN, nowMicros, false));
            case OPEN -> hours.put(segment, new Hour(segment, SessionPhase.OPEN, nowMicros, false));
            case MIS_CUT_OFF -> hours.compute(segment,
                    (same, hour) -> hour == null || !hour.isOfDay(nowMicros)
                            ? new Hour(same, SessionPhase.OPEN, nowMicros, true)
                            : new Hour(same, hour.phase(), hour.sinceMicros(), true));
            case CLOSING_AUCTION -> hours.put(segment,
                    new Hour(segment, SessionPhase.CLOSING_AUCTION, nowMicros, true));
            case CLOSED -> hours.put(segment, new Hour(segment, SessionPhase.CLOSED, nowMicros, true));
            case SECOND -> {
                // Time alone changes no phase.
            }
        }
    }

    /// What a segment does now; empty if no clock has told.
    Optional<SessionPhase> of(MarketSegment segment) {
        return Optional.ofNullable(hours.get(segment)).map(Hour::phase);
    }

    boolean isOpen(MarketSegment segment, long nowMicros) {
        return isOpenSince(segment, nowMicros, nowMicros);
    }

    /// True if a segment trades now and did so at an earlier moment, without a pause between.
    boolean isOpenSince(MarketSegment segment, long micros, long nowMicros) {
        Hour hour = hours.get(segment);
        return hour != null && hour.phase() == SessionPhase.OPEN && hour.sinceMicros() <= micros
                && calendar.map(known -> known.phaseAt(segment, nowMicros) == SessionPhase.OPEN).orElse(true);
    }

    boolean isPastCutOff(MarketSegment segment, long nowMicros) {
        Hour hour = hours.get(segment);
        return hour != null && hour.isPastCutOff() && hour.isOfDay(nowMicros);
    }

    void snapshot(FieldWriter out) {
        out.list("phases", List.copyOf(hours.values()), (writer, hour) -> hour.write(writer));
    }

    void restore(FieldReader in) {
        hours.clear();
        in.list("phases", Hour::read).forEach(hour -> hours.put(hour.segment(), hour));
    }
}
