package io.alphapanda.market.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.format.BarFormat;
import io.alphapanda.market.format.UnreadableBarFile;
import io.alphapanda.market.instruments.KnownSymbols;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableBarFileTest {
    private final BarReader reader = new BarReader(CalendarFile.bundled(), KnownSymbols.bundled());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"''|is empty", "TIMESTAMP,BID,ASK|begins 'TIMESTAMP,BID,ASK'; known formats",
                "date,open,close|has no column high, low", "open,high,low,close|has no column date",
                "date,open,high,low,close|has a header but no rows",
                "{\"status\":\"error\"}|without data.candles", "{\"data\":{\"candles\":[[1,|damaged JSON",
                "{\"data\":{\"candles\":[]}}|has no rows", "33300000,1,1,1,1,1|no date: name it yyyymmdd"})
    void says_what_was_seen(String text, String said) throws IOException {
        assertThatThrownBy(() -> read(text, BarFileOptions.none())).isInstanceOf(UnreadableBarFile.class)
                .hasMessageContaining("some.csv").hasMessageContaining(said);
    }

    @Test
    void says_that_an_archive_must_be_unpacked() {
        assertThatThrownBy(() -> read("PK\u0003\u0004\u0000\u0000", BarFileOptions.none()))
                .isInstanceOf(UnreadableBarFile.class).hasMessageContaining("unpack it first");
    }

    @Test
    void names_the_first_malformed_row_where_no_row_is_good() {
        assertThatThrownBy(
                () -> read("date,open,high,low,close\n2020-01-01,1,2,3,4\n", BarFileOptions.none()))
                .isInstanceOf(UnreadableBarFile.class).hasMessageContaining(
                        "all 1 rows are malformed, first line 2: high below low: 2020-01-01,1,2,3,4");
    }

    @Test
    void one_bar_alone_does_not_tell_its_length() {
        assertThatThrownBy(
                () -> read("date,open,high,low,close\n2020-01-01,1,1,1,1\n", BarFileOptions.none()))
                .isInstanceOf(UnreadableBarFile.class).hasMessageContaining("holds one bar only");
    }

    @Test
    void a_length_that_is_no_timeframe_is_refused() {
        String text = "date,open,high,low,close\n2020-01-01 09:15,1,1,1,1\n2020-01-01 09:45,1,1,1,1\n";
        assertThatThrownBy(() -> read(text, BarFileOptions.none())).isInstanceOf(UnreadableBarFile.class)
                .hasMessageContaining("usually 30m apart").hasMessageContaining("1m, 5m, 15m, 1h, 1d");
    }

    @ParameterizedTest
    @CsvSource({"KITE_JSON, damaged JSON", "HEADER, has no column", "LEAN, no date"})
    void a_format_that_the_user_names_must_fit(BarFormat format, String said) {
        String text = "NIFTY,20210101,09:16,1,3,0.5,2,0,0\nNIFTY,20210101,09:17,2,2,2,2,0,0\n";
        assertThatThrownBy(() -> read(text, BarFileOptions.none().withFormat(format)))
                .isInstanceOf(UnreadableBarFile.class).hasMessageContaining(said);
    }

    @Test
    void an_unknown_name_of_a_format_lists_those_that_are_known() {
        assertThatThrownBy(() -> BarFormat.of("excel")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("symbol-rows").hasMessageContaining("lean");
    }

    private void read(String text, BarFileOptions options) throws IOException {
        reader.read(Files.writeString(folder.resolve("some.csv"), text), options, LoadProgress.SILENT);
    }
}
