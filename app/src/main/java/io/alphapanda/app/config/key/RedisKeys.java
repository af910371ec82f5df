package io.alphapanda.app.config.key;

import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.redis.stream.RedisSettings;
import java.util.List;

/// The keys of a log on Redis Streams, and of the read cache there.
public final class RedisKeys {
    /// Where the server is.
    public static final Key<RedisAddress> URL = new Key<>(RedisAddress.SETTING, "redis://localhost:6379/0",
            new ValueKind<>("a redis:// or rediss:// address", "redis://localhost:6379/0",
                    RedisAddress::parse),
            "Where Redis is. User and password may stand in it, and are never shown.");
    /// What the keys of a desk begin with.
    public static final Key<String> NAMESPACE = new Key<>("REDIS__NAMESPACE", RedisSettings.DEFAULT_NAMESPACE,
            Kinds.text(), "What all keys of the desk begin with, where several desks share a server.");

    static final List<Key<?>> ALL = List.of(URL, NAMESPACE);

    private RedisKeys() {}
}
