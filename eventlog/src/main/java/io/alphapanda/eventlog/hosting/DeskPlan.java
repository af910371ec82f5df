package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.engine.Tap;
import io.alphapanda.eventlog.log.EventLog;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a desk is to be made of. Nothing happens before [#start].
public final class DeskPlan {
    private static final String NAME = "[a-z][a-z0-9-]*";

    final EventLog log;
    final List<Decider> deciders = new ArrayList<>();
    final List<Tap> taps = new ArrayList<>();
    final List<Source> sources = new ArrayList<>();
    final List<PlannedEdge> edges = new ArrayList<>();
    DeskLimits limits = DeskLimits.STANDARD;
    Pause pause = Pause.real();
    Optional<InstantSource> clock = Optional.empty();
    Optional<LongSupplier> tickerNanos = Optional.empty();
    OptionalLong seed = OptionalLong.empty();

    record PlannedEdge(String name, EdgeTarget target, Set<Subscription> topics) {}

    DeskPlan(EventLog log) {
        this.log = log;
    }

    /// The wall clock. Required.
    public DeskPlan clock(InstantSource wall) {
        clock = Optional.of(wall);
        return this;
    }

    /// A clock that only runs forward, in nanoseconds from anywhere. Required.
    public DeskPlan ticker(LongSupplier nanos) {
        tickerNanos = Optional.of(nanos);
        return this;
    }

    /// Where the jitter of repeated deliveries comes from. Required.
    public DeskPlan seed(long jitterSeed) {
        seed = OptionalLong.of(jitterSeed);
        return this;
    }

    /// Adds a decider; each event visits them in the order in which they are added.
    public DeskPlan decider(Decider decider) {
        deciders.add(decider);
        return this;
    }

    /// Adds somebody who watches every event.
    public DeskPlan tap(Tap tap) {
        taps.add(tap);
        return this;
    }

    /// Adds a source; sources start last and stop first.
    public DeskPlan source(Source source) {
        sources.add(source);
        return this;
    }

    /// Adds a way out for the events of some topics, each by name.
    public DeskPlan edge(String name, EdgeTarget target, Subscription... topics) {
        edges.add(new PlannedEdge(name, target, Set.of(topics)));
        return this;
    }

    /// Other limits than [DeskLimits#STANDARD].
    public DeskPlan limits(DeskLimits other) {
        limits = other;
        return this;
    }

    /// Another way to wait before a delivery is tried again.
    public DeskPlan pause(Pause other) {
        pause = other;
        return this;
    }

    /// Brings back the state that the log holds, and starts everything.
    ///
    /// @throws DeskIncomplete if something is missing or wrong; then nothing was started
    public Desk start() {
        List<String> gaps = gaps();
        if (!gaps.isEmpty()) {
            throw new DeskIncomplete(gaps);
        }
        Desk desk = new Desk(this);
        desk.begin();
        return desk;
    }

    private List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        if (clock.isEmpty()) {
            gaps.add("it has no clock: give it one with clock(InstantSource)");
        }
        if (tickerNanos.isEmpty()) {
            gaps.add("it has no ticker: give it one with ticker(LongSupplier)");
        }
        if (seed.isEmpty()) {
            gaps.add("it has no seed: give it one with seed(long)");
        }
        if (deciders.isEmpty() && edges.isEmpty() && sources.isEmpty()) {
            gaps.add(
                    "nobody decides and nothing leaves: add a decider with decider(Decider), a way out with"
                            + " edge(…), or a source of what is to be recorded with source(Source)");
        }
        repeated(deciders.stream().map(decider -> decider.service() + ":" + decider.shard()))
                .forEach(name -> gaps.add("two deciders are " + name + ": give one another shard"));
        for (Decider decider : deciders) {
            if (decider.subscriptions().isEmpty()) {
                gaps.add("decider " + decider.service() + ":" + decider.shard()
                        + " reads no topic: name one in subscriptions()");
            }
        }
        repeated(outsideNames()).forEach(name -> gaps.add("two sources or edges are called '" + name
                + "': rename one"));
        Set<String> taken = servicesHere();
        outsideNames().distinct().forEach(name -> {
            if (!name.matches(NAME)) {
                gaps.add("a source or edge is called '" + name
                        + "': name it with lower-case letters, digits and hyphens");
            } else if (taken.contains(name)) {
                gaps.add("a source or edge is called '" + name + "' like a service of this desk: rename it");
            }
        });
        edges.forEach(edge -> gaps.addAll(gaps(edge)));
        return gaps;
    }

    private List<String> gaps(PlannedEdge edge) {
        List<String> gaps = new ArrayList<>();
        if (edge.topics.isEmpty()) {
            gaps.add("edge '" + edge.name + "' receives no topic: name one behind its target");
        }
        long cursor = edge.target.deliveredPosition();
        if (cursor > log.endPosition()) {
            gaps.add("edge '" + edge.name + "' has delivered up to position " + cursor
                    + ", but the log ends at "
                    + log.endPosition() + ": it belongs to another log, so give it this one's cursor");
        }
        return gaps;
    }

    private Stream<String> outsideNames() {
        return Stream.concat(sources.stream().map(Source::name), edges.stream().map(PlannedEdge::name));
    }

    /// The names that no event from outside may bear as its source.
    Set<String> deciding() {
        Set<String> services = deciders.stream().map(Decider::service).collect(Collectors.toSet());
        services.add(Engine.SERVICE);
        return services;
    }

    private Set<String> servicesHere() {
        Set<String> services = deciding();
        services.add(Door.SERVICE);
        services.add(Desk.SERVICE);
        return services;
    }

    private static Stream<String> repeated(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        return names.filter(name -> !seen.add(name)).distinct();
    }
}
