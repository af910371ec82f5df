/// The log on Kafka 4, and so on Redpanda, by the plain client. Nothing else knows that client.
///
/// `client` says how to reach the server, `topics` makes the topics, `store` reads and writes them. Start at
/// `KafkaTopicStore`.
@NullMarked
package io.alphapanda.kafka;

import org.jspecify.annotations.NullMarked;
