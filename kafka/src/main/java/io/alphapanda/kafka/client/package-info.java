/// How to reach a Kafka server, with which limits and tuning, and what to say when it does not answer.
///
/// Start at [KafkaSettings].
@NullMarked
package io.alphapanda.kafka.client;

import org.jspecify.annotations.NullMarked;
