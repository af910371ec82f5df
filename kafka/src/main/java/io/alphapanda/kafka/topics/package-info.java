/// The topics that a desk needs on a Kafka server: planned from the registry, then made, kept or altered.
///
/// In: the registry, the accounts, the size of the cluster. Out: what was done about each topic. Start at
/// [TopicPlan] and [TopicBootstrap].
@NullMarked
package io.alphapanda.kafka.topics;

import org.jspecify.annotations.NullMarked;
