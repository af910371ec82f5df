/// A real Redis server for tests, which can be killed and started again on the same data.
///
/// Shipped as the test-jar of `redis`; whoever uses it also needs `org.signal:embedded-redis` in test scope.
/// Start at [RealRedis].
@NullMarked
package io.alphapanda.redis.testing;

import org.jspecify.annotations.NullMarked;
