package io.alphapanda.eventlog.part;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.hosting.Health;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.shared.Intake;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.eventlog.shared.TopicStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// One life of a part that decides: from taking its sequence over to draining it.
public final class PartLife implements Life {
    private final SharedEventLog log;
    private final Intake intake;
    private final Desk desk;
    private final AtomicLong seen = new AtomicLong();

    /// Takes the part over, brings its state back and begins to work.
    ///
    /// @throws LogFailure if the server does not answer, or no longer holds what is needed
    public PartLife(TopicStore store, RecordCodec codec, PartPlan plan, PartSettings settings,
            Clocks clocks) {
        String name = plan.name().toString();
        log = SharedEventLog.open(store, codec, name, settings.instance(), WriterMode.THREAD, settings.log());
        try {
            List<Decider> deciders = plan.deciders().get();
            Map<String, Subscription> topics = topics(deciders, plan.fittings());
            Backoff backoff = new Backoff(settings.retryDelayBase(), settings.retryDelayMax(),
                    clocks.random());
            intake = new Intake(store, codec, log, topics, starts(store, topics, settings), backoff,
                    clocks.pause());
            MarketTime time = new MarketTime();
            DeskPlan desks = Desk.over(log).clock(time).ticker(clocks.tickerNanos())
                    .seed(clocks.random().nextLong()).tap(time).tap((position, _) -> seen.set(position + 1))
                    .limits(settings.desk());
            deciders.forEach(desks::decider);
            // Sources start in this order: what a life begins with comes before all that it takes in.
            plan.fittings().fit(desks, log);
            desks.source(intake);
            desk = desks.start();
        } catch (RuntimeException broken) {
            closeAfter(broken);
            throw broken;
        }
    }

    private void closeAfter(RuntimeException broken) {
        try {
            log.close();
        } catch (RuntimeException alsoBroken) {
            broken.addSuppressed(alsoBroken);
        }
    }

    private static Map<String, Subscription> topics(List<Decider> deciders, Fittings fittings) {
        Map<String, Subscription> topics = new HashMap<>();
        Stream.concat(deciders.stream().flatMap(decider -> decider.subscriptions().stream()),
                Stream.concat(fittings.follows().stream(),
                        Stream.of(new Subscription(Topic.CONTROL, Scope.SYSTEM))))
                .forEach(subscription -> subscription.topicNames()
                        .forEach(name -> topics.put(name, subscription)));
        return topics;
    }

    /// Where to go on reading: behind what was taken; on what is new to the part at its oldest record, or, of market
    /// and system topics, behind the newest.
    private Map<Partition, Long> starts(TopicStore store, Map<String, Subscription> topics,
            PartSettings settings) {
        Map<Partition, Long> starts = new HashMap<>(log.takenUpTo());
        Map<Partition, Long> begun = new HashMap<>();
        topics.forEach((topic, subscription) -> {
            List<Partition> unknown = new ArrayList<>();
            for (int number = 0; number < store.partitions(topic); number++) {
                unknown.add(new Partition(topic, number));
            }
            unknown.removeIf(starts::containsKey);
            boolean isFromEnd = switch (subscription.topic().owner()) {
                case MARKET -> !settings.isMarketReadFromItsBeginning();
                case SYSTEM -> true;
                case ACCOUNT -> false;
            };
            begun.putAll(isFromEnd ? store.ends(unknown) : store.starts(unknown));
        });
        if (!begun.isEmpty()) {
            log.beginAt(begun);
        }
        starts.putAll(begun);
        starts.keySet().removeIf(partition -> !topics.containsKey(partition.topic()));
        return starts;
    }

    @Override
    public long epoch() {
        return log.epoch();
    }

    @Override
    public long seen() {
        return seen.get();
    }

    @Override
    public long lag() {
        try {
            return intake.lag();
        } catch (LogFailure away) {
            return 0;
        }
    }

    @Override
    public long deadLetters() {
        return desk.health().poisonByTopic().values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void pause(boolean isOn) {
        desk.pauseSources(isOn);
    }

    @Override
    public void requestSnapshot() {
        desk.requestSnapshot();
    }

    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public Optional<Throwable> failure() {
        Health health = desk.health();
        return health.failure().or(log::failure).or(desk::sourceFailure);
    }

    @Override
    public Optional<Throwable> end() {
        Optional<Throwable> before = failure();
        if (before.isEmpty()) {
            desk.requestSnapshot();
        }
        Optional<Throwable> after = desk.stop().failure();
        return before.or(() -> after);
    }
}
