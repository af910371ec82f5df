package io.alphapanda.zerodha.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.files.BarFileOptions;
import io.alphapanda.market.files.BarReader;
import io.alphapanda.market.files.BarSeries;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.http.FakeKite.Asked;
import io.alphapanda.zerodha.http.FakeKite.Reply;
import io.alphapanda.zerodha.http.FakeSession;
import io.alphapanda.zerodha.http.HandClock;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarFetchTest {
    private static final InstrumentId INFY = new InstrumentId("NSE:INFY");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    @TempDir
    private Path folder;
    private final HandClock clock = new HandClock("2026-11-23T06:00:00Z");

    @Test
    void a_year_is_asked_for_in_the_spans_that_the_api_allows_and_read_by_a_backtests_reader()
            throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(BarFetchTest::candles);
                KiteHttp http = FakeSession.of(fake.root(), KiteLimits.STANDARD, clock)) {
            List<String> told = new ArrayList<>();
            FetchedBars fetched = fetch(FROM, FROM.plusDays(199), "INFY_1m.csv.gz").run(
                    new HistoryRequests(http),
                    (done, total, bars) -> told.add(done + "/" + total));
            assertThat(told).containsExactly("0/4", "1/4", "2/4", "3/4", "4/4");
            assertThat(fake.asked()).hasSize(4);
            assertThat(fake.asked().getFirst().path()).isEqualTo("/instruments/historical/408065/minute");
            assertThat(fake.asked().getFirst().parameters()).containsEntry("from", "2026-01-01 00:00:00")
                    .containsEntry("to", "2026-03-01 23:59:59").containsEntry("oi", "0");
            assertThat(fake.asked().getLast().parameters()).containsEntry("to", "2026-07-19 23:59:59");
            assertThat(clock.waitsNanos()).as("three a second").hasSize(1);
            BarSeries series = read(fetched.file());
            assertThat(series.instrument().id()).isEqualTo(INFY);
            assertThat(series.timeframe()).isEqualTo(Timeframe.M1);
            assertThat((long) series.bars().size()).isEqualTo(fetched.bars()).isEqualTo(142 * 3);
        }
    }

    @Test
    void a_fetch_that_was_cut_off_asks_only_for_what_is_missing() throws Exception {
        try (FakeKite fake = new FakeKite();
                KiteHttp http = FakeSession.of(fake.root(), KiteLimits.STANDARD.withoutRetries(), clock)) {
            BarFetch fetch = fetch(FROM, FROM.plusDays(199), "INFY_1m.csv");
            fake.otherwise(asked -> asked.query().contains("from=2026-05-01") ? Reply.page(502, "Bad Gateway")
                    : candles(asked));
            assertThatThrownBy(() -> fetch.run(new HistoryRequests(http), (_, _, _) -> {}))
                    .isInstanceOf(IOException.class).hasMessageContaining("Bad Gateway");
            assertThat(Files.exists(fetch.file())).isFalse();
            int before = fake.asked().size();
            fake.otherwise(BarFetchTest::candles);
            FetchedBars fetched = fetch.run(new HistoryRequests(http), (_, _, _) -> {});
            assertThat(fake.asked().subList(before, fake.asked().size()))
                    .extracting(asked -> asked.parameter("from"))
                    .containsExactly("2026-05-01 00:00:00", "2026-06-30 00:00:00");
            assertThat(fetched.bars()).isEqualTo(142 * 3);
            assertThat(fetch.run(new HistoryRequests(http), (_, _, _) -> {}).requests()).isZero();
            FetchedBars wider = fetch(FROM.minusDays(10), FROM.plusDays(209), "INFY_1m.csv")
                    .run(new HistoryRequests(http), (_, _, _) -> {});
            assertThat(wider.requests()).isEqualTo(2);
        }
    }

    @Test
    void bars_of_today_are_fetched_again_and_those_of_yesterday_are_not() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(BarFetchTest::candles);
                KiteHttp http = FakeSession.of(fake.root(), KiteLimits.STANDARD, clock)) {
            BarFetch today = fetch(TODAY.minusDays(10), TODAY, "INFY_1m.csv");
            long bars = today.run(new HistoryRequests(http), (_, _, _) -> {}).bars();
            FetchedBars again = today.run(new HistoryRequests(http), (_, _, _) -> {});
            assertThat(again.requests()).isEqualTo(1);
            assertThat(again.bars()).isEqualTo(bars);
            assertThat(fake.asked().getLast().parameters()).containsEntry("from", "2026-11-23 00:00:00");
            BarFetch tomorrow = new BarFetch(INFY, 408065, Timeframe.M1,
                    new DayRange(TODAY.minusDays(10), TODAY),
                    TODAY.plusDays(1), false, today.file());
            assertThat(tomorrow.run(new HistoryRequests(http), (_, _, _) -> {}).requests()).isEqualTo(1);
            assertThat(tomorrow.run(new HistoryRequests(http), (_, _, _) -> {}).requests()).isZero();
        }
    }

    @Test
    void daily_bars_and_those_with_open_interest_are_written_too() throws Exception {
        try (FakeKite fake = new FakeKite().then(Reply.data("""
                {"candles":[["2026-11-19T00:00:00+0530",99.05,101,98.5,100.1,1200],
                            ["2026-11-20T00:00:00+0530",100,101,98.5,100.15,1300]]}"""), Reply.data("""
                {"candles":[["2026-11-20T09:15:00+0530",99.05,101,98.5,100.1,1200,77],
                            ["2026-11-20T09:20:00+0530",100,101,98.5,100.15,1300,78]]}"""));
                KiteHttp http = FakeSession.of(fake)) {
            BarFetch daily = new BarFetch(INFY, 408065, Timeframe.D1, new DayRange(FROM, TODAY.minusDays(1)),
                    TODAY,
                    false, folder.resolve("INFY_1d.csv"));
            assertThat(read(daily.run(new HistoryRequests(http), (_, _, _) -> {}).file()).timeframe())
                    .isEqualTo(Timeframe.D1);
            BarFetch future = new BarFetch(new InstrumentId("NFO:NIFTY26NOVFUT"), 1, Timeframe.M5,
                    new DayRange(TODAY.minusDays(3), TODAY.minusDays(1)), TODAY, true,
                    folder.resolve("NIFTY26NOVFUT_5m.csv"));
            future.run(new HistoryRequests(http), (_, _, _) -> {});
            assertThat(Files.readAllLines(future.file())).containsExactly(
                    "symbol,date,open,high,low,close,volume,oi",
                    "NIFTY26NOVFUT,2026-11-20 09:15:00,99.05,101.00,98.50,100.10,1200,77",
                    "NIFTY26NOVFUT,2026-11-20 09:20:00,100.00,101.00,98.50,100.15,1300,78");
            assertThat(fake.asked().getLast().parameters()).containsEntry("oi", "1");
            assertThat(read(future.file()).bars()).hasSize(2);
        }
    }

    @Test
    void a_bar_of_another_day_or_two_that_contradict_each_other_are_refused() throws Exception {
        try (FakeKite fake = new FakeKite().then(
                Reply.data("{\"candles\":[[\"2025-01-01T09:15:00+0530\",1,1,1,1,1]]}"),
                Reply.data("{\"candles\":[[\"2026-01-01T09:15:00+0530\",1,1,1,1,1],"
                        + "[\"2026-01-01T09:15:00+0530\",2,2,2,2,1]]}"));
                KiteHttp http = FakeSession.of(fake)) {
            BarFetch fetch = fetch(FROM, FROM.plusDays(3), "INFY_1m.csv");
            assertThatThrownBy(() -> fetch.run(new HistoryRequests(http), (_, _, _) -> {}))
                    .hasMessageContaining(
                            "a bar of 2025-01-01T09:15:00+0530 came in answer to 2026-01-01_2026-01-04");
            assertThatThrownBy(() -> fetch.run(new HistoryRequests(http), (_, _, _) -> {}))
                    .hasMessageContaining("two bars begin at 2026-01-01T09:15:00+0530 and differ");
        }
    }

    @Test
    void stretches_of_other_bars_are_never_mixed_in() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(BarFetchTest::candles);
                KiteHttp http = FakeSession.of(fake)) {
            fetch(FROM, FROM.plusDays(3), "x.csv").run(new HistoryRequests(http), (_, _, _) -> {});
            BarFetch other = new BarFetch(new InstrumentId("NSE:TCS"), 2, Timeframe.M1,
                    new DayRange(FROM, FROM.plusDays(3)), TODAY, false, folder.resolve("x.csv"));
            assertThatThrownBy(() -> other.run(new HistoryRequests(http), (_, _, _) -> {}))
                    .hasMessageContaining(
                            "holds stretches of NSE:INFY 1m, not of NSE:TCS 1m; name another file");
        }
    }

    @Test
    void a_span_beyond_the_limit_is_refused_before_it_is_asked() throws Exception {
        try (FakeKite fake = new FakeKite(); KiteHttp http = FakeSession.of(fake)) {
            assertThatThrownBy(() -> new HistoryRequests(http).bars(1, HistoryInterval.MINUTE,
                    new DayRange(FROM, FROM.plusDays(60)), false))
                    .hasMessage("one request for bars of minute spans at most 60 days, was to span 61");
            assertThat(fake.asked()).isEmpty();
        }
        assertThatThrownBy(() -> fetch(FROM, TODAY.plusDays(1), "x.csv"))
                .hasMessage("bars can be fetched up to today, 2026-11-23, not up to 2026-11-24");
    }

    private BarFetch fetch(LocalDate from, LocalDate to, String file) {
        return new BarFetch(INFY, 408065, Timeframe.M1, new DayRange(from, to), TODAY, false,
                folder.resolve(file));
    }

    private static BarSeries read(Path file) throws IOException {
        return new BarReader(CalendarFile.bundled(), KnownSymbols.bundled()).read(file,
                new BarFileOptions(Optional.empty(), Optional.empty(), Optional.empty()), (_, _, _) -> {});
    }

    /// Three bars of each weekday that was asked for.
    private static Reply candles(Asked asked) {
        LocalDate from = LocalDate.parse(asked.parameter("from").substring(0, 10));
        LocalDate to = LocalDate.parse(asked.parameter("to").substring(0, 10));
        List<String> rows = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                for (int minute = 15; minute < 18; minute++) {
                    rows.add("[\"" + day + "T09:" + minute + ":00+0530\",1704.5,1705,1699.25,1702.8,2499]");
                }
            }
        }
        return Reply.data("{\"candles\":[" + String.join(",", rows) + "]}");
    }
}
