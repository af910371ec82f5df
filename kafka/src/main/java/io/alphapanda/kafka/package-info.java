/// The log on Kafka 4, and so on Redpanda, by the plain client. Nothing else knows that client.
@NullMarked
package io.alphapanda.kafka;

import org.jspecify.annotations.NullMarked;
