/// A real Kafka broker for tests, in a process of its own.
///
/// Shipped as the test-jar of `kafka`. Start at [RealKafka].
@NullMarked
package io.alphapanda.kafka.testing;

import org.jspecify.annotations.NullMarked;
