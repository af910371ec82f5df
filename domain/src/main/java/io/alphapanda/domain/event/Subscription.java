package io.alphapanda.domain.event;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One topic of one owner that a decider takes its input from. There is no pattern form, on purpose.
public record Subscription(Topic topic, Scope scope) {
    /// Refuses a scope that does not own such a topic.
    public Subscription {
        topic.nameIn(scope);
    }

    /// The full name of the topic.
    public String topicName() {
        return topic.nameIn(scope);
    }

    /// The full names of all topics it stands for on a server, where each topic has one of its own for its dead letters.
    public List<String> topicNames() {
        return switch (topic) {
            case MARKET_DEAD_LETTERS, ACCOUNT_DEAD_LETTERS -> Stream.of(Topic.values())
                    .filter(origin -> origin.owner() == topic.owner() && origin != topic)
                    .map(origin -> origin.lettersNameIn(scope)).toList();
            default -> List.of(topicName());
        };
    }

    /// Begins a list of subscriptions with some topics of one owner.
    public static Subscriptions of(Scope scope, Collection<Topic> topics) {
        return new Subscriptions(Set.of()).and(scope, topics.toArray(Topic[]::new));
    }

    /// A growing list of subscriptions.
    public record Subscriptions(Set<Subscription> all) {
        /// The same list and some topics of one owner.
        public Subscriptions and(Scope scope, Topic... topics) {
            Set<Subscription> more = new HashSet<>(all);
            List.of(topics).forEach(topic -> more.add(new Subscription(topic, scope)));
            return new Subscriptions(Set.copyOf(more));
        }
    }
}
