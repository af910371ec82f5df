/// The log server of a desk, as it is configured: the one place that chooses between Kafka and Redis.
///
/// Start at [LogServer].
@NullMarked
package io.alphapanda.app.server;

import org.jspecify.annotations.NullMarked;
