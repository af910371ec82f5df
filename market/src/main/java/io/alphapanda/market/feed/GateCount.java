package io.alphapanda.market.feed;

import io.alphapanda.domain.marketdata.FeedStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what a gate took and what it found wrong, and keeps the first samples. Not thread-safe.
final class GateCount {
    private final int samplesMax;
    private final Map<TickFault, Tally> tallies = new EnumMap<>(TickFault.class);
    private final List<FaultySample> samples = new ArrayList<>();
    private long passed;

    /// How often one fault occurred.
    private static final class Tally {
        private long count;
    }

    GateCount(int samplesMax) {
        this.samplesMax = samplesMax;
    }

    void pass() {
        passed++;
    }

    long passed() {
        return passed;
    }

    /// Counts a fault; true if it is among the first, so that [#keep] wants its sample.
    boolean countsAndWantsSample(TickFault fault) {
        Tally tally = tallies.computeIfAbsent(fault, _ -> new Tally());
        return ++tally.count <= samplesMax;
    }

    void keep(FaultySample sample) {
        samples.add(sample);
    }

    Map<TickFault, Long> byFault() {
        Map<TickFault, Long> counts = new EnumMap<>(TickFault.class);
        tallies.forEach((fault, tally) -> counts.put(fault, tally.count));
        return counts;
    }

    List<FaultySample> samples() {
        return List.copyOf(samples);
    }

    /// As a feed reports them: what passed, then every fault that occurred.
    List<FeedStatus.Count> reported() {
        List<FeedStatus.Count> counts = new ArrayList<>();
        counts.add(new FeedStatus.Count("passed", passed));
        byFault().forEach((fault, count) -> counts.add(new FeedStatus.Count(fault.toString(), count)));
        return counts;
    }
}
