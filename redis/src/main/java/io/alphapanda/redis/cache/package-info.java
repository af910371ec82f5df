/// The read cache on Redis, under the keys of the seed systems, so that their tools read it too.
///
/// Start at [RedisReadCache].
@NullMarked
package io.alphapanda.redis.cache;

import org.jspecify.annotations.NullMarked;
