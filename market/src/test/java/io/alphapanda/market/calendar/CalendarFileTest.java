package io.alphapanda.market.calendar;

import static io.alphapanda.market.testing.TestBars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarFileTest {
    @TempDir
    Path folder;

    @Test
    void the_bundled_calendar_knows_its_special_days() {
        Session muhurat = CalendarFile.bundled().sessionOn(MarketSegment.EQUITY, LocalDate.of(2021, 11, 4))
                .orElseThrow();
        assertThat(muhurat.openMicros()).isEqualTo(at("2021-11-04T18:15"));
    }

    @Test
    void rows_of_the_user_replace_bundled_ones() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.calendar"), "holiday 2026-11-16 EQUITY\n");
        assertThat(CalendarFile.bundledWith(file).sessionOn(MarketSegment.EQUITY, LocalDate.of(2026, 11, 16)))
                .isEmpty();
    }

    @Test
    void a_bad_file_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.calendar"), "holidays are nice\n");
        assertThatThrownBy(() -> CalendarFile.bundledWith(file)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine.calendar").hasMessageContaining("holidays");
    }

    @Test
    void a_day_without_a_session_may_be_measured_by_the_usual_one() {
        SessionLookup sessions = new SessionLookup(CalendarFile.bundled(), MarketSegment.EQUITY);
        long sunday = at("2026-11-15T23:59");
        assertThat(sessions.on(sunday)).isEmpty();
        assertThat(sessions.orUsual(sunday).openMicros()).isEqualTo(at("2026-11-15T09:15"));
        assertThat(sessions.orUsual(sunday).closeMicros()).isEqualTo(at("2026-11-15T15:30"));
        assertThat(sessions.on(at("2026-11-16T00:00"))).isPresent();
    }
}
