package io.alphapanda.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.login.SmallDesk;
import io.alphapanda.app.login.ZerodhaAccess;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.http.FakeKite.Asked;
import io.alphapanda.zerodha.http.FakeKite.Reply;
import io.alphapanda.zerodha.instruments.InstrumentCsv;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandsTest {
    private static final String LIST = String.join(",", InstrumentCsv.COLUMNS) + """

            408065,1594,INFY,INFOSYS,0.0,,0.0,0.1,1,EQ,NSE,NSE
            779521,3045,SBIN,STATE BANK,0.0,,0.0,0.1,1,EQ,NSE,NSE
            x,1,TCS,TCS,0.0,,0.0,0.1,1,EQ,NSE,NSE
            256265,1001,NIFTY 50,NIFTY 50,0.0,,0.0,0.0,0,EQ,INDICES,NSE
            """;
    @TempDir
    private Path folder;

    @Test
    void what_was_fetched_is_backtested() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(DataCommandsTest::answer)) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            desk.session(ZerodhaAccess.nowMicros());
            Printed fetched = Printed.by("data", "fetch", "--instrument", "nse:infy", "--timeframe", "1m",
                    "--from",
                    "2026-03-02", "--to", "2026-05-15", "--config", desk.config());
            assertThat(fetched.err()).contains("fetching NSE:INFY 1m", "2 of 2 requests", "bars/s, 0 s left");
            assertThat(fetched.exitCode()).isZero();
            Path file = folder.resolve("bars").resolve("NSE_INFY_1m.csv.gz");
            assertThat(fetched.out()).contains("20,625 bars are in " + file, "2 requests were made",
                    "backtest --strategy sma-cross --bars " + file);
            assertThat(fake.asked()).extracting(Asked::path).containsExactly("/instruments",
                    "/instruments/historical/408065/minute", "/instruments/historical/408065/minute");
            Printed backtest = Printed.by("backtest", "--strategy", "sma-cross", "--set", "fast=5", "--set",
                    "slow=15",
                    "--bars", file.toString(), "--json");
            assertThat(backtest.exitCode()).as(backtest.err()).isZero();
            assertThat(backtest.out()).contains("\"instrument\"", "NSE:INFY").doesNotContain("\"trades\":0,");
            Printed again = Printed.by("data", "fetch", "--instrument", "NSE:INFY", "--from", "2026-03-02",
                    "--to",
                    "2026-05-15", "--config", desk.config());
            assertThat(again.err()).contains("everything is there already");
            assertThat(fake.asked()).hasSize(3);
        }
    }

    @Test
    void an_index_is_found_by_our_name_and_an_instrument_that_is_not_is_refused_with_near_ones()
            throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(DataCommandsTest::answer)) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            desk.session(ZerodhaAccess.nowMicros());
            Printed index = Printed.by("data", "fetch", "--instrument", "NSE:NIFTY", "--timeframe", "1d",
                    "--from",
                    "2026-03-02", "--to", "2026-03-13", "--out", folder.resolve("n.csv").toString(),
                    "--config",
                    desk.config());
            assertThat(index.exitCode()).as(index.err()).isZero();
            assertThat(fake.asked().getLast().path()).isEqualTo("/instruments/historical/256265/day");
            Printed none = Printed.by("data", "fetch", "--instrument", "NSE:INFX", "--from", "2026-03-02",
                    "--config",
                    desk.config());
            assertThat(none.exitCode()).isEqualTo(2);
            assertThat(none.err()).contains("NSE:INFX is not among the 3 instruments of",
                    "there are NSE:INFY");
        }
    }

    @Test
    void the_list_of_instruments_is_told_with_what_could_not_be_read() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(DataCommandsTest::answer)) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            desk.session(ZerodhaAccess.nowMicros());
            Printed printed = Printed.by("data", "instruments", "--config", desk.config());
            assertThat(printed.exitCode()).as(printed.err()).isZero();
            assertThat(printed.out()).contains("3 instruments on ", "INDICES", "1 rows were left out:",
                    "line 4: instrument_token must be a whole number");
        }
    }

    @Test
    void the_bar_grows_and_says_its_rate_and_how_long_still() {
        StringWriter err = new StringWriter();
        AtomicLong nanos = new AtomicLong();
        FetchBar bar = new FetchBar("fetching NSE:INFY 1m", new PrintWriter(err), nanos::get, true);
        bar.fetched(0, 4, 0);
        nanos.set(2_000_000_000L);
        bar.fetched(1, 4, 15_000);
        assertThat(err.toString())
                .isEqualTo("\rfetching NSE:INFY 1m [------------------------]   0 %  0 of 4 requests,"
                        + " 0 bars\rfetching NSE:INFY 1m [######------------------]  25 %  1 of 4 requests, 15,000 bars,"
                        + " 7,500 bars/s, 6 s left");
    }

    private static Reply answer(Asked asked) {
        return asked.path().equals("/instruments") ? Reply.csv(LIST) : Reply.data("{\"candles\":["
                + String.join(",", asked.path().endsWith("/day") ? days(asked) : minutes(asked)) + "]}");
    }

    private static List<String> days(Asked asked) {
        List<String> rows = new ArrayList<>();
        for (LocalDate day = day(asked, "from"); !day.isAfter(day(asked, "to")); day = day.plusDays(1)) {
            rows.add("[\"" + day + "T00:00:00+0530\",100,102,99,101,1000]");
        }
        return rows;
    }

    /// Every minute of every weekday; the price is a slow wave.
    private static List<String> minutes(Asked asked) {
        List<String> rows = new ArrayList<>();
        for (LocalDate day = day(asked, "from"); !day.isAfter(day(asked, "to")); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                for (int minute = 0; minute < 375; minute++) {
                    LocalTime time = LocalTime.of(9, 15).plusMinutes(minute);
                    double close = 1_500 + 40 * Math.sin(minute / 25.0);
                    rows.add(String.format(Locale.ROOT, "[\"%sT%s:00+0530\",%.2f,%.2f,%.2f,%.2f,500]", day,
                            time,
                            close, close + 1, close - 1, close));
                }
            }
        }
        return rows;
    }

    private static LocalDate day(Asked asked, String name) {
        return LocalDate.parse(asked.parameter(name).substring(0, 10));
    }
}
