package io.alphapanda.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.redis.testing.RealRedis;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Jedis;

class RedisAddressTest {
    @Test
    void an_address_shows_where_and_never_as_whom() {
        RedisAddress address = RedisAddress.parse("redis://desk:s3cret@cache.example:6380/3");
        assertThat(address).hasToString("redis://cache.example:6380/3");
        assertThat(RedisAddress.parse("rediss://:s3cret@cache.example:6380"))
                .hasToString("rediss://cache.example:6380/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:6379", "http://desk:s3cret@localhost:6379", "redis://desk:s3cret@",
        "redis://desk:s3cret@localhost/0", "redis://desk:s3cret@localhost:6379/first",
        "redis://desk:s3 cret@localhost:6379"})
    void what_is_no_address_is_refused_without_being_repeated(String url) {
        assertThatThrownBy(() -> RedisAddress.parse(url)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REDIS__URL").hasMessageContaining("redis://localhost:6379/0")
                .hasNoCause().satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("s3"));
    }

    @Test
    void a_server_that_is_absent_is_named_with_its_setting_and_without_the_password() {
        RedisAddress nobody = RedisAddress.parse("redis://desk:s3cret@127.0.0.1:1/0");
        try (RedisLine line = new RedisLine(nobody, "{desk}:topics")) {
            assertThatThrownBy(() -> line.ask("reading", Connection::ping)).isInstanceOf(LogFailure.class)
                    .hasMessageContaining("127.0.0.1:1").hasMessageContaining("REDIS__URL")
                    .satisfies(failure -> assertThat(allMessages(failure))
                            .noneMatch(said -> said.contains("s3cret")));
        }
    }

    @Test
    void a_wrong_password_is_refused_and_does_not_appear() {
        try (RealRedis server = RealRedis.start(); Jedis redis = server.connect()) {
            redis.configSet("requirepass", "right");
            RedisAddress wrong = RedisAddress.parse("redis://:s3cret@127.0.0.1:" + server.port() + "/0");
            try (RedisLine line = new RedisLine(wrong, "{desk}:topics")) {
                assertThatThrownBy(() -> line.ask("reading", Connection::ping)).isInstanceOf(LogFailure.class)
                        .hasMessageContaining("WRONGPASS").satisfies(
                                failure -> assertThat(allMessages(failure))
                                        .noneMatch(said -> said.contains("s3cret")));
            }
            RedisAddress right = RedisAddress.parse("redis://:right@127.0.0.1:" + server.port() + "/0");
            try (RedisLine line = new RedisLine(right, "{desk}:topics")) {
                assertThat(line.<Boolean>ask("greeting", Connection::ping)).isTrue();
            }
        }
    }

    private static List<String> allMessages(Throwable failure) {
        List<String> messages = new ArrayList<>();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            messages.add(String.valueOf(each.getMessage()));
        }
        return messages;
    }
}
