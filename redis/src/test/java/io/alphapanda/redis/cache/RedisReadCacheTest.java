package io.alphapanda.redis.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.redis.testing.RealRedis;
import io.alphapanda.services.readcache.CacheChange.Count;
import io.alphapanda.services.readcache.CacheChange.Document;
import io.alphapanda.services.readcache.CacheFeed;
import io.alphapanda.services.readcache.CacheKeys;
import io.alphapanda.services.readcache.CacheStep;
import io.alphapanda.services.readcache.ReadCache;
import io.alphapanda.services.readcache.ReadCacheContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

class RedisReadCacheTest extends ReadCacheContract {
    private static final String NAME = "read-cache:paper";
    private static final List<RealRedis> SERVERS = new ArrayList<>();

    @BeforeAll
    static void startServer() {
        SERVERS.add(RealRedis.start());
    }

    @AfterAll
    static void stopServer() {
        SERVERS.forEach(RealRedis::close);
        SERVERS.clear();
    }

    private static RealRedis server() {
        return SERVERS.getFirst();
    }

    private static ReadCache on(RealRedis server, String prefix) {
        return new RedisReadCache(RedisAddress.parse(server.url()), NAME, prefix);
    }

    @Override
    protected ReadCache openEmpty() {
        ReadCache cache = on(server(), "");
        cache.clear();
        return cache;
    }

    private static CacheStep books(String strategy) {
        return new CacheStep(Optional.of("dedup:read-cache:" + strategy), 0,
                List.of(new Document(CacheKeys.portfolio(Scope.account("paper"), new StrategyId(strategy)),
                        "{\"strategy_id\":\"" + strategy + "\"}", Optional.empty())));
    }

    @Test
    void seed_row_144_any_program_reads_the_books_by_their_key() {
        try (ReadCache cache = openEmpty(); Jedis redis = server().connect()) {
            cache.take(1, List.of(books("sma")));
            assertThat(redis.get("paper:portfolio:sma")).isEqualTo("{\"strategy_id\":\"sma\"}");
            assertThat(redis.ttl("paper:portfolio:sma")).as("it stays").isEqualTo(-1);
            assertThat(redis.ttl("dedup:read-cache:sma")).isBetween(3_500L, 3_600L);
        }
    }

    @Test
    void forgetting_takes_what_the_cache_has_written_and_nothing_else() {
        try (ReadCache cache = openEmpty(); Jedis redis = server().connect()) {
            redis.set("paper:portfolio:of-somebody-else", "{}");
            cache.take(1, List.of(books("sma")));
            cache.clear();
            assertThat(redis.keys("*")).containsExactly("paper:portfolio:of-somebody-else");
            redis.del("paper:portfolio:of-somebody-else");
        }
    }

    @Test
    void thousands_of_documents_are_found_and_what_has_ended_is_not() {
        try (ReadCache cache = openEmpty(); Jedis redis = server().connect()) {
            cache.take(1, IntStream.range(0, 2_500).mapToObj(i -> books("s" + i)).toList());
            cache.take(2, List.of(new CacheStep(Optional.empty(), 0,
                    List.of(new Count("paper:portfolio:soon", 1, Optional.of(Duration.ofMillis(1)))))));
            while (redis.exists("paper:portfolio:soon")) {
                redis.ping();
            }
            assertThat(cache.findAll("paper:portfolio:")).hasSize(2_500)
                    .doesNotContainKey("paper:portfolio:soon");
            assertThat(redis.zscore(NAME + ":index", "paper:portfolio:soon")).isNull();
        }
    }

    @Test
    void the_cursor_and_what_belongs_to_it_survive_a_kill_together() {
        try (RealRedis own = RealRedis.start(); ReadCache cache = on(own, "")) {
            long told = 0;
            for (int kill = 0; kill < 3; kill++) {
                Thread killer = Thread.ofPlatform().start(own::kill);
                try {
                    while (true) {
                        cache.take(told + 1, List.of(new CacheStep(Optional.empty(), 0,
                                List.of(new Count("count", 1, Optional.empty())))));
                        told++;
                    }
                } catch (LogFailure gone) {
                    assertThat(gone).hasMessageContaining("REDIS__URL");
                }
                join(killer);
                own.restart();
                assertThat(cache.cursor()).isBetween(told, told + 1);
                assertThat(cache.find("count").map(Long::valueOf).orElse(0L)).isEqualTo(cache.cursor());
                told = cache.cursor();
            }
            assertThat(CacheFeed.into(cache, 0, told).deliveredPosition()).isEqualTo(told);
        }
    }

    @Test
    void on_a_cluster_the_keys_need_a_hash_tag_and_are_refused_without() {
        List<RealRedis> nodes = RealRedis.startCluster(2);
        try (ReadCache without = on(nodes.getFirst(), "");
                ReadCache with = on(nodes.getFirst(), "{alpha-panda}:")) {
            assertThatThrownBy(() -> without.take(1, List.of(books("sma")))).isInstanceOf(LogFailure.class)
                    .hasMessageContaining("{alpha-panda}:");
            with.take(1, List.of(books("sma"), books("rsi")));
            assertThat(with.findAll("paper:portfolio:")).containsOnlyKeys("paper:portfolio:rsi",
                    "paper:portfolio:sma");
            assertThat(with.cursor()).isEqualTo(1);
            with.clear();
            assertThat(with.findAll("")).isEmpty();
        } finally {
            nodes.forEach(RealRedis::close);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
