package io.alphapanda.zerodha.ticker.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
    private static final byte[] THREE = PacketBytes.frame(PacketBytes.ltp(257, 100),
            PacketBytes.counting(Packet.QUOTE_BYTES, 513, 200),
            PacketBytes.counting(Packet.FULL_BYTES, 769, 300));
    private final FrameCounts counts = new FrameCounts();
    private final FrameReader reader = new FrameReader(counts);

    @Test
    void a_frame_gives_its_packets_in_order() {
        assertThat(read(THREE)).containsExactly(257L, 513L, 769L);
        assertThat(counts.packets()).isEqualTo(3);
        assertThat(counts.frames()).isEqualTo(1);
    }

    @Test
    void a_frame_is_read_from_its_position_to_its_limit_and_neither_moves() {
        ByteBuffer frame = ByteBuffer.allocate(THREE.length + 20).put(7, THREE).position(7)
                .limit(7 + THREE.length);
        List<Long> tokens = new ArrayList<>();
        reader.read(frame, packet -> tokens.add(packet.token()));
        assertThat(tokens).hasSize(3);
        assertThat(frame.position()).isEqualTo(7);
        assertThat(counts.surplus()).isZero();
    }

    @Test
    void one_byte_is_a_heartbeat() {
        assertThat(read(new byte[1])).isEmpty();
        assertThat(counts.heartbeats()).isEqualTo(1);
        assertThat(counts.truncated()).isZero();
    }

    @Test
    void a_packet_of_unknown_length_is_skipped_by_its_length() {
        assertThat(read(PacketBytes.frame(PacketBytes.ltp(257, 1), new byte[45], new byte[0],
                PacketBytes.ltp(513, 1))))
                .containsExactly(257L, 513L);
        assertThat(counts.unknown()).isEqualTo(2);
        assertThat(counts.truncated()).isZero();
    }

    @Test
    void a_frame_cut_at_any_byte_gives_what_was_whole_and_is_counted() {
        for (int length = 0; length < THREE.length; length++) {
            List<Long> tokens = read(Arrays.copyOf(THREE, length));
            assertThat(tokens).hasSize(length < 12 ? 0 : length < 58 ? 1 : 2);
        }
        assertThat(counts.truncated()).isEqualTo(THREE.length - 1L);
        assertThat(counts.heartbeats()).isEqualTo(1);
    }

    @Test
    void bytes_behind_the_last_packet_are_counted() {
        assertThat(read(Arrays.copyOf(THREE, THREE.length + 1))).hasSize(3);
        assertThat(counts.surplus()).isEqualTo(1);
        assertThat(counts.truncated()).isZero();
    }

    @Test
    void a_frame_holds_more_packets_than_a_signed_number_counts() {
        byte[][] packets = new byte[40_000][];
        Arrays.fill(packets, PacketBytes.ltp(257, 1));
        assertThat(read(PacketBytes.frame(packets))).hasSize(40_000);
    }

    private List<Long> read(byte[] frame) {
        List<Long> tokens = new ArrayList<>();
        reader.read(ByteBuffer.wrap(frame), packet -> tokens.add(packet.token()));
        return tokens;
    }
}
