package io.alphapanda.domain.time;

import static io.alphapanda.domain.time.MarketSegment.COMMODITY;
import static io.alphapanda.domain.time.MarketSegment.CURRENCY;
import static io.alphapanda.domain.time.MarketSegment.DERIVATIVES;
import static io.alphapanda.domain.time.MarketSegment.EQUITY;
import static io.alphapanda.domain.time.MarketSegment.EQUITY_AUCTION;
import static io.alphapanda.domain.time.MarketSegment.INDEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.testing.Seeded;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TradingCalendarTest {
    private static final List<MarketSegment> STOCK_MARKET = List.of(EQUITY, EQUITY_AUCTION, INDEX,
            DERIVATIVES);
    private final TradingCalendar calendar = CalendarFile.calendar();

    @Test
    void tuesday_2026_11_24_is_a_holiday() {
        for (MarketSegment segment : STOCK_MARKET) {
            assertThat(calendar.sessionOn(segment, LocalDate.parse("2026-11-24"))).isEmpty();
            assertThat(phase(segment, "2026-11-24T11:00")).isEqualTo(SessionPhase.HOLIDAY);
        }
        assertThat(calendar.isAssumed(LocalDate.parse("2026-11-24"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // The outage, Muhurat and Budget before the coverage.
        "2021-02-24, EQUITY,         09:00 09:15 17:00 17:00 16:50",
        "2021-02-24, DERIVATIVES,    09:00 09:15 17:00 17:00 16:55",
        "2021-11-04, EQUITY_AUCTION, 18:00 18:15 19:15 19:15 19:05",
        "2021-11-04, INDEX,          18:00 18:15 19:15 19:15 19:10",
        "2025-02-01, EQUITY,         09:00 09:15 15:30 15:30 15:20",
        "2025-02-01, DERIVATIVES,    09:00 09:15 15:30 15:30 15:25",
        // Sunday sessions of 2026.
        "2026-02-01, EQUITY_AUCTION, 09:00 09:15 15:30 15:30 15:20",
        "2026-11-08, INDEX,          18:00 18:15 19:15 19:15 19:10",
        // The last day before and the first day with the closing auction.
        "2026-07-31, EQUITY,         09:00 09:15 15:30 15:30 15:20",
        "2026-07-31, EQUITY_AUCTION, 09:00 09:15 15:30 15:30 15:20",
        "2026-07-31, DERIVATIVES,    09:00 09:15 15:30 15:30 15:25",
        "2026-08-03, EQUITY,         09:00 09:15 15:30 15:30 15:12",
        "2026-08-03, EQUITY_AUCTION, 09:00 09:15 15:15 15:35 15:12",
        "2026-08-03, DERIVATIVES,    09:00 09:15 15:40 15:40 15:25",
        "2026-08-03, INDEX,          09:00 09:15 15:30 15:30 15:25",
        // Currencies and commodities.
        "2026-08-03, CURRENCY,       09:00 09:00 17:00 17:00 16:45",
        "2026-03-06, COMMODITY,      08:45 09:00 23:55 23:55 23:30",
        "2026-03-09, COMMODITY,      08:45 09:00 23:30 23:30 23:05",
        "2026-10-30, COMMODITY,      08:45 09:00 23:30 23:30 23:05",
        "2026-11-02, COMMODITY,      08:45 09:00 23:55 23:55 23:30",
        "2026-01-01, COMMODITY,      08:45 09:00 17:00 17:00 16:35",
        "2026-11-24, COMMODITY,      17:00 17:00 23:55 23:55 23:30",
        "2026-05-01, COMMODITY,      17:00 17:00 23:30 23:30 23:05",
        // Assumed weekdays on both sides of the coverage.
        "2025-12-31, EQUITY,         09:00 09:15 15:30 15:30 15:20",
        "2027-01-01, EQUITY_AUCTION, 09:00 09:15 15:30 15:30 15:20",
        "2027-01-01, DERIVATIVES,    09:00 09:15 15:30 15:30 15:25",
        "2027-01-01, INDEX,          09:00 09:15 15:30 15:30 15:25",
        "2023-05-02, CURRENCY,       09:00 09:00 17:00 17:00 16:45",
        "2023-05-02, COMMODITY,      09:00 09:00 23:30 23:30 23:05"})
    void the_hours_of_a_day_are_pre_open_open_auction_close_and_cut_off(LocalDate date, MarketSegment segment,
            String hours) {
        Session session = calendar.sessionOn(segment, date).orElseThrow();

        assertThat(session.date()).isEqualTo(date);
        assertThat(Stream.of(session.preOpenMicros(), session.openMicros(), session.auctionMicros(),
                session.closeMicros(), session.misCutOffMicros()).map(Ist::time).map(LocalTime::toString)
                .collect(Collectors.joining(" "))).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T08:59:59.999999, CLOSED", "2026-11-23T09:00:00, PRE_OPEN",
        "2026-11-23T09:14:59.999999, PRE_OPEN", "2026-11-23T09:15:00.000000, OPEN",
        "2026-11-23T15:14:59.999999, OPEN", "2026-11-23T15:15:00, CLOSING_AUCTION",
        "2026-11-23T15:34:59.999999, CLOSING_AUCTION", "2026-11-23T15:35:00, CLOSED"})
    void a_share_with_an_auction_goes_through_every_phase(LocalDateTime at, SessionPhase phase) {
        assertThat(calendar.phaseAt(EQUITY_AUCTION, micros(at))).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T15:29:59.999999, OPEN", "2026-11-23T15:30:00, CLOSED"})
    void the_close_itself_is_closed(LocalDateTime at, SessionPhase phase) {
        assertThat(calendar.phaseAt(EQUITY, micros(at))).isEqualTo(phase);
        assertThat(calendar.phaseAt(INDEX, micros(at))).isEqualTo(phase);
    }

    @Test
    void every_covered_holiday_of_the_stock_market_is_closed_and_nothing_else() {
        List<LocalDate> closedWeekdays = LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2027-01-01"))
                .filter(date -> !SegmentDays.isWeekend(date.toEpochDay()))
                .filter(date -> calendar.sessionOn(DERIVATIVES, date).isEmpty()).toList();

        assertThat(closedWeekdays).extracting(LocalDate::toString).containsExactly("2026-01-15", "2026-01-26",
                "2026-03-03", "2026-03-26", "2026-03-31", "2026-04-03", "2026-04-14", "2026-05-01",
                "2026-05-28",
                "2026-06-26", "2026-09-14", "2026-10-02", "2026-10-20", "2026-11-10", "2026-11-24",
                "2026-12-25");
    }

    @Test
    void currencies_have_four_more_holidays_and_commodities_only_four() {
        assertThat(closedWeekdaysOf2026(CURRENCY)).hasSize(20).contains(LocalDate.parse("2026-02-19"),
                LocalDate.parse("2026-03-19"), LocalDate.parse("2026-04-01"), LocalDate.parse("2026-08-26"));
        assertThat(closedWeekdaysOf2026(COMMODITY)).extracting(LocalDate::toString).containsExactly(
                "2026-01-26",
                "2026-04-03", "2026-10-02", "2026-12-25");
    }

    @Test
    void an_assumed_weekend_is_a_holiday() {
        assertThat(phase(EQUITY, "2023-05-06T11:00")).isEqualTo(SessionPhase.HOLIDAY);
        assertThat(phase(COMMODITY, "2027-01-03T11:00")).isEqualTo(SessionPhase.HOLIDAY);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, true", "2025-12-31, true", "2026-01-01, false", "2026-12-31, false",
        "2027-01-01, true",
        "2021-02-24, false", "2021-11-04, false", "2025-02-01, false", "2026-11-08, true",
        "2026-11-07, false",
        "2023-05-06, true"})
    void only_what_is_neither_covered_nor_named_is_assumed(LocalDate date, boolean assumed) {
        assertThat(calendar.isAssumed(date)).isEqualTo(assumed);
    }

    @Test
    void without_any_text_everything_is_assumed() {
        TradingCalendar empty = TradingCalendar.parse("");

        assertThat(empty.isAssumed(LocalDate.parse("2026-11-24"))).isTrue();
        assertThat(empty.phaseAt(EQUITY, micros(LocalDateTime.parse("2026-11-24T11:00")))).isEqualTo(
                SessionPhase.OPEN);
    }

    @Test
    void the_date_turns_at_midnight_in_india_and_not_in_utc() {
        // Monday 23 November trades, Tuesday 24 does not. 18:30 UTC is midnight in India.
        long midnightInIndia = micros(LocalDateTime.parse("2026-11-24T00:00"));
        assertThat(phaseOf(midnightInIndia - 1)).isEqualTo(SessionPhase.CLOSED);
        assertThat(phaseOf(midnightInIndia)).isEqualTo(SessionPhase.HOLIDAY);
        long midnightUtc = LocalDate.parse("2026-11-24").toEpochDay() * Ist.DAY_MICROS;
        assertThat(phaseOf(midnightUtc)).isEqualTo(SessionPhase.HOLIDAY);
        assertThat(phaseOf(midnightUtc + Ist.DAY_MICROS)).isEqualTo(SessionPhase.CLOSED);
        assertThat(Ist.time(midnightUtc + Ist.DAY_MICROS)).isEqualTo(LocalTime.parse("05:30"));
    }

    @Test
    void dates_before_1970_work_too() {
        assertThat(phase(EQUITY, "1969-12-31T09:15")).isEqualTo(SessionPhase.OPEN);
        assertThat(phase(EQUITY, "1969-12-28T09:15")).isEqualTo(SessionPhase.HOLIDAY);
    }

    @ParameterizedTest
    @CsvSource({
        // At its open a session is the next one, a microsecond later it is not.
        "2026-11-20T09:15, 2026-11-20", "2026-11-20T09:15:00.000001, 2026-11-23",
        // Over a weekend, over a holiday, over the end of the coverage.
        "2026-11-21T12:00, 2026-11-23", "2026-11-23T16:00, 2026-11-25", "2026-12-31T16:00, 2027-01-01",
        // Before the open of the same day, and of a session in the evening.
        "2026-11-20T00:00, 2026-11-20", "2021-11-04T15:00, 2021-11-04"})
    void the_next_session_opens_at_the_moment_or_later(LocalDateTime after, LocalDate date) {
        assertThat(calendar.nextSessionAfter(EQUITY, micros(after)).date()).isEqualTo(date);
    }

    @Test
    void a_next_session_is_not_searched_for_without_end() {
        String closedForAutumn = LocalDate.parse("2026-09-01").datesUntil(LocalDate.parse("2026-10-20"))
                .filter(date -> !SegmentDays.isWeekend(date.toEpochDay()))
                .map(date -> "holiday " + date + " EQUITY\n")
                .collect(Collectors.joining());
        TradingCalendar closed = TradingCalendar.parse(CalendarFile.text(), closedForAutumn);

        assertThatThrownBy(
                () -> closed.nextSessionAfter(EQUITY, micros(LocalDateTime.parse("2026-09-01T12:00"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no session of EQUITY opens within 30 days of 2026-09-01 12:00:00");
    }

    @Seeded
    void a_phase_is_that_of_the_session_of_its_date(long seed) {
        Random random = new Random(seed);
        long from = micros(LocalDateTime.parse("2020-12-25T00:00"));
        long to = micros(LocalDateTime.parse("2027-02-01T00:00"));
        for (int i = 0; i < 2_000; i++) {
            long at = random.nextLong(from, to);
            for (MarketSegment segment : MarketSegment.values()) {
                assertThat(calendar.phaseAt(segment, at)).as("%s at %s", segment, Ist.iso(at))
                        .isEqualTo(
                                calendar.sessionOn(segment, Ist.date(at)).map(session -> session.phaseAt(at))
                                        .orElse(SessionPhase.HOLIDAY));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MarketSegment.class)
    void next_sessions_are_all_the_sessions_of_the_year(MarketSegment segment) {
        List<Session> sessions = LocalDate.parse("2026-01-01").datesUntil(LocalDate.parse("2027-01-01"))
                .flatMap(date -> calendar.sessionOn(segment, date).stream()).toList();
        long at = micros(LocalDateTime.parse("2026-01-01T00:00"));
        for (Session session : sessions) {
            Session next = calendar.nextSessionAfter(segment, at);
            assertThat(next).isEqualTo(session);
            at = next.openMicros() + 1;
        }
    }

    @Test
    void seed_defect_29_nine_fifteen_is_open_and_not_pre_open() {
        assertThat(phase(INDEX, "2026-11-23T09:14:59.999999")).isEqualTo(SessionPhase.PRE_OPEN);
        assertThat(phase(INDEX, "2026-11-23T09:15:00")).isEqualTo(SessionPhase.OPEN);
    }

    @Test
    void seed_defect_29_the_pre_open_is_not_open() {
        for (MarketSegment segment : STOCK_MARKET) {
            assertThat(phase(segment, "2026-11-23T09:00")).isEqualTo(SessionPhase.PRE_OPEN);
            assertThat(phase(segment, "2026-11-23T09:07:30")).isEqualTo(SessionPhase.PRE_OPEN);
        }
    }

    @Test
    void seed_defect_29_holidays_are_known() {
        assertThat(phase(EQUITY, "2026-01-26T11:00")).isEqualTo(SessionPhase.HOLIDAY);
        assertThat(phase(EQUITY, "2026-01-27T11:00")).isEqualTo(SessionPhase.OPEN);
    }

    @Test
    void seed_defect_29_a_wall_clock_time_in_india_is_not_taken_for_utc() {
        // 09:15 in India is 03:45 UTC; read as UTC, the open would have been at 14:45 in India.
        long open = calendar.sessionOn(EQUITY, LocalDate.parse("2026-11-23")).orElseThrow().openMicros();

        assertThat(Ist.iso(open)).isEqualTo("2026-11-23T09:15:00+05:30");
        assertThat(Math.floorMod(open, Ist.DAY_MICROS))
                .isEqualTo(LocalTime.parse("03:45").toNanoOfDay() / 1_000);
        assertThat(phaseOf(open)).isEqualTo(SessionPhase.OPEN);
        assertThat(phaseOf(open - Ist.OFFSET.getTotalSeconds() * 1_000_000L)).isEqualTo(SessionPhase.CLOSED);
        assertThat(phaseOf(open + Ist.OFFSET.getTotalSeconds() * 1_000_000L)).isEqualTo(SessionPhase.OPEN);
    }

    private List<LocalDate> closedWeekdaysOf2026(MarketSegment segment) {
        return LocalDate.parse("2026-01-01").datesUntil(LocalDate.parse("2027-01-01"))
                .filter(date -> !SegmentDays.isWeekend(date.toEpochDay()))
                .filter(date -> calendar.sessionOn(segment, date).isEmpty()).toList();
    }

    private SessionPhase phase(MarketSegment segment, String at) {
        return calendar.phaseAt(segment, micros(LocalDateTime.parse(at)));
    }

    private SessionPhase phaseOf(long micros) {
        return calendar.phaseAt(EQUITY, micros);
    }

    private static long micros(LocalDateTime at) {
        return Ist.micros(at.toLocalDate(), at.toLocalTime());
    }
}
