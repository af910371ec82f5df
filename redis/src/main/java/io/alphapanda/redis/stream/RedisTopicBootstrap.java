package io.alphapanda.redis.stream;

import static io.alphapanda.redis.stream.DeskKeys.bytes;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.redis.server.RedisLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import redis.clients.jedis.Protocol.Command;

/// Makes the topics of a desk known to the server; nobody can write to one that is not. May run again at any time.
public final class RedisTopicBootstrap {
    /// How many streams a topic has at most, whatever the registry says: one Redis thread serves them all, so that
    /// more would only spread readers thinner.
    public static final int PARTITIONS_MAX = 4;

    private final RedisSettings settings;

    /// What the bootstrap did with a topic, or would do.
    ///
    /// @param shape how the topic is now, or would be
    /// @param remark what an operator should know; empty if nothing
    public record Outcome(String topic, TopicShape shape, Step step, String remark) {}

    /// What happens to a topic.
    public enum Step {
        /// It was not there.
        MADE,
        /// It is as planned.
        KEPT,
        /// Its retention is changed; it takes effect with the next trimming.
        CHANGED,
        /// It has another number of partitions than planned, which is kept.
        DIFFERS
    }

    /// A bootstrap of one desk.
    public RedisTopicBootstrap(RedisSettings settings) {
        this.settings = settings;
    }

    /// Every topic of the registry: those of the market and of the desk itself, and those of each account, each but the
    /// desk's own with one for its dead letters.
    public static SortedMap<String, TopicShape> plan(Collection<Scope> accounts) {
        SortedMap<String, TopicShape> plan = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            TopicShape shape = new TopicShape(Math.min(topic.partitions(), PARTITIONS_MAX), topic.retention());
            scopes(topic, accounts).forEach(scope -> plan.put(topic.nameIn(scope), shape));
            if (topic.owner() != Topic.Owner.SYSTEM && topic.payload() != EventType.DEAD_LETTER) {
                scopes(topic, accounts).forEach(scope -> plan.put(topic.lettersNameIn(scope),
                        new TopicShape(1, Topic.ACCOUNT_DEAD_LETTERS.retention())));
            }
        }
        return plan;
    }

    private static Collection<Scope> scopes(Topic topic, Collection<Scope> accounts) {
        return switch (topic.owner()) {
            case MARKET -> List.of(Scope.SHARED);
            case SYSTEM -> List.of(Scope.SYSTEM);
            case ACCOUNT -> accounts;
        };
    }

    /// Brings the server to the plan, topic by topic.
    ///
    /// @param isDryRun true to change nothing and only say what would be done
    /// @throws io.alphapanda.eventlog.log.LogFailure if the server does not answer
    public List<Outcome> run(Map<String, TopicShape> plan, boolean isDryRun) {
        try (RedisLine line = settings.newLine()) {
            SortedMap<String, TopicShape> present = new TopicShapes(line, settings.keys()).all();
            List<Outcome> outcomes = new ArrayList<>();
            new TreeMap<>(plan).forEach((topic, planned) -> {
                Outcome outcome = outcome(topic, planned, present);
                outcomes.add(outcome);
                if (!isDryRun && !outcome.shape.equals(present.get(topic))) {
                    write(line, outcome);
                }
            });
            return outcomes;
        }
    }

    private static Outcome outcome(String topic, TopicShape planned, Map<String, TopicShape> present) {
        TopicShape found = present.get(topic);
        if (found == null) {
            return new Outcome(topic, planned, Step.MADE, "");
        }
        TopicShape shape = new TopicShape(found.partitions(), planned.retention());
        if (found.partitions() != planned.partitions()) {
            return new Outcome(topic, shape, Step.DIFFERS, "it has " + found.partitions() + " partitions, and "
                    + planned.partitions() + " are planned; other numbers would break the order of its keys, so"
                    + " they are kept: to change them, begin a desk under another namespace");
        }
        return new Outcome(topic, shape, shape.equals(found) ? Step.KEPT : Step.CHANGED,
                shape.equals(found) ? "" : "it was " + found);
    }

    private void write(RedisLine line, Outcome outcome) {
        line.ask("making topic " + outcome.topic, redis -> {
            redis.sendCommand(Command.HSET, bytes(settings.keys().topics()), bytes(outcome.topic),
                    bytes(outcome.shape.toString()));
            return redis.getOne();
        });
    }
}
