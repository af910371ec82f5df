/// What the desk keeps on Redis: the log on its streams, and the read cache. Nothing else knows its client.
@NullMarked
package io.alphapanda.redis;

import org.jspecify.annotations.NullMarked;
