package io.alphapanda.redis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

class RealRedisTest {
    @Test
    void what_was_answered_is_there_after_a_kill_and_a_restart_on_the_same_port() {
        try (RealRedis server = RealRedis.start()) {
            int port = server.port();
            long first = server.pid();
            try (Jedis redis = server.connect()) {
                redis.set("key", "value");
            }
            server.kill();
            assertThat(ProcessHandle.of(first)).isEmpty();
            assertThatThrownBy(() -> server.connect().ping()).isInstanceOf(JedisConnectionException.class);

            server.restart();
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.pid()).isNotEqualTo(first);
            try (Jedis redis = server.connect()) {
                assertThat(redis.get("key")).isEqualTo("value");
            }
        }
    }

    @Test
    void a_server_that_keeps_nothing_can_be_had_too() {
        try (RealRedis server = RealRedis.start("--appendonly", "no"); Jedis redis = server.connect()) {
            assertThat(redis.configGet("appendonly")).containsEntry("appendonly", "no");
        }
    }
}
