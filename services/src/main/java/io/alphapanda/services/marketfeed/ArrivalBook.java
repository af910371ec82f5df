package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.FeedStatus.State;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.domain.time.TradingCalendar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps account of the arrival of ticks, instrument by instrument: who is silent, what is missing, what came late.
///
/// Only continuous trading counts. What has changed is told once a second, some instruments to a status: its counts are those
/// of each instrument since the feed began, named `silences NSE:INFY`, `gaps NSE:INFY` and `late ticks NSE:INFY`. One thread.
final class ArrivalBook {
    private final String feed;
    private final TradingCalendar calendar;
    private final LiveLimits limits;
    private final Map<InstrumentId, WatchedTicks> watched = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    private record Change(String words, Count count) {}

    ArrivalBook(String feed, TradingCalendar calendar, Collection<Instrument> instruments, LiveLimits limits,
            long nowMicros) {
        this.feed = feed;
        this.calendar = calendar;
        this.limits = limits;
        instruments.forEach(
                instrument -> watched.put(instrument.id(), new WatchedTicks(instrument, nowMicros)));
    }

    /// A fact of an instrument has come; gives the gap that it ends.
    Optional<Gap> come(InstrumentId instrument, long micros, long stampMicros) {
        WatchedTicks ticks = watched.get(instrument);
        if (ticks == null) {
            return Optional.empty();
        }
        if (ticks.isSilent()) {
            changes.add(new Change("heard again: " + instrument,
                    new Count("silences " + instrument, ticks.silences())));
        }
        Optional<Gap> gap = ticks.come(micros, stampMicros, limits.lateMicros());
        gap.ifPresent(ended -> changes.add(
                new Change("missing: " + ended, new Count("gaps " + instrument, ticks.gaps()))));
        return gap;
    }

    void lose(Collection<InstrumentId> instruments, long sinceMicros) {
        known(instruments).forEach(ticks -> ticks.lose(sinceMicros));
    }

    void regain(Collection<InstrumentId> instruments) {
        known(instruments).forEach(WatchedTicks::begin);
    }

    private List<WatchedTicks> known(Collection<InstrumentId> instruments) {
        List<WatchedTicks> known = new ArrayList<>();
        for (InstrumentId instrument : instruments) {
            WatchedTicks ticks = watched.get(instrument);
            if (ticks != null) {
                known.add(ticks);
            }
        }
        return known;
    }

    /// Looks at every instrument, once a second; gives what has changed since the last look.
    List<FeedStatus> look(long nowMicros) {
        Map<MarketSegment, SessionPhase> phases = new EnumMap<>(MarketSegment.class);
        for (WatchedTicks ticks : watched.values()) {
            SessionPhase phase = phases.computeIfAbsent(ticks.instrument().segment(),
                    segment -> calendar.phaseAt(segment, nowMicros));
            if (phase == SessionPhase.OPEN) {
                look(ticks, nowMicros);
            } else {
                ticks.rest(nowMicros);
            }
        }
        return told();
    }

    private void look(WatchedTicks ticks, long nowMicros) {
        InstrumentId id = ticks.instrument().id();
        if (ticks.fallsSilent(nowMicros, limits.silentMicros())) {
            changes.add(new Change("silent: " + id + " since " + Ist.shown(ticks.lastMicros()),
                    new Count("silences " + id, ticks.silences())));
        }
        if (ticks.hasLateNews()) {
            changes.add(new Change("late: " + id, new Count("late ticks " + id, ticks.late())));
        }
    }

    private List<FeedStatus> told() {
        List<FeedStatus> statuses = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += limits.instrumentsToldMax()) {
            List<Change> some = changes.subList(from,
                    Math.min(from + limits.instrumentsToldMax(), changes.size()));
            statuses.add(new FeedStatus(feed, State.REPORT,
                    String.join("; ", some.stream().map(Change::words).toList()),
                    some.stream().map(Change::count).toList()));
        }
        changes.clear();
        return statuses;
    }

    /// All instruments together since the feed began.
    List<Count> totals() {
        Map<String, Long> sums = new HashMap<>();
        for (WatchedTicks ticks : watched.values()) {
            sums.merge("silences", ticks.silences(), Long::sum);
            sums.merge("gaps", ticks.gaps(), Long::sum);
            sums.merge("late ticks", ticks.late(), Long::sum);
        }
        return List.of("silences", "gaps", "late ticks").stream()
                .map(name -> new Count(name, sums.getOrDefault(name, 0L))).toList();
    }
}
