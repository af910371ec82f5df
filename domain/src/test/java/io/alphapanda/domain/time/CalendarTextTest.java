package io.alphapanda.domain.time;

import static io.alphapanda.domain.time.MarketSegment.EQUITY;
import static io.alphapanda.domain.time.MarketSegment.INDEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTextTest {
    @Test
    void all_bad_lines_are_named_at_once_with_the_value_and_the_remedy() {
        String text = """
                # A comment, then six mistakes and one good line.
                holydays 2023-05-01 EQUITY
                holiday 2023-05-01 EQUTY
                holiday 2023-5-1 EQUITY
                holiday 2023-05-02 EQUITY  # good
                special 2023-05-03 EQUITY 09:00 09:15 - 9.30 15:20

                special 2023-05-04 EQUITY 09:00 09:15 - 15:30
                special 2023-05-05 EQUITY 09:00 09:15 - 15:30 15:31
                """;

        assertThatThrownBy(() -> TradingCalendar.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("6 mistakes", "line 2: unknown row 'holydays'; start it with",
                        "line 3: unknown segment 'EQUTY'; use one of [EQUITY,",
                        "line 4: '2023-5-1' is no date; write it like 2026-11-24",
                        "line 6: '9.30' is no time of day; write it like 09:15",
                        "line 8: row 'special 2023-05-04 EQUITY 09:00 09:15 - 15:30' has 6 values; write",
                        "line 9: session hours of 2023-05-05 must run")
                .hasMessageNotContaining("line 5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            holiday 2023-05-06 EQUITY                            | is a SATURDAY and closed anyway
            holiday 0203-05-08 EQUITY                            | must lie between 1990-01-01 and 2100-01-01
            coverage 2026-12-31 2026-01-01                       | ends before it starts; swap the dates
            hours 2023-05-02 EQUITY 09:00 09:15 - 15:30 15:20    | lie outside the coverage
            special 2023-05-02 EQUITY 09:20 09:15 - 15:30 15:20  | must run pre-open, open, MIS cut-off
            special 2023-05-02 EQUITY 09:00 09:15 - 25:30 15:20  | 25:30' is no time of day
            group EQUITY INDEX                                   | has the name of a segment; choose another
            coverage 2026-01-01 2026-12-31                       | has no hours of COMMODITY; add a row
            """)
    void a_row_without_sense_is_refused(String row, String reason) {
        assertThatThrownBy(() -> TradingCalendar.parse(row)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mistake").hasMessageContaining(reason);
    }

    @Test
    void two_rows_about_the_same_day_are_refused() {
        String text = """
                group SHARES EQUITY,EQUITY_AUCTION
                holiday 2023-05-01 SHARES
                special 2023-05-01 EQUITY 09:00 09:15 - 15:30 15:20
                """;

        assertThatThrownBy(() -> TradingCalendar.parse(text))
                .hasMessageContaining(
                        "line 3: EQUITY on 2023-05-01 is already stated in line 2; keep one of the two");
    }

    @Test
    void two_coverages_must_not_overlap() {
        assertThatThrownBy(() -> TradingCalendar.parse(CalendarFile.text(), "coverage 2026-12-31 2027-12-31"))
                .hasMessageContaining(
                        "added text 1, line 1: coverage 2026-12-31 to 2027-12-31 overlaps that of"
                                + " 2026-01-01 to 2026-12-31");
    }

    @Test
    void a_bad_coverage_is_not_blamed_on_the_hours_below_it() {
        String text = CalendarFile.text().replace("coverage 2026-01-01", "coverage 2026-01-32");

        assertThatThrownBy(() -> TradingCalendar.parse(text)).hasMessageContaining("1 mistake:")
                .hasMessageContaining("'2026-01-32' is no date");
    }

    @Test
    void an_added_text_brings_days_of_its_own_and_replaces_others() {
        String added = """
                holiday 2026-11-23 STOCK_MARKET  # announced late
                special 2026-11-08 STOCK_MARKET 18:00 18:00 - 19:00 18:50
                holiday 2026-02-01 EQUITY
                """;
        TradingCalendar calendar = TradingCalendar.parse(CalendarFile.text(), added);

        assertThat(calendar.sessionOn(EQUITY, LocalDate.parse("2026-11-23"))).isEmpty();
        assertThat(calendar.sessionOn(EQUITY, LocalDate.parse("2026-02-01"))).isEmpty();
        assertThat(calendar.sessionOn(INDEX, LocalDate.parse("2026-02-01"))).isPresent();
        assertThat(calendar.isAssumed(LocalDate.parse("2026-11-08"))).isFalse();
        assertThat(Ist
                .time(calendar.sessionOn(EQUITY, LocalDate.parse("2026-11-08")).orElseThrow().closeMicros()))
                .hasToString("19:00");
    }

    @Test
    void an_added_text_may_cover_the_next_year() {
        TradingCalendar calendar = TradingCalendar.parse(CalendarFile.text(), """
                coverage 2027-01-01 2027-12-31
                holiday 2027-01-26 STOCK_MARKET
                """);

        assertThat(calendar.isAssumed(LocalDate.parse("2027-03-01"))).isFalse();
        assertThat(calendar.isAssumed(LocalDate.parse("2028-03-01"))).isTrue();
        assertThat(calendar.sessionOn(EQUITY, LocalDate.parse("2027-01-26"))).isEmpty();
        // The hours of the latest row go on: the closing auction is still there.
        Session session = calendar.sessionOn(MarketSegment.EQUITY_AUCTION, LocalDate.parse("2027-03-01"))
                .orElseThrow();
        assertThat(Ist.time(session.auctionMicros())).hasToString("15:15");
    }
}
