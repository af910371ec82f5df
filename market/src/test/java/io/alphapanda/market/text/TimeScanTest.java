package io.alphapanda.market.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.time.Ist;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScanTest {
    @ParameterizedTest
    @CsvSource({"2023-04-03 09:15:00, 2023-04-03 09:15:00", "2023-04-03 09:15, 2023-04-03 09:15:00",
        "2023/04/03 09:15:59, 2023-04-03 09:15:59", "20230403 0915x, unreadable",
        "20230403 09:15," + " 2023-04-03 09:15:00", "2023-04-03, 2023-04-03 00:00:00",
        "20230403, 2023-04-03 00:00:00", "2023-04-03T09:15:00+05:30, 2023-04-03 09:15:00",
        "2023-04-03T09:15:00+0530, 2023-04-03 09:15:00", "2023-04-03 03:45:00+00:00, 2023-04-03 09:15:00",
        "2023-04-03T03:45:00Z, 2023-04-03 09:15:00", "2023-04-02 22:45:00-05:00, 2023-04-03 09:15:00",
        "2023-04-02 22:45:00 -05, 2023-04-03 09:15:00", "2024-02-29 00:00:00, 2024-02-29 00:00:00",
        "2007-09-17 00:00:00+05:30, 2007-09-17 00:00:00"})
    void reads_times_as_files_write_them(String text, String shown) {
        long micros = moment(text);
        assertThat(micros == TimeScan.UNREADABLE ? "unreadable" : Ist.shown(micros)).isEqualTo(shown);
    }

    @Test
    void reads_fractions_of_a_second_to_the_microsecond() {
        assertThat(moment("2015-09-23T20:57:42.146") - moment("2015-09-23T20:57:42")).isEqualTo(146_000);
        assertThat(moment("2015-09-23 20:57:42.123456789") - moment("2015-09-23 20:57:42"))
                .isEqualTo(123_456);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-13-01", "2023-02-29", "2023-04-31", "2023-00-10", "2023-04-3",
        "1900-02-29", "03-04-2023", "2023-04/03", "2023-04-03 9:15", "2023-04-03 24:00:00",
        "2023-04-03 09:60", "2023-04-03 09:15:61", "2023-04-03 09:15:00 IST", "2023-04-03 09:15:00+5:30",
        "2023-04-03 09:15:00+05-30", "1514778300", "date"})
    void refuses_what_is_no_time(String text) {
        assertThat(moment(text)).isEqualTo(TimeScan.UNREADABLE);
    }

    @Test
    void counts_the_days_of_four_hundred_years_as_the_calendar_does() {
        LocalDate date = LocalDate.of(1899, 12, 31);
        while (date.getYear() < 2300) {
            byte[] bytes = date.toString().getBytes(StandardCharsets.US_ASCII);
            assertThat(TimeScan.epochDay(bytes, 0, bytes.length)).isEqualTo(date.toEpochDay());
            date = date.plusDays(1);
        }
    }

    @Test
    void joins_a_date_and_a_time_from_two_fields() {
        byte[] bytes = "X,20210101,09:08,1".getBytes(StandardCharsets.US_ASCII);
        assertThat(Ist.shown(TimeScan.moment(bytes, 2, 10, 11, 16))).isEqualTo("2021-01-01 09:08:00");
        assertThat(TimeScan.moment(bytes, 2, 10, 11, 11)).isEqualTo(TimeScan.UNREADABLE);
        assertThat(TimeScan.moment(bytes, 0, 1, 11, 16)).isEqualTo(TimeScan.UNREADABLE);
    }

    @Test
    void tells_dates_from_times_of_day() {
        assertThat(TimeScan.isDateOnly("20210101".getBytes(StandardCharsets.US_ASCII), 0, 8)).isTrue();
        assertThat(TimeScan.isDateOnly("2021-01-01 09:15".getBytes(StandardCharsets.US_ASCII), 0, 16))
                .isFalse();
        assertThat(TimeScan.isTimeOfDay("09:15".getBytes(StandardCharsets.US_ASCII), 0, 5)).isTrue();
        assertThat(TimeScan.isTimeOfDay("1234.5".getBytes(StandardCharsets.US_ASCII), 0, 6)).isFalse();
    }

    private static long moment(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return TimeScan.moment(bytes, 0, bytes.length);
    }
}
