/// The server itself: where it is, how it is asked, and whether it keeps what it is given.
///
/// Start at [RedisAddress]; [RedisDurability] is asked before orders are entrusted to it.
@NullMarked
package io.alphapanda.redis.server;

import org.jspecify.annotations.NullMarked;
