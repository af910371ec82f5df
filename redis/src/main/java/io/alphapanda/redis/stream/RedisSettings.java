package io.alphapanda.redis.stream;

import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.redis.server.RedisLine;

/// Which desk on which server.
///
/// @param namespace the desk's name in front of all its keys, as `alpha-panda`: a desk lives on one node of a
///     cluster, and several desks spread
public record RedisSettings(RedisAddress address, String namespace) {
    /// Where several desks share nothing else.
    public static final String DEFAULT_NAMESPACE = "alpha-panda";

    /// Refuses a namespace that cannot stand in a key.
    public RedisSettings {
        new DeskKeys(namespace);
    }

    DeskKeys keys() {
        return new DeskKeys(namespace);
    }

    /// A connection of one's own to the node that holds the desk.
    public RedisLine newLine() {
        return new RedisLine(address, keys().topics());
    }
}
