package io.alphapanda.eventlog.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeCodecTest {
    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_kind_of_event_comes_back_as_it_was_written(EventType type) {
        Envelope event = SampleEvents.outputOf(SampleEvents.bar(3), type);

        Envelope read = EnvelopeCodec.fromBytes(EnvelopeCodec.toBytes(event));

        assertThat(read).usingRecursiveComparison().isEqualTo(event);
        assertThat(read.type()).isEqualTo(type);
        assertThat(EnvelopeCodec.toBytes(read)).isEqualTo(EnvelopeCodec.toBytes(event));
    }

    @Test
    void every_kind_of_event_comes_back_by_way_of_words() {
        Words words = new Words();
        BinaryWriter out = new BinaryWriter(words);
        for (EventType type : EventType.values()) {
            EnvelopeCodec.write(SampleEvents.bar(1), out);
            EnvelopeCodec.write(SampleEvents.outputOf(SampleEvents.bar(3), type), out);
        }
        BinaryReader in = new BinaryReader(out.toBytes(), 0, out.size(), words);
        for (EventType type : EventType.values()) {
            assertThat(EnvelopeCodec.read(in)).isEqualTo(SampleEvents.bar(1));
            assertThat(EnvelopeCodec.read(in)).usingRecursiveComparison()
                    .isEqualTo(SampleEvents.outputOf(SampleEvents.bar(3), type));
        }
        assertThat(in.isAtEnd()).isTrue();
    }

    @Test
    void a_record_of_a_newer_layout_is_refused() {
        byte[] bytes = EnvelopeCodec.toBytes(SampleEvents.bar(1));
        bytes[0]++;
        assertThatThrownBy(() -> EnvelopeCodec.fromBytes(bytes)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("layout 2, and this build knows 1");
    }

    @Test
    void a_payload_of_a_newer_version_is_refused() {
        BinaryReader nothing = new BinaryReader(new byte[0]);
        assertThatThrownBy(() -> Payloads.read(EventType.MARKET_BAR, 2, nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "market_bar has version 2, and this build knows 1 to 1; use the build that wrote it,"
                                + " or a newer one");
    }

    @Test
    void a_payload_under_the_wrong_name_is_refused() {
        BinaryWriter out = new BinaryWriter();
        SampleEvents.of(EventType.ORDER_FILLED).write(out);
        assertThatThrownBy(
                () -> Payloads.read(EventType.ORDER_PARTIALLY_FILLED, 1, new BinaryReader(out.toBytes())))
                .hasMessageContaining("what is marked order_partially_filled holds a order_filled");
    }

    @Test
    void a_record_cut_short_or_followed_by_more_is_refused() {
        byte[] whole = EnvelopeCodec
                .toBytes(SampleEvents.outputOf(SampleEvents.bar(3), EventType.ORDER_FILLED));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> EnvelopeCodec.fromBytes(cut))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> EnvelopeCodec.fromBytes(Arrays.copyOf(whole, whole.length + 1)))
                .hasMessageContaining("left over");
    }
}
