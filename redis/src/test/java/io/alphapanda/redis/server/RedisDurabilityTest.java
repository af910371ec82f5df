package io.alphapanda.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.redis.testing.RealRedis;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

class RedisDurabilityTest {
    private static RedisDurability of(RealRedis server, boolean ordersLiveThere) {
        try (RedisLine line = new RedisLine(RedisAddress.parse(server.url()), "{desk}:topics")) {
            return RedisDurability.of(line, ordersLiveThere);
        }
    }

    @Test
    void none_lost_is_claimed_for_a_server_that_waits_for_the_disk_and_for_no_other() {
        try (RealRedis server = RealRedis.start(); Jedis redis = server.connect()) {
            assertThat(of(server, true).losesNothing()).isTrue();
            assertThat(of(server, true).sentence()).contains("appendfsync always").contains("survives");

            redis.configSet("no-appendfsync-on-rewrite", "yes");
            assertThat(of(server, true).losesNothing()).isFalse();
            redis.configSet("no-appendfsync-on-rewrite", "no");

            redis.configSet("appendfsync", "everysec");
            assertThat(of(server, true).losesNothing()).isFalse();
            assertThat(of(server, true).sentence()).contains("everysec").contains("last second")
                    .contains("appendfsync always only");
        }
    }

    @Test
    void a_server_that_forgets_holds_no_orders_and_every_wrong_setting_is_named_at_once() {
        try (RealRedis server = RealRedis.start("--appendonly", "no", "--maxmemory-policy", "allkeys-lru")) {
            assertThatThrownBy(() -> of(server, true)).isInstanceOf(LogFailure.class)
                    .hasMessageContaining("CONFIG SET appendonly yes").hasMessageContaining("allkeys-lru")
                    .hasMessageContaining("CONFIG SET maxmemory-policy noeviction");
            RedisDurability cacheOnly = of(server, false);
            assertThat(cacheOnly.losesNothing()).isFalse();
            assertThat(cacheOnly.sentence()).contains("appendonly no");
        }
    }

    @Test
    void a_server_that_hides_its_settings_gets_no_claim() {
        try (RealRedis server = RealRedis.start("--appendonly", "yes", "--appendfsync", "always",
                "--rename-command", "CONFIG", "")) {
            assertThat(of(server, true).losesNothing()).isFalse();
            assertThat(of(server, true).sentence()).contains("does not tell");
        }
    }
}
