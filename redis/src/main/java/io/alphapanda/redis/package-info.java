/// The log on Redis Streams, and the read cache. Nothing else knows their client.
@NullMarked
package io.alphapanda.redis;

import org.jspecify.annotations.NullMarked;
