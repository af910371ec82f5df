package io.alphapanda.zerodha.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.time.Ist;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SessionLifeTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private final SessionLife life = SessionLife.STANDARD;

    @Test
    void a_session_of_the_morning_dies_at_six_the_next_day() {
        KiteSession session = begunAt(MONDAY, 8, 0);
        assertThat(life.endMicros(session)).isEqualTo(at(MONDAY.plusDays(1), 6, 0));
        assertThat(life.isOver(session, at(MONDAY.plusDays(1), 5, 59))).isFalse();
        assertThat(life.isOver(session, at(MONDAY.plusDays(1), 6, 0))).isTrue();
        assertThat(life.warning(session, at(MONDAY, 15, 0))).isEmpty();
    }

    @Test
    void a_session_of_the_night_is_doomed_at_six_and_says_so() {
        KiteSession session = begunAt(MONDAY, 2, 10);
        assertThat(life.endMicros(session)).isEqualTo(at(MONDAY, 6, 0));
        assertThat(life.warning(session, at(MONDAY, 2, 11))).hasValueSatisfying(
                text -> assertThat(text).contains("begun before 06:00", "ends at 2026-11-23 06:00:00 IST"));
    }

    @Test
    void a_session_between_six_and_half_past_seven_may_be_flushed_and_says_so() {
        assertThat(life.warning(begunAt(MONDAY, 6, 30), at(MONDAY, 9, 0))).hasValueSatisfying(
                text -> assertThat(text).contains("begun before 07:35"));
        assertThat(life.warning(begunAt(MONDAY, 7, 35), at(MONDAY, 9, 0))).isEmpty();
    }

    @Test
    void it_is_said_before_a_session_dies_and_once_it_is_dead() {
        KiteSession session = begunAt(MONDAY, 8, 0);
        assertThat(life.warning(session, at(MONDAY.plusDays(1), 5, 29))).isEmpty();
        assertThat(life.warning(session, at(MONDAY.plusDays(1), 5, 35))).hasValueSatisfying(
                text -> assertThat(text).contains("in 25 minutes", "./alpha-panda login zerodha"));
        assertThat(life.warning(session, at(MONDAY.plusDays(1), 6, 0))).hasValueSatisfying(
                text -> assertThat(text).contains("the access token must be renewed",
                        "./alpha-panda login zerodha"));
    }

    private static KiteSession begunAt(LocalDate date, int hour, int minute) {
        return new KiteSession("key0key0", "token1token1", "AB1234", at(date, hour, minute));
    }

    private static long at(LocalDate date, int hour, int minute) {
        return Ist.micros(date, LocalTime.of(hour, minute));
    }
}
