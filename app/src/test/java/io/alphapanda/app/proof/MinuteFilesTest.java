package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.position.PnlSnapshot;
import io.alphapanda.domain.testing.SharedData;
import io.alphapanda.eventlog.file.DiskFolder;
import io.alphapanda.eventlog.file.FileEventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Eighteen months of index minutes with real charges and the desk's limits: counts, the cash law, odd sessions.
class MinuteFilesTest {
    private static final String CASH = "10000000";

    @TempDir
    private Path folder;

    @Test
    void trades_the_nifty_minutes_with_exact_books() throws IOException {
        CommandRun run = intraday("bars/NIFTY_1m_2021-01_2022-06.csv.gz");
        counts(run, 138_466, 371, 715);
        keepsTheCashLaw(run);
        tradesOddSessions();
    }

    @Test
    void trades_the_banknifty_minutes_with_exact_books() throws IOException {
        CommandRun run = intraday("bars/BANKNIFTY_1m_2021-01_2022-06.csv.gz");
        counts(run, 138_430, 371, 720);
        keepsTheCashLaw(run);
        tradesOddSessions();
    }

    @Test
    void counts_the_malformed_rows_of_the_quarter_hours() {
        Path bars = SharedData.require("bars/BANKNIFTY_15m_2018_2023_epoch_seconds.csv.gz");
        CommandRun run = CommandRun.of("backtest", "--strategy", "sma-cross", "--bars", bars.toString(),
                "--cash", CASH, "--size", "25", "--long-short", "--json");
        assertThat(run.number("malformedRows")).isEqualByComparingTo("696");
        assertThat(run.number("outsideHours")).isEqualByComparingTo("25");
        assertThat(run.number("bars")).isEqualByComparingTo("33579");
        assertThat(run.number("trades")).isGreaterThan(new BigDecimal(100));
    }

    private CommandRun intraday(String file) {
        Path bars = SharedData.require(file);
        return CommandRun.of("backtest", "--strategy", "sma-cross", "--set", "fast=5", "--set", "slow=12",
                "--bars", bars.toString(), "--charges", "zerodha", "--risk", "desk", "--product", "MIS",
                "--long-short", "--size", "50", "--cash",
                CASH, "--log", folder.resolve("run").toString(), "--trades",
                folder.resolve("trades.csv").toString(), "--json");
    }

    private static void counts(CommandRun run, long bars, long preOpen, long afterClose) {
        assertThat(run.number("bars").longValueExact()).isEqualTo(bars);
        assertThat(run.number("outsideHours").longValueExact()).isEqualTo(preOpen + afterClose);
        assertThat(run.number("outsideHoursByReason.pre-open").longValueExact()).isEqualTo(preOpen);
        assertThat(run.number("outsideHoursByReason.after close").longValueExact()).isEqualTo(afterClose);
        assertThat(run.number("malformedRows")).isEqualByComparingTo("0");
        assertThat(run.number("openPosition")).as("intraday ends flat").isEqualByComparingTo("0");
        assertThat(run.number("trades").longValueExact()).isGreaterThan(2_000);
        assertThat(run.number("charges")).isPositive();
    }

    /// Cash = start − Σ side·value − Σ charges, from the events alone; every law of the log on the way.
    private void keepsTheCashLaw(CommandRun run) {
        Books books = new Books(Money.ofRupees(CASH).micros());
        LogLaws laws = new LogLaws(Money.ofRupees(CASH));
        FileEventLog.show(DiskFolder.lookAt(folder.resolve("run")), 0, (position, event) -> {
            laws.see(position, event);
            books.see(event);
        });
        assertThat(run.number("finalEquity").movePointRight(6).longValueExact()).isEqualTo(books.cashMicros);
        assertThat(run.number("charges").movePointRight(6).longValueExact()).isEqualTo(books.chargesMicros);
        assertThat(books.units).isZero();
        assertThat(books.daysEnded).isEqualTo(371);
    }

    private static final class Books {
        private long cashMicros;
        private long chargesMicros;
        private long units;
        private int daysEnded;

        private Books(long cashMicros) {
            this.cashMicros = cashMicros;
        }

        private void see(Envelope event) {
            if (event.data() instanceof Fill fill) {
                long charges = fill.charges().total().micros();
                cashMicros -= fill.side().sign() * fill.value().micros() + charges;
                chargesMicros += charges;
                units += fill.side().sign() * fill.lastUnits();
            } else if (event.data() instanceof PnlSnapshot day) {
                assertThat(day.account().cash().micros()).as("cash at %s", event).isEqualTo(cashMicros);
                assertThat(units).as("intraday is flat at the close: %s", event).isZero();
                daysEnded++;
            }
        }
    }

    /// 2021-02-24: the exchange stood still and went on to 17:00. 2021-11-04: one hour in the evening.
    private void tradesOddSessions() throws IOException {
        List<String> entries = CommandRun.rows(folder.resolve("trades.csv")).stream().map(row -> row[7])
                .toList();
        assertThat(between(entries, "2021-02-24T15:45", "2021-02-24T17:00")).isNotEmpty();
        assertThat(between(entries, "2021-11-04T18:15", "2021-11-04T19:15")).isNotEmpty()
                .isEqualTo(between(entries, "2021-11-04", "2021-11-05"));
        assertThat(entries).allSatisfy(entry -> assertThat(entry.substring(11, 16)).isBetween("09:15",
                entry.startsWith("2021-02-24") ? "17:00"
                        : entry.startsWith("2021-11-04") ? "19:15" : "15:30"));
    }

    private static List<String> between(List<String> times, String from, String until) {
        return times.stream().filter(time -> time.compareTo(from) >= 0 && time.compareTo(until) < 0).toList();
    }
}
