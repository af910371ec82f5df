package io.alphapanda.app.control;

import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.control.Heartbeat.State;
import io.alphapanda.domain.event.Envelope;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the parts of a desk fare, by the newest heartbeat of each in each process. One thread.
public final class PartBoard {
    /// A part that has not been heard for longer is silent: its standby should have taken over.
    public static final Duration SILENT_AFTER = Duration.ofSeconds(5);
    /// A part that has not been heard for longer is no longer shown.
    public static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final Comparator<Line> ORDER = Comparator.comparing((Line line) -> line.beat.part())
            .thenComparing(line -> line.isSilent).thenComparingInt(line -> rank(line.beat.state()))
            .thenComparing(line -> line.beat.instance());

    private final Map<Instance, Beat> newest = new HashMap<>();

    private record Instance(String part, String process) {}

    private record Beat(long atMicros, Heartbeat beat) {}

    /// A part in a process.
    ///
    /// @param beat the newest it said
    /// @param ageMicros how long ago that was
    /// @param isSilent true if it should have said something since
    public record Line(Heartbeat beat, long ageMicros, boolean isSilent) {}

    /// Takes an event; all but heartbeats are passed over.
    public void see(Envelope event) {
        if (event.data() instanceof Heartbeat beat) {
            newest.merge(new Instance(beat.part(), beat.instance()), new Beat(event.occurredAtMicros(), beat),
                    (before, now) -> now.atMicros >= before.atMicros ? now : before);
        }
    }

    /// Every part that was heard of lately: by name, the active one first.
    public List<Line> lines(long nowMicros) {
        return newest.values().stream().map(beat -> line(beat, nowMicros))
                .filter(line -> line.ageMicros <= micros(FORGOTTEN_AFTER)).sorted(ORDER).toList();
    }

    private static Line line(Beat beat, long nowMicros) {
        long age = Math.max(0, nowMicros - beat.atMicros);
        return new Line(beat.beat, age, beat.beat.state() != State.STOPPED && age > micros(SILENT_AFTER));
    }

    private static long micros(Duration span) {
        return span.toNanos() / 1_000;
    }

    private static int rank(State state) {
        return switch (state) {
            case ACTIVE -> 0;
            case PAUSED -> 1;
            case RECOVERING -> 2;
            case STANDBY -> 3;
            case STOPPED -> 4;
        };
    }
}
