package io.alphapanda.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallTimeTest {
    @Test
    void seconds_minutes_and_hours_are_understood() {
        assertThat(WallTime.of("60s")).isEqualTo(Duration.ofMinutes(1));
        assertThat(WallTime.of(" 15m ")).isEqualTo(Duration.ofMinutes(15));
        assertThat(WallTime.of("999999h").toNanos()).as("the longest still counts in nanoseconds")
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "0s", "-5s", "1d", "1.5h", "1000000h", "soon"})
    void all_else_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> WallTime.of(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as 60s, was '" + text + "'");
    }

    @Test
    void it_is_shown_in_its_two_largest_units() {
        assertThat(WallTime.shown(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(WallTime.shown(Duration.ofSeconds(899))).isEqualTo("14 min 59 s");
        assertThat(WallTime.shown(Duration.ofMinutes(119))).isEqualTo("1 h 59 min");
    }

    @Test
    void progress_names_what_is_left_or_what_has_passed() {
        assertThat(new Progress("12 ticks/s", Duration.ofSeconds(5), Optional.of(Duration.ofSeconds(55))))
                .hasToString("12 ticks/s, 55 s left");
        assertThat(new Progress("12 bars/s", Duration.ofSeconds(65), Optional.empty()))
                .hasToString("12 bars/s, running for 1 min 5 s");
    }
}
