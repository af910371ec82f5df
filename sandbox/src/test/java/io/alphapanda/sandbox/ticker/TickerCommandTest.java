package io.alphapanda.sandbox.ticker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.sandbox.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickerCommandTest {
    @Test
    void the_three_commands_are_read_with_keys_in_any_order() {
        assertThat(parsed("{\"a\":\"subscribe\",\"v\":[408065,884737]}"))
                .isEqualTo(new TickerCommand.Subscribe(List.of(408065L, 884737L)));
        assertThat(parsed("{\"v\":[1],\"a\":\"unsubscribe\"}"))
                .isEqualTo(new TickerCommand.Unsubscribe(List.of(1L)));
        assertThat(parsed("{\"a\":\"mode\",\"v\":[\"full\",[408065]]}"))
                .isEqualTo(new TickerCommand.Mode(TickMode.FULL, List.of(408065L)));
    }

    @Test
    void numbers_may_come_as_texts_and_use_all_32_bits() {
        assertThat(parsed("{\"a\":\"subscribe\",\"v\":[\"408065\",4294967295]}"))
                .isEqualTo(new TickerCommand.Subscribe(List.of(408065L, 4294967295L)));
    }

    @Test
    void what_cannot_be_read_is_refused_with_what_was_expected() {
        for (String frame : List.of("", "{", "[]", "7", "null", "{}", "{\"a\":\"dance\",\"v\":[1]}",
                "{\"a\":\"subscribe\"}", "{\"a\":\"subscribe\",\"v\":7}", "{\"a\":\"subscribe\",\"v\":[-1]}",
                "{\"a\":\"subscribe\",\"v\":[4294967296]}", "{\"a\":\"subscribe\",\"v\":[1.5]}",
                "{\"a\":\"subscribe\",\"v\":[{}]}", "{\"a\":\"mode\",\"v\":[\"huge\",[1]]}",
                "{\"a\":\"mode\",\"v\":[]}", "[".repeat(5_000))) {
            assertThatThrownBy(() -> parsed(frame)).as(frame).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static TickerCommand parsed(String frame) {
        return TickerCommand.parse(Json.mapper(), frame);
    }
}
