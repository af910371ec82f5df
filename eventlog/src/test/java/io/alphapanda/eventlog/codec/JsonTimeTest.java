package io.alphapanda.eventlog.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTimeTest {
    private static final DateTimeFormatter JAVAS = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    @Test
    void moments_are_written_and_read_as_java_does() {
        SplittableRandom dice = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            holds(dice.nextLong(-62_167_219_200_000_000L, 253_402_300_800_000_000L));
        }
        for (long micros : new long[]{0, -1, 1, 951_782_399_999_999L, 951_868_800_000_000L,
            1_709_164_799_999_999L,
            -62_167_219_200_000_000L, -62_167_219_200_000_001L, 253_402_300_799_999_999L}) {
            holds(micros);
        }
    }

    private static void holds(long micros) {
        String text = JsonTime.shown(micros);
        assertThat(text).isEqualTo(JAVAS.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)));
        assertThat(JsonTime.parse(text)).isEqualTo(micros);
    }

    @Test
    void what_other_programs_write_is_read_too() {
        assertThat(JsonTime.parse("1970-01-01T00:00:01Z")).isEqualTo(1_000_000);
        assertThat(JsonTime.parse("1970-01-01T05:30:00.5+05:30")).isEqualTo(500_000);
        assertThat(JsonTime.parse("1970-01-01T24:00:00.000000Z")).isEqualTo(86_400_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30T00:00:00.000000Z", "2026-13-01T00:00:00.000000Z",
        "2026-01-01T25:00:00.000000Z", "2026-01-01T00:61:00.000000Z", "2026-01-01 00:00:00.000000Z",
        "2026-01-01T00:00:00.00000xZ", "", "soon"})
    void what_is_no_moment_is_refused(String text) {
        assertThatThrownBy(() -> JsonTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
