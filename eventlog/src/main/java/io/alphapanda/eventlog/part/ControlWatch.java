package io.alphapanda.eventlog.part;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to `system.control` for commands about parts, beside the engines, since a part that takes nothing in would
/// not hear that it may go on.
///
/// A pause is found again after a restart, as far back as the topic is kept; a stop is not, since starting a process
/// starts its parts.
public final class ControlWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlWatch.class);
    private static final String TOPIC = Topic.CONTROL.nameIn(Scope.SYSTEM);
    private static final Duration POLL = Duration.ofMillis(100);
    private final TopicStore store;
    private final RecordCodec codec;
    private final Clocks clocks;
    private final List<PartName> parts;
    private final Set<PartName> paused = ConcurrentHashMap.newKeySet();
    private final Set<PartName> stopped = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean stopping;

    /// Starts to listen for these parts.
    public ControlWatch(TopicStore store, RecordCodec codec, Clocks clocks, List<PartName> parts) {
        this.store = store;
        this.codec = codec;
        this.clocks = clocks;
        this.parts = List.copyOf(parts);
        thread = Thread.ofPlatform().name("control-watch").daemon().start(this::run);
    }

    private void run() {
        while (!stopping) {
            try {
                listen();
            } catch (LogFailure away) {
                LOG.debug("no commands for now: {}", away.getMessage());
                try {
                    clocks.pause().forNanos(POLL.toNanos());
                } catch (InterruptedException ended) {
                    return;
                }
            }
        }
    }

    private void listen() {
        List<Partition> partitions = new ArrayList<>();
        for (int number = 0; number < store.partitions(TOPIC); number++) {
            partitions.add(new Partition(TOPIC, number));
        }
        try (TopicReader reader = store.steadyReader()) {
            Map<Partition, Long> begun = store.ends(partitions);
            store.starts(partitions).forEach(reader::from);
            while (!stopping) {
                for (PlacedRecord placed : reader.poll(Set.copyOf(partitions), POLL)) {
                    long end = begun.getOrDefault(placed.place().partition(), 0L);
                    hear(placed, placed.place().offset() < end);
                }
            }
        }
    }

    private void hear(PlacedRecord placed, boolean isPast) {
        try {
            if (codec.decode(TOPIC, placed.record().value()).data() instanceof ControlCommand command) {
                parts.stream().filter(part -> command.isFor(part.service(), part.shard()))
                        .forEach(part -> obey(command.action(), part, isPast));
            }
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("a command at {} cannot be read: {}", placed.place(), unreadable.getMessage());
        }
    }

    private void obey(ControlCommand.Action action, PartName part, boolean isPast) {
        switch (action) {
            case PAUSE -> paused.add(part);
            case RESUME -> paused.remove(part);
            case START -> {
                stopped.remove(part);
                paused.remove(part);
            }
            case STOP -> {
                if (!isPast) {
                    stopped.add(part);
                }
            }
            default -> {
                // Deciders obey the others.
            }
        }
    }

    /// True while a part is to take nothing in. Any thread.
    public boolean isPaused(PartName part) {
        return paused.contains(part);
    }

    /// True while a part is not to work. Any thread.
    public boolean isStopped(PartName part) {
        return stopped.contains(part);
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
    }
}
