package io.alphapanda.redis.server;

import java.net.URI;
import java.util.Objects;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.util.JedisURIHelper;

/// Where a Redis server answers, and as whom we speak to it. Its text never shows the credentials.
public final class RedisAddress {
    /// The setting that says it.
    public static final String SETTING = "REDIS__URL";
    /// How long a connection may take to come about.
    static final int CONNECT_MILLIS_MAX = 2_000;
    /// How long an answer may take, on top of what the question itself waits for.
    static final int ANSWER_MILLIS_MAX = 10_000;

    private final URI uri;

    private RedisAddress(URI uri) {
        this.uri = uri;
    }

    /// Reads `redis://user:password@host:port/database`; `rediss` speaks TLS.
    ///
    /// @throws IllegalArgumentException if it is something else; the message shows no part of it, since it may
    ///     hold a password
    public static RedisAddress parse(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw refusal();
        }
        boolean isRedis = JedisURIHelper.isRedisScheme(uri) || JedisURIHelper.isRedisSSLScheme(uri);
        if (!isRedis || uri.getHost() == null || uri.getPort() < 1 || !hasDatabaseOrNone(uri)) {
            throw refusal();
        }
        return new RedisAddress(uri);
    }

    private static boolean hasDatabaseOrNone(URI uri) {
        String path = Objects.requireNonNullElse(uri.getPath(), "");
        return path.isEmpty() || path.equals("/") || path.matches("/\\d{1,4}");
    }

    private static IllegalArgumentException refusal() {
        return new IllegalArgumentException(SETTING
                + " is no address of a Redis server; write redis://host:port/database, as redis://localhost:6379/0,"
                + " with user:password@ before the host if it asks for them");
    }

    HostAndPort hostAndPort() {
        return JedisURIHelper.getHostAndPort(uri);
    }

    JedisClientConfig clientConfig() {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder().resp2()
                .connectionTimeoutMillis(CONNECT_MILLIS_MAX)
                .socketTimeoutMillis(ANSWER_MILLIS_MAX)
                .user(JedisURIHelper.getUser(uri)).password(JedisURIHelper.getPassword(uri))
                .database(JedisURIHelper.getDBIndex(uri)).clientName("alpha-panda");
        if (JedisURIHelper.isRedisSSLScheme(uri)) {
            config.sslOptions(SslOptions.defaults());
        }
        return config.build();
    }

    /// As `redis://host:6379/0`, without user and password.
    @Override
    public String toString() {
        return uri.getScheme() + "://" + hostAndPort() + "/" + JedisURIHelper.getDBIndex(uri);
    }
}
