package io.alphapanda.zerodha.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.time.Ist;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KiteTimeTest {
    private static final long OPENING = Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.of(9, 15));

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23 09:15:00", "2026-11-23T09:15:00+0530", "2026-11-23T09:15:00+05:30",
        "2026-11-23T03:45:00+0000", "2026-11-23T09:15:00"})
    void a_time_without_a_zone_is_meant_in_india_whatever_the_machine_thinks(String text) {
        assertThat(new KiteTime(text).micros()).hasValue(OPENING);
    }

    @Test
    void a_date_is_its_first_moment_in_india() {
        assertThat(new KiteTime("2026-11-23").micros()).hasValue(Ist.micros(LocalDate.of(2026, 11, 23),
                LocalTime.MIDNIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01 00:00:00", "1970-01-01 00:00:00"})
    void the_year_one_and_nineteen_seventy_mean_that_there_was_none(String text) {
        assertThat(new KiteTime(text).micros()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-13-01 00:00:00", "2026-11-23x09:15:00", "2026-11-23 9:15",
        "09:15:00"})
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> new KiteTime(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no time");
    }
}
