/// The log on Redis Streams: one stream for each partition of a topic, all in one slot of a Redis Cluster.
///
/// Start at [RedisTopicStore]; what the server itself does in one step stands in the `.lua` files beside it.
@NullMarked
package io.alphapanda.redis.stream;

import org.jspecify.annotations.NullMarked;
