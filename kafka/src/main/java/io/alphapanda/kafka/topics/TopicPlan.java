package io.alphapanda.kafka.topics;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.event.Topic.Owner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every topic that a desk with some accounts needs, from the registry.
///
/// Behind each topic of the market and of the accounts stands one for its dead letters, `<topic>.dlq`, kept for
/// seven days. All of them are made: a record that cannot be processed must have a place to go, or it holds up the
/// desk. Those of ticks, raw signals and fills have half the partitions of their topic, as in the seed systems; the
/// others have one, unless all are to be sized so.
///
/// @param topics in the order of the registry, the shared ones first
public record TopicPlan(List<PlannedTopic> topics) {
    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(7);
    private static final Set<Topic> SIZED = Set.of(Topic.TICKS, Topic.SIGNALS_RAW, Topic.ORDERS_FILLED);
    private static final Set<Topic> DEAD_LETTERS = Set.of(Topic.MARKET_DEAD_LETTERS,
            Topic.ACCOUNT_DEAD_LETTERS);

    /// Copies the list.
    public TopicPlan {
        topics = List.copyOf(topics);
    }

    /// Plans all topics.
    ///
    /// @param accounts the active accounts
    /// @param recordBytesMax the largest record that a topic takes
    public static TopicPlan of(Collection<Scope> accounts, ClusterTerms terms, int recordBytesMax) {
        List<PlannedTopic> planned = new ArrayList<>();
        Planner planner = new Planner(terms, recordBytesMax, planned);
        planner.owned(Owner.MARKET, Scope.SHARED);
        planner.owned(Owner.SYSTEM, Scope.SYSTEM);
        accounts.forEach(account -> planner.owned(Owner.ACCOUNT, account));
        return new TopicPlan(planned);
    }

    private record Planner(ClusterTerms terms, int recordBytesMax, List<PlannedTopic> planned) {
        private void owned(Owner owner, Scope scope) {
            for (Topic topic : Topic.values()) {
                if (topic.owner() == owner) {
                    add(topic, scope);
                }
            }
        }

        private void add(Topic topic, Scope scope) {
            int partitions = terms.partitions(topic.partitions());
            planned.add(topic(topic.nameIn(scope), partitions, topic.retention()));
            if (topic.owner() != Owner.SYSTEM && !DEAD_LETTERS.contains(topic)) {
                boolean isSized = SIZED.contains(topic) || terms.areAllDeadLettersSized();
                planned.add(topic(topic.nameIn(scope) + ".dlq", isSized ? (partitions + 1) / 2 : 1,
                        Optional.of(DEAD_LETTERS_KEPT)));
            }
        }

        private PlannedTopic topic(String name, int partitions, Optional<Duration> retention) {
            return new PlannedTopic(name, partitions, terms.replicas(), terms.replicasInSyncMin(), retention,
                    recordBytesMax);
        }
    }
}
