package io.alphapanda.market.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.format.BarFormat;
import io.alphapanda.market.format.BarLabel;
import io.alphapanda.market.instruments.KnownSymbols;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarReaderTest {
    private static final String HEADER = "date,open,high,low,close,volume\n";
    private final BarReader reader = new BarReader(CalendarFile.bundled(), KnownSymbols.bundled());

    @TempDir
    Path folder;

    @Test
    void rows_that_begin_with_a_symbol_are_named_by_their_end() throws IOException {
        BarSeries series = read("a.csv",
                "NIFTY,20210101,09:16,1,3,0.5,2,0,0\nNIFTY,20210101,09:17,2,2,2,2,0,0\n");
        assertThat(series.format()).isEqualTo(BarFormat.SYMBOL_ROWS);
        assertThat(series.label()).isEqualTo(BarLabel.END);
        assertThat(series.timeframe()).isEqualTo(Timeframe.M1);
        assertThat(series.instrument().id()).hasToString("NSE:NIFTY");
        assertThat(times(series)).containsExactly("2021-01-01 09:15:00 2021-01-01 09:16:00",
                "2021-01-01 09:16:00 2021-01-01 09:17:00");
        Bar first = series.bars().getFirst();
        assertThat(List.of(first.open(), first.high(), first.low(), first.close()))
                .containsExactly(rupees("1"), rupees("3"), rupees("0.5"), rupees("2"));
    }

    @Test
    void rows_under_a_header_are_named_by_their_start() throws IOException {
        BarSeries series = read("INFY.csv",
                HEADER + "2026-11-16 09:15:00,1,1,1,1,7\n2026-11-16 09:20:00,1,1,1,1,8\n");
        assertThat(series.format()).isEqualTo(BarFormat.HEADER);
        assertThat(series.timeframe()).isEqualTo(Timeframe.M5);
        assertThat(times(series).getFirst()).isEqualTo("2026-11-16 09:15:00 2026-11-16 09:20:00");
        assertThat(series.bars()).extracting(Bar::volume).containsExactly(7L, 8L);
    }

    @Test
    void the_label_that_the_user_names_wins() throws IOException {
        Path file = write("INFY.csv",
                HEADER + "2026-11-16 09:20:00,1,1,1,1,7\n2026-11-16 09:25:00,1,1,1,1,8\n");
        BarSeries series = reader.read(file, BarFileOptions.none().withLabel(BarLabel.END),
                LoadProgress.SILENT);
        assertThat(times(series).getFirst()).isEqualTo("2026-11-16 09:15:00 2026-11-16 09:20:00");
    }

    @Test
    void columns_are_found_by_name_in_any_case_and_order() throws IOException {
        BarSeries series = read("x.csv", """
                Code,CLOSE,Adj Close,Low,Prev. Close,High,Open,Vol,TIMESTAMP
                tcs, 2, 9, 1, 9, 4, 3, , 2026-11-16T03:45:00Z
                tcs, 2, 9, 1, 9, 4, 3, -, 2026-11-16T04:00:00Z
                """);
        assertThat(series.instrument().id()).hasToString("NSE:TCS");
        assertThat(series.bars().getFirst().close()).isEqualTo(rupees("2"));
        assertThat(series.bars().getFirst().volume()).isZero();
        assertThat(times(series).getFirst()).isEqualTo("2026-11-16 09:15:00 2026-11-16 09:30:00");
    }

    @Test
    void a_time_may_stand_in_its_own_column_with_or_without_a_name() throws IOException {
        String rows = "2026-11-16,09:15:00,1,1,1,1,5,9\n2026-11-16,09:16:00,1,1,1,1,6,9\n";
        BarSeries named = read("a.csv", "Date,Time,Open,High,Low,Close,Volume,OpenInterest\n" + rows);
        BarSeries unnamed = read("b.csv", "Date,Open,High,Low,Close,Volume,OpenInterest\n" + rows);
        assertThat(times(named)).isEqualTo(times(unnamed)).first().asString()
                .startsWith("2026-11-16 09:15:00");
        assertThat(unnamed.bars()).extracting(Bar::volume).containsExactly(5L, 6L);
    }

    @Test
    void a_first_column_without_a_name_is_the_date_unless_another_is() throws IOException {
        assertThat(times(
                read("a.csv", ",Open,High,Low,Close,Volume\n2004-08-19,1,1,1,1,1\n2004-08-20,1,1,1,1,1\n")))
                .first().isEqualTo("2004-08-19 09:15:00 2004-08-19 15:30:00");
        assertThat(times(
                read("b.csv", ",date,open,high,low,close\n0,2004-08-19,1,1,1,1\n1,2004-08-20,1,1,1,1\n")))
                .first().isEqualTo("2004-08-19 09:15:00 2004-08-19 15:30:00");
    }

    @Test
    void seconds_and_milliseconds_since_1970_are_universal_time() throws IOException {
        String header = "Time,Open,High,Low,Close\n";
        BarSeries seconds = read("BANKNIFTY_s.csv", header + "1514778300,1,1,1,1\n1514779200,1,1,1,1\n");
        BarSeries millis = read("BANKNIFTY_ms.csv",
                header + "1514778300000,1,1,1,1\n1514779200000,1,1,1,1\n");
        assertThat(seconds.format()).isEqualTo(BarFormat.EPOCH);
        assertThat(times(seconds)).isEqualTo(times(millis)).first()
                .isEqualTo("2018-01-01 09:15:00 2018-01-01 09:30:00");
    }

    @Test
    void reads_the_candles_of_kite() throws IOException {
        BarSeries series = read("kite_INFY_day.json", """
                {"status": "success", "data": {"candles": [
                ["2023-04-17T00:00:00+0530", 1250.3, 1251, 1224, 1227.05, 14704213, 0],
                ["2023-04-18T00:00:00+0530", 1, 2, 3, 1, 5, 0],
                ["2023-04-19T00:00:00+0530", 1, 1, 1, null, 5, 0],
                ["2023-04-20T00:00:00+0530", 1.5e3, 1500, 1500, 1500, 5, 0]]}}
                """);
        assertThat(series.format()).isEqualTo(BarFormat.KITE_JSON);
        assertThat(series.timeframe()).isEqualTo(Timeframe.D1);
        assertThat(series.bars()).extracting(Bar::open).containsExactly(rupees("1250.3"), rupees("1500"));
        assertThat(series.malformed().listed()).extracting(MalformedRow::line).containsExactly(2L, 3L);
    }

    @Test
    void daily_bars_cover_the_session_of_their_date() throws IOException {
        BarSeries series = read("SBIN.csv", """
                DATE,SERIES,OPEN,HIGH,LOW,PREV. CLOSE,LTP,CLOSE,VWAP,VOLUME,SYMBOL
                2021-11-05,EQ,1,1,1,1,1,1,1,1,SBIN
                2021-11-04,EQ,1,1,1,1,1,1,1,1,SBIN
                2021-02-24,EQ,1,1,1,1,1,1,1,1,SBIN
                2021-02-20,EQ,1,1,1,1,1,1,1,1,SBIN
                """);
        assertThat(series.format()).isEqualTo(BarFormat.NSE_DAILY);
        assertThat(times(series)).containsExactly("2021-02-20 09:15:00 2021-02-20 15:30:00",
                "2021-02-24 09:15:00 2021-02-24 17:00:00", "2021-11-04 18:15:00 2021-11-04 19:15:00",
                "2021-11-05 09:15:00 2021-11-05 15:30:00");
        assertThat(series.reordered()).isEqualTo(3);
    }

    @Test
    void weeks_and_months_count_as_days() throws IOException {
        assertThat(
                read("m.csv", HEADER + "2012-01-31,1,1,1,1,1\n2012-02-29,1,1,1,1,1\n2012-03-31,1,1,1,1,1\n")
                        .timeframe())
                .isEqualTo(Timeframe.D1);
    }

    @Test
    void an_hour_that_would_outlast_the_session_ends_at_its_close() throws IOException {
        assertThat(times(read("h.csv", HEADER + """
                2026-11-16 13:15:00,1,1,1,1,1
                2026-11-16 14:15:00,1,1,1,1,1
                2026-11-16 15:15:00,1,1,1,1,1
                """))).last().isEqualTo("2026-11-16 15:15:00 2026-11-16 15:30:00");
    }

    @Test
    void reads_scaled_minutes_of_the_day_that_the_file_name_gives() throws IOException {
        BarSeries shares = read("20190709_yesbank_minute_trade.csv", """
                33300000,950000,950100,939000,948500,17
                33360000,940000,940000,940000,940000,9
                """);
        BarSeries index = read("20190104_nifty_minute_trade.csv", """
                33300000,10695.7,10709.9,10694,10709,0
                33360000,10770,10770,10770,10770,0
                """);
        assertThat(shares.format()).isEqualTo(BarFormat.LEAN);
        assertThat(shares.instrument().id()).hasToString("NSE:YESBANK");
        assertThat(times(shares).getFirst()).isEqualTo("2019-07-09 09:15:00 2019-07-09 09:16:00");
        assertThat(shares.bars().getFirst().high()).isEqualTo(rupees("95.01"));
        assertThat(index.bars().getLast().open()).isEqualTo(rupees("10770"));
    }

    @Test
    void every_malformed_row_is_counted_by_what_is_wrong_with_it() throws IOException {
        BarSeries series = read("faults.csv", """
                Symbol,date,open,high,low,close,volume
                INFY,2026-11-16 09:15:00,1,1,1,1,1
                INFY,2026-11-16 09:16:00,1,1,1,1
                TCS,2026-11-16 09:17:00,1,1,1,1,1
                INFY,yesterday,1,1,1,1,1
                INFY,2026-11-16 09:18:00,1,NaN,1,1,1
                INFY,2026-11-16 09:18:00,0,1,0,1,1
                INFY,2026-11-16 09:18:00,2,1,2,2,1
                INFY,2026-11-16 09:18:00,1,2,1,2.05,1
                INFY,2026-11-16 09:18:00,1,1,1,1,-5
                INFY,2026-11-16 09:15:00,9,9,9,9,9
                INFY,2026-11-16 09:16:00,1,1,1,1,1
                """);
        assertThat(series.malformed().listed()).extracting(MalformedRow::fault)
                .containsExactly(RowFault.values());
        assertThat(series.malformed().listed()).extracting(MalformedRow::line).containsExactly(3L, 4L, 5L, 6L,
                7L, 8L, 9L, 10L, 11L);
        assertThat(series.malformed().listed().getLast().text())
                .isEqualTo("INFY,2026-11-16 09:15:00,9,9,9,9,9");
        assertThat(series.malformed().count()).isEqualTo(9);
        assertThat(series.rows()).isEqualTo(11);
        assertThat(series.bars()).extracting(Bar::volume).containsExactly(1L, 1L);
        assertThat(series.reordered()).isZero();
    }

    @Test
    void malformed_rows_beyond_the_limit_are_counted_but_not_listed() throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append("2026-11-16 09:15:00,1,1,1,1,1\n");
        text.append(("bad row " + "x".repeat(500) + "\n").repeat(250));
        BarSeries series = read("INFY.csv", text + "2026-11-16 09:16:00,1,1,1,1,1\n");
        assertThat(series.malformed().count()).isEqualTo(250);
        assertThat(series.malformed().listed()).hasSize(MalformedRows.LISTED_MAX)
                .allSatisfy(row -> assertThat(row.text()).hasSize(MalformedRow.TEXT_MAX));
    }

    @Test
    void rows_out_of_order_are_sorted_and_counted_apart() throws IOException {
        BarSeries series = read("INFY.csv", HEADER + """
                2026-11-16 09:15:00,1,1,1,1,1
                2026-11-16 09:18:00,1,1,1,1,4
                2026-11-16 09:16:00,1,1,1,1,2
                2026-11-16 09:17:00,1,1,1,1,3
                2026-11-16 09:16:00,1,1,1,1,99
                2026-11-16 09:19:00,1,1,1,1,5
                """);
        assertThat(series.bars()).extracting(Bar::volume).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(series.reordered()).isEqualTo(2);
        assertThat(series.malformed().count()).isEqualTo(1);
    }

    @Test
    void noise_beyond_six_decimals_is_rounded_and_prices_stay_off_the_tick_grid() throws IOException {
        BarSeries series = read("NIFTY.csv", """
                Date,Open,High,Low,Close,Adj Close,Volume
                2007-09-17 00:00:00+05:30,4518.4501953125,4549.0498046875,4482.85009765625,4500,1,0
                2007-09-18 00:00:00+05:30,4518.45,4518.45,4518.45,4518.45,1,0.6
                """);
        assertThat(series.bars().getFirst().open()).isEqualTo(rupees("4518.450195"));
        assertThat(series.bars().getLast().volume()).isEqualTo(1);
    }

    @Test
    void progress_is_told_while_a_long_file_is_read() throws IOException {
        StringBuilder text = new StringBuilder("Time,Open,High,Low,Close\n");
        for (int i = 0; i < 40_000; i++) {
            text.append(1_514_778_300L + 60L * i).append(",1,1,1,1\n");
        }
        List<Long> told = new ArrayList<>();
        reader.read(write("long.csv", text.toString()), BarFileOptions.none(),
                (rows, bytesRead, bytesTotal) -> {
                    assertThat(bytesRead).isPositive().isLessThanOrEqualTo(bytesTotal);
                    told.add(rows);
                });
        assertThat(told).containsExactly(16_384L, 32_768L);
    }

    @Test
    void the_symbol_that_the_user_names_wins_over_the_file() throws IOException {
        Path file = write("a.csv", "NIFTY,20210101,09:16,1,3,0.5,2,0,0\nNIFTY,20210101,09:17,2,2,2,2,0,0\n");
        BarSeries series = reader.read(file, BarFileOptions.none().withSymbol("aapl"), LoadProgress.SILENT);
        assertThat(series.instrument().id()).hasToString("OTHER:AAPL");
        assertThat(series.instrumentKnown()).isFalse();
    }

    private BarSeries read(String name, String text) throws IOException {
        return reader.read(write(name, text), BarFileOptions.none(), LoadProgress.SILENT);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> times(BarSeries series) {
        return series.bars().stream()
                .map(bar -> Ist.shown(bar.startMicros()) + " " + Ist.shown(bar.endMicros())).toList();
    }

    private static Price rupees(String text) {
        return Price.ofRupees(text);
    }
}
