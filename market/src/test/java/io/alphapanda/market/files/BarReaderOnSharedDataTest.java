package io.alphapanda.market.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.testing.SharedData;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.bars.BarsInHours;
import io.alphapanda.market.bars.HoursMode;
import io.alphapanda.market.bars.OutsideReason;
import io.alphapanda.market.bars.SessionHours;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.testing.TarArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every figure here was counted by other programs (awk, Python) before.
class BarReaderOnSharedDataTest {
    private final BarReader reader = new BarReader(CalendarFile.bundled(), KnownSymbols.bundled());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"bars/NIFTY_1m_2021-01_2022-06.csv.gz, NSE:NIFTY, symbol-rows, 1m, 139552, 0, 0",
        "bars/BANKNIFTY_1m_2021-01_2022-06.csv.gz, NSE:BANKNIFTY, symbol-rows, 1m, 139521, 0, 0",
        "bars/NIFTY_5m_2024-07_2025-07.csv.gz, NSE:NIFTY, header, 5m, 18676, 0, 0",
        "bars/BANKNIFTY_15m_2018_2023_epoch_seconds.csv.gz, NSE:BANKNIFTY, epoch, 15m, 34300, 696, 0",
        "bars/GBPUSD_1m_bid_2012-02.csv.gz, OTHER:GBPUSD_1M_BID_2012-02, header, 1m, 30117, 0, 0",
        "bars/GBPUSD_1m_ask_2012-02.csv.gz, OTHER:GBPUSD_1M_ASK_2012-02, header, 1m, 30117, 0, 0",
        "stocks/kite_historical_api_HINDUNILVR_minute_2023-04.json.gz,"
                + " NSE:HINDUNILVR, kite-json, 1m, 7771, 0, 0",
        "stocks/kite_historical_api_INFY.json.gz, NSE:INFY, kite-json, 15m, 522, 0, 0",
        "eod/NIFTYfull.csv.gz, OTHER:NIFTYFULL, header, 1d, 3393, 0, 0",
        "eod/BANKNIFTYfull.csv.gz, OTHER:BANKNIFTYFULL, header, 1d, 3123, 0, 0",
        "eod/nse_daily_SBIN_vwap.csv.gz, NSE:SBIN, nse-daily, 1d, 6001, 14, 5986",
        "reference/backtestingpy_GOOG.csv.gz, OTHER:BACKTESTINGPY_GOOG, header, 1d, 2148, 0, 0",
        "reference/backtestingpy_BTCUSD.csv.gz, OTHER:BACKTESTINGPY_BTCUSD, header, 1d, 156, 0, 0",
        "reference/backtestingpy_EURUSD.csv.gz, OTHER:BACKTESTINGPY_EURUSD, header, 1h, 5000, 0, 0",
        "reference/pandas_ta_SPY_D.csv.gz, OTHER:PANDAS_TA_SPY_D, header, 1d, 5241, 0, 0"})
    void reads_every_row_of(String file, String instrument, String format, String timeframe, long rows,
            long malformed, long reordered) throws IOException {
        BarSeries series = read(SharedData.require(file));
        assertThat(series.instrument().id()).hasToString(instrument);
        assertThat(series.format()).hasToString(format);
        assertThat(series.timeframe()).hasToString(timeframe);
        assertThat(series.rows()).isEqualTo(rows);
        assertThat(series.malformed().count()).isEqualTo(malformed);
        assertThat(series.reordered()).isEqualTo(reordered);
        assertThat(series.bars()).hasSize((int) (rows - malformed));
        assertAscending(series.bars());
    }

    @ParameterizedTest
    @CsvSource({"NIFTY, 371, 715, 138466", "BANKNIFTY, 371, 720, 138430"})
    void every_minute_outside_exchange_hours_has_its_reason(String symbol, long preOpen, long afterClose,
            int inside) throws IOException {
        BarSeries series = read(SharedData.require("bars/" + symbol + "_1m_2021-01_2022-06.csv.gz"));
        BarsInHours selected = new SessionHours(CalendarFile.bundled(), series.instrument().segment(),
                HoursMode.EXCHANGE).select(series.bars());
        assertThat(selected.outside())
                .isEqualTo(Map.of(OutsideReason.PRE_OPEN, preOpen, OutsideReason.AFTER_CLOSE, afterClose));
        assertThat(selected.inside()).hasSize(inside);
        // The evening of 2021-11-04 trades for an hour, the day of the outage to 17:00.
        assertThat(selected.inside()).filteredOn(bar -> shown(bar.startMicros()).startsWith("2021-11-04"))
                .hasSizeBetween(59, 60);
        assertThat(selected.inside()).extracting(Bar::endMicros).extracting(Ist::shown)
                .contains("2021-02-24 17:00:00");
    }

    @Test
    void the_696_rows_of_the_bank_index_have_their_open_or_close_outside() throws IOException {
        BarSeries series = read(SharedData.require("bars/BANKNIFTY_15m_2018_2023_epoch_seconds.csv.gz"));
        assertThat(series.malformed().byFault()).isEqualTo(Map.of(RowFault.OPEN_OR_CLOSE_OUTSIDE, 696L));
        assertThat(series.malformed().listed()).hasSize(MalformedRows.LISTED_MAX);
        assertThat(shown(series.bars().getFirst().startMicros())).isEqualTo("2018-01-01 09:15:00");
    }

    @Test
    void reads_the_bank_shares_whose_last_bar_begins_at_the_close() throws IOException {
        Collection<BarSeries> all = readAll("stocks/bank_stocks_1m_2023-04_2023-06.tar.gz").values();
        assertThat(all).hasSize(14).allSatisfy(series -> {
            assertThat(series.instrumentKnown()).as("%s", series.instrument()).isTrue();
            assertThat(series.timeframe()).hasToString("1m");
            assertThat(series.bars()).hasSize(15_001);
            assertThat(series.malformed().count() + series.reordered()).isZero();
            assertThat(new SessionHours(CalendarFile.bundled(), series.instrument().segment(),
                    HoursMode.EXCHANGE).select(series.bars()).outside())
                    .isEqualTo(Map.of(OutsideReason.AFTER_CLOSE, 1L));
        });
    }

    @Test
    void sorts_the_shares_whose_rows_are_out_of_order() throws IOException {
        Map<String, BarSeries> all = readAll("stocks/nse_39_1m_2016-08_2016-09.tar.gz");
        assertThat(all.values()).hasSize(39).allSatisfy(series -> {
            assertThat(series.instrumentKnown()).as("%s", series.instrument()).isTrue();
            assertThat(series.bars()).hasSize(6_750);
            assertThat(series.malformed().count()).isZero();
            assertAscending(series.bars());
        });
        assertThat(all.values().stream().mapToLong(BarSeries::reordered).sum()).isEqualTo(300);
        assertThat(all.values()).extracting(series -> series.instrument().id().value())
                .contains("NSE:BAJAJ-AUTO", "NSE:M&M");
    }

    @Test
    void counts_the_bad_rows_of_the_large_caps() throws IOException {
        Map<String, BarSeries> all = readAll("stocks/nse_stocks_15m_2018-03_2021-03.tar.gz");
        Map<String, Long> malformed = new TreeMap<>();
        all.forEach((name, series) -> malformed.put(name.replace(".csv", ""), series.malformed().count()));
        assertThat(malformed).isEqualTo(Map.ofEntries(Map.entry("ASIANPAINT", 15L),
                Map.entry("AXISBANK", 12L), Map.entry("BAJAJFINSV", 14L), Map.entry("BHARTIARTL", 31L),
                Map.entry("DRREDDY", 13L), Map.entry("GRASIM", 14L), Map.entry("HDFCBANK", 45L),
                Map.entry("HEROMOTOCO", 10L), Map.entry("HINDUNILVR", 7L), Map.entry("ICICIBANK", 11L),
                Map.entry("INFY", 45L), Map.entry("ITC", 13L), Map.entry("KOTAKBANK", 8L),
                Map.entry("LT", 18L), Map.entry("MARUTI", 11L), Map.entry("RELIANCE", 9L),
                Map.entry("SBIN", 16L), Map.entry("SUNPHARMA", 16L), Map.entry("TATASTEEL", 11L),
                Map.entry("TCS", 10L), Map.entry("WIPRO", 10L)));
        assertThat(all.values().stream().mapToLong(BarSeries::rows).sum()).isEqualTo(388_479);
        assertThat(all.values()).allMatch(series -> series.timeframe().label().equals("15m"));
    }

    @ParameterizedTest
    @CsvSource({"2005-2006-day-001.txt, 1d, 512", "2006-01-02-volume-min-001.txt, 1m, 30889",
        "2006-day-001-optix.txt, 1d, 255", "2006-min-005.txt, 5m, 2142", "2006-month-001.txt, 1d, 12",
        "2006-volume-day-001.txt, 1d, 255", "2006-week-001.txt, 1d, 52", "nvda-1999-2014.txt, 1d, 4012",
        "yhoo-1996-2015.txt, 1d, 4965"})
    void reads_the_files_of_backtrader(String name, String timeframe, int bars) throws IOException {
        Path archive = SharedData.require("reference/backtrader_datas.tar.gz");
        Path file = TarArchive.unpack(archive, folder).stream().filter(path -> path.endsWith(name))
                .findFirst().orElseThrow();
        BarSeries series = read(file);
        assertThat(series.timeframe()).hasToString(timeframe);
        assertThat(series.bars()).hasSize(bars);
        assertThat(series.malformed().count() + series.reordered()).isZero();
    }

    @Test
    void reads_the_daily_bars_of_ta4j() throws IOException {
        BarSeries series = readAll("reference/ta4j_examples_bitstamp_apple.tar.gz").values().iterator()
                .next();
        assertThat(series.timeframe()).hasToString("1d");
        assertThat(series.bars()).hasSize(252);
    }

    private Map<String, BarSeries> readAll(String archive) throws IOException {
        Map<String, BarSeries> all = new TreeMap<>();
        for (Path file : TarArchive.unpack(SharedData.require(archive), folder)) {
            all.put(String.valueOf(file.getFileName()), read(file));
        }
        return all;
    }

    private BarSeries read(Path file) throws IOException {
        return reader.read(file, BarFileOptions.none(), LoadProgress.SILENT);
    }

    private static void assertAscending(List<Bar> bars) {
        for (int i = 1; i < bars.size(); i++) {
            assertThat(bars.get(i).startMicros()).isGreaterThan(bars.get(i - 1).startMicros());
        }
    }

    private static String shown(long micros) {
        return Ist.shown(micros);
    }
}
