package io.alphapanda.domain.event;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
