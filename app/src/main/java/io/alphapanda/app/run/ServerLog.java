package io.alphapanda.app.run;

import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.server.LogServer;
import io.alphapanda.app.server.WholeOrParts;
import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.part.Clocks;
import io.alphapanda.eventlog.part.ControlWatch;
import io.alphapanda.eventlog.part.PartName;
import io.alphapanda.eventlog.part.PartSettings;
import io.alphapanda.eventlog.part.Pulse;
import io.alphapanda.eventlog.shared.Intake;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.eventlog.shared.SharedLogLimits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A log on a server: the whole desk is one part of it. Commands come in over it from other processes, and its
/// heartbeats go out.
final class ServerLog implements RunLog {
    private static final PartName PART = WholeOrParts.WHOLE;
    private static final Subscription CONTROL = new Subscription(Topic.CONTROL, Scope.SYSTEM);
    private static final Duration RETRY_MIN = Duration.ofMillis(200);
    private static final Duration RETRY_MAX = Duration.ofSeconds(10);
    private static final Clocks CLOCKS = new Clocks(InstantSource.system(), System::nanoTime,
            new SplittableRandom(), Pause.real());

    private final LogServer server;
    private final SharedEventLog shared;
    private final ControlWatch control;
    private @Nullable Pulse pulse;
    private volatile boolean isOver;

    private ServerLog(LogServer server, SharedEventLog shared) {
        this.server = server;
        this.shared = shared;
        control = new ControlWatch(server.store(), server.codec(), CLOCKS, List.of(PART));
    }

    /// Takes the desk over: another run of it on this server ends.
    ///
    /// @param parts what the desk would be divided into
    /// @throws IllegalArgumentException if any of these has run there
    /// @throws io.alphapanda.eventlog.log.LogFailure if the server does not answer
    static ServerLog open(DeskConfiguration desk, List<PartName> parts) {
        LogServer server = LogServer.open(desk, "market-feed");
        try {
            server.wholeOrParts().refuseWholeAfter(parts);
            return new ServerLog(server,
                    SharedEventLog.open(server.store(), server.codec(), PART.toString(), server.instance(),
                            WriterMode.THREAD, SharedLogLimits.STANDARD));
        } catch (RuntimeException broken) {
            server.close();
            throw broken;
        }
    }

    @Override
    public void attend(DeskRun run) {
        Duration beat = PartSettings.of(server.instance()).beat();
        pulse = new Pulse(server.store(), server.codec(), PART, server.instance(), beat, CLOCKS,
                () -> vitals(run));
    }

    private Pulse.Vitals vitals(DeskRun run) {
        Heartbeat.State awake = isPaused() ? Heartbeat.State.PAUSED : Heartbeat.State.ACTIVE;
        return new Pulse.Vitals(isOver ? Heartbeat.State.STOPPED : awake, shared.epoch(),
                shared.endPosition(), 0, run.deadLetters());
    }

    @Override
    public boolean isPaused() {
        return control.isPaused(PART);
    }

    @Override
    public boolean isStopped() {
        return control.isStopped(PART);
    }

    @Override
    public EventLog log() {
        return shared;
    }

    @Override
    public List<Source> sources() {
        String topic = CONTROL.topicName();
        Map<Partition, Long> starts = new HashMap<>();
        for (int number = 0; number < server.store().partitions(topic); number++) {
            Partition partition = new Partition(topic, number);
            starts.put(partition,
                    shared.takenUpTo().getOrDefault(partition, server.store().endOf(partition)));
        }
        return List.of(
                new Intake(server.store(), server.codec(), shared, Map.of(topic, CONTROL), starts,
                        new Backoff(RETRY_MIN, RETRY_MAX, new SplittableRandom()), Pause.real()));
    }

    @Override
    public String shown() {
        return server.shown() + server.promise().map(promise -> ". " + promise).orElse("");
    }

    @Override
    public String decisions(DeskRun run) {
        return run.decisionsSeen();
    }

    @Override
    public void close() {
        isOver = true;
        Pulse beating = pulse;
        if (beating != null) {
            beating.close();
        }
        control.close();
        server.close();
    }
}
