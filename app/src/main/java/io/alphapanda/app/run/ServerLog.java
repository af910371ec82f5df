package io.alphapanda.app.run;

import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.server.LogServer;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.shared.Intake;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.eventlog.shared.SharedLogLimits;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A log on a server: the whole desk is one part of it. Commands come in over it from other processes.
record ServerLog(LogServer server, SharedEventLog shared) implements RunLog {
    /// The part that does everything.
    static final String PART = "desk:all";
    private static final Subscription CONTROL = new Subscription(Topic.CONTROL, Scope.SYSTEM);
    private static final Duration RETRY_MIN = Duration.ofMillis(200);
    private static final Duration RETRY_MAX = Duration.ofSeconds(10);

    /// Takes the desk over: another run of it on this server ends.
    ///
    /// @throws io.alphapanda.eventlog.log.LogFailure if the server does not answer
    static ServerLog open(DeskConfiguration desk) {
        LogServer server = LogServer.open(desk, "market-feed");
        try {
            return new ServerLog(server,
                    SharedEventLog.open(server.store(), server.codec(), PART, server.instance(),
                            WriterMode.THREAD, SharedLogLimits.STANDARD));
        } catch (RuntimeException broken) {
            server.close();
            throw broken;
        }
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
                new Intake(server.store(), server.codec(), PART, server.instance(), Map.of(topic, CONTROL),
                        starts, new Backoff(RETRY_MIN, RETRY_MAX, new SplittableRandom()), Pause.real()));
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
        server.close();
    }
}
