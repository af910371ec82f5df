package io.alphapanda.app.service;

import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.part.Clocks;
import io.alphapanda.eventlog.part.ControlWatch;
import io.alphapanda.eventlog.part.HeartbeatWatch;
import io.alphapanda.eventlog.part.Life;
import io.alphapanda.eventlog.part.PartHost;
import io.alphapanda.eventlog.part.PartName;
import io.alphapanda.eventlog.part.PartSettings;
import io.alphapanda.eventlog.shared.TopicStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Several parts of a desk in one process, each with a host of its own.
public final class HostedParts {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final List<PartHost> hosts = new ArrayList<>();
    private final HeartbeatWatch heartbeats;
    private final ControlWatch control;

    /// Begins to host parts, each by what begins a life of it.
    public HostedParts(TopicStore store, RecordCodec codec, PartSettings settings, Clocks clocks,
            Map<PartName, Supplier<Life>> parts) {
        heartbeats = new HeartbeatWatch(store, codec, clocks);
        control = new ControlWatch(store, codec, clocks, List.copyOf(parts.keySet()));
        parts.forEach((name, lives) -> hosts
                .add(new PartHost(store, codec, name, lives, settings, clocks, heartbeats, control)));
        hosts.forEach(PartHost::start);
    }

    /// The parts and what each does now.
    public List<PartHost> hosts() {
        return List.copyOf(hosts);
    }

    /// True once every part has ended.
    public boolean areOver() throws InterruptedException {
        for (PartHost host : hosts) {
            if (!host.awaitEnded(Duration.ZERO)) {
                return false;
            }
        }
        return true;
    }

    /// Ends all of them in order; returns the names of those that did not end in time, or not well.
    public List<String> stop() throws InterruptedException {
        hosts.forEach(PartHost::stop);
        List<String> unwell = new ArrayList<>();
        for (PartHost host : hosts) {
            if (!host.awaitEnded(PATIENCE)) {
                unwell.add(host.name() + " did not end within " + PATIENCE.toSeconds() + " s");
            }
            host.failure().ifPresent(broken -> unwell.add(host.name() + " broke: " + broken.getMessage()));
        }
        heartbeats.close();
        control.close();
        return unwell;
    }
}
