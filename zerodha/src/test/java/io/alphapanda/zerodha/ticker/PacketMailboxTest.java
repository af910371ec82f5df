package io.alphapanda.zerodha.ticker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.zerodha.ticker.packet.Packet;
import io.alphapanda.zerodha.ticker.packet.PacketBytes;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PacketMailboxTest {
    /// None of a segment whose prices are no paise.
    private static final List<Long> TOKENS = List.of(1L, 2L, 7L, 4L);
    private final PacketMailbox mailbox = new PacketMailbox(4);
    private final Packet taken = new Packet();

    @Test
    void turns_are_kept_while_newer_packets_take_the_places_of_older_ones() {
        mailbox.open(List.of(1L, 2L, 7L));
        put(2, 20, 100);
        put(1, 10, 101);
        put(2, 21, 102);
        assertThat(take()).isEqualTo("2 at 21, 102");
        put(7, 30, 103);
        put(2, 22, 104);
        assertThat(take()).isEqualTo("1 at 10, 101");
        assertThat(take()).isEqualTo("7 at 30, 103");
        assertThat(take()).isEqualTo("2 at 22, 104");
        assertThat(take()).isEqualTo("nothing");
        assertThat(mailbox.conflated()).isEqualTo(1);
    }

    @Test
    void a_packet_in_hand_stays_as_it_is_when_the_next_comes() {
        mailbox.open(List.of(1L));
        put(1, 10, 100);
        take();
        put(1, 11, 101);
        assertThat(taken.lastPriceMicros()).isEqualTo(100_000);
    }

    @Test
    void what_waits_of_a_token_that_is_left_is_gone_and_its_place_serves_the_next() {
        mailbox.open(List.of(1L, 2L, 7L, 4L));
        put(1, 10, 100);
        put(2, 20, 101);
        mailbox.close(List.of(1L));
        put(1, 11, 102);
        assertThat(mailbox.unwanted()).isEqualTo(1);
        mailbox.open(List.of(5L));
        put(5, 50, 103);
        assertThat(List.of(take(), take(), take())).containsExactlyInAnyOrder("2 at 20, 101", "5 at 50, 103",
                "nothing");
        assertThat(mailbox.conflated()).isZero();
    }

    @Test
    void more_tokens_than_places_are_refused() {
        assertThatThrownBy(() -> mailbox.open(List.of(1L, 2L, 7L, 4L, 5L))).hasMessageContaining("4 places");
    }

    /// Against a map that keeps insertion order, which is the same thing without the care.
    @Seeded
    void it_gives_what_a_plain_map_would_give(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        Map<Long, String> expected = new LinkedHashMap<>();
        mailbox.open(TOKENS);
        for (int i = 0; i < 2_000; i++) {
            if (dice.nextInt(3) > 0) {
                long token = TOKENS.get(dice.nextInt(4));
                put(token, i, 1 + i);
                expected.put(token, token + " at " + i + ", " + (1 + i));
            } else if (expected.isEmpty()) {
                assertThat(take()).isEqualTo("nothing");
            } else {
                Long first = expected.keySet().iterator().next();
                assertThat(take()).isEqualTo(expected.remove(first));
            }
        }
    }

    private void put(long token, long price, long micros) {
        byte[] bytes = PacketBytes.ltp(token, price);
        mailbox.put(new Packet().over(ByteBuffer.wrap(bytes), 0, bytes.length), micros);
    }

    private String take() {
        long micros = mailbox.take(taken);
        return micros == PacketMailbox.NOTHING ? "nothing"
                : taken.token() + " at " + taken.lastPriceMicros() / 10_000 + ", " + micros;
    }
}
