/// Topics on a Kafka server: published to, committed to in transactions, and read.
///
/// In and out: stored records, their places, and what went wrong. Used by `app`. Start at [KafkaTopicStore].
@NullMarked
package io.alphapanda.kafka.store;

import org.jspecify.annotations.NullMarked;
