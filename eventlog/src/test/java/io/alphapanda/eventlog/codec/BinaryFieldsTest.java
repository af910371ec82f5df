package io.alphapanda.eventlog.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.testing.Seeded;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryFieldsTest {
    private static final EventId ID = EventId.ofInput(1_795_405_500_000_000L, "feed", "key", 9);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_number_comes_back_as_it_was_written(long number) {
        BinaryWriter out = new BinaryWriter();
        out.integer("a", number);
        out.time("b", number);
        out.time("c", 5);
        out.decimal("d", number);

        BinaryReader in = new BinaryReader(out.toBytes());
        assertThat(in.integer("a")).isEqualTo(number);
        assertThat(in.time("b")).isEqualTo(number);
        assertThat(in.time("c")).isEqualTo(5);
        assertThat(in.decimal("d")).isEqualTo(number);
        assertThat(in.isAtEnd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NSE:RELIANCE", "März ₹ 👍", "\u0000"})
    void a_text_comes_back_as_it_was_written(String text) {
        for (Words words : List.of(new Words(), new Words())) {
            BinaryWriter out = new BinaryWriter(words);
            out.text("instrument", text);
            out.text("reason", text);
            out.text("instrument", text);
            BinaryReader in = new BinaryReader(out.toBytes(), 0, out.size(), words);
            assertThat(List.of(in.text("instrument"), in.text("reason"), in.text("instrument")))
                    .containsOnly(text);
        }
    }

    @Test
    void a_word_that_returns_comes_back_as_the_same_object() {
        Words words = new Words();
        BinaryWriter out = new BinaryWriter(words);
        out.text("instrument", "NSE:INFY");
        out.text("instrument", "NSE:INFY");

        BinaryReader in = new BinaryReader(out.toBytes(), 0, out.size(), words);
        assertThat(in.text("instrument")).isSameAs(in.text("instrument"));
    }

    @Test
    void words_beyond_the_limit_are_spelled_out() {
        Words words = new Words();
        BinaryWriter out = new BinaryWriter(words);
        int count = Words.WORDS_MAX + 10;
        for (int i = 0; i < count; i++) {
            out.text("instrument", "NSE:" + i);
        }
        assertThat(words.size()).isEqualTo(Words.WORDS_MAX);
        BinaryReader in = new BinaryReader(out.toBytes(), 0, out.size(), words);
        for (int i = 0; i < count; i++) {
            assertThat(in.text("instrument")).isEqualTo("NSE:" + i);
        }
    }

    @Test
    void what_is_cut_short_anywhere_is_refused_by_name() {
        byte[] whole = oneOfEach().toBytes();
        for (int length = 0; length < whole.length; length++) {
            BinaryReader cut = new BinaryReader(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> readOneOfEach(cut)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("field '(text|real|id|bytes|list|item|side|flag)' .*");
        }
        readOneOfEach(new BinaryReader(whole));
    }

    @Seeded
    void arbitrary_bytes_are_read_or_refused_and_nothing_else(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(1, 60)];
            random.nextBytes(bytes);
            try {
                readOneOfEach(new BinaryReader(bytes));
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageStartingWith("field '");
            }
        }
    }

    @Test
    void an_unknown_choice_and_a_flag_of_two_are_refused() {
        assertThatThrownBy(() -> new BinaryReader(new byte[]{2}).choice("side", Side.class))
                .hasMessageContaining("field 'side' has no Side 2");
        assertThatThrownBy(() -> new BinaryReader(new byte[]{2}).flag("passed"))
                .hasMessageContaining("field 'passed' must be 0 or 1, was 2");
    }

    @Test
    void a_mark_takes_back_bytes_and_time() {
        BinaryWriter out = new BinaryWriter();
        out.time("a", 100);
        out.mark();
        out.time("b", 7_000);
        out.rewind();
        out.time("b", 101);

        BinaryReader in = new BinaryReader(out.toBytes());
        assertThat(in.time("a")).isEqualTo(100);
        assertThat(in.time("b")).isEqualTo(101);
        assertThat(in.isAtEnd()).isTrue();
    }

    private static BinaryWriter oneOfEach() {
        BinaryWriter out = new BinaryWriter();
        out.text("text", "März");
        out.real("real", -0.0);
        out.id("id", ID);
        out.bytes("bytes", new byte[]{1, 2, 3});
        out.list("list", List.of(1L, 300L), (writer, item) -> writer.integer("item", item));
        out.choice("side", Side.SELL);
        out.flag("flag", true);
        return out;
    }

    private static void readOneOfEach(BinaryReader in) {
        in.text("text");
        in.real("real");
        in.id("id");
        in.bytes("bytes");
        in.list("list", item -> item.integer("item"));
        in.choice("side", Side.class);
        in.flag("flag");
    }
}
