package io.alphapanda.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.run.Started;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookCommandsTest {
    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void run_a_desk_over_a_recorded_week() {
        Started run = Started.run(folder, "--speed", "max", "--replay",
                Path.of(System.getProperty("panda.root", "no panda.root"),
                        "examples/bars/NIFTY_1m_generated.csv.gz")
                        .toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void status_tells_market_feeds_accounts_and_denials() {
        assertThat(look("status").out().lines().map(line -> line.replaceAll("[0-9]([0-9,.]*[0-9])?", "#")))
                .containsExactly(
                        "desk       stopped",
                        "market     #-#-# #:#:# IST, # ticks, # bars, # events",
                        "feed       replay; by its last report # passed",
                        "",
                        "paper      net -# = realised -# + open # - charges ₹#",
                        "           cash ₹#, exposure ₹#",
                        "           # signals, # orders, # fills; # positions and # orders are open",
                        "           denied: STRATEGY_HALTED #, COOLDOWN_ACTIVE #, SESSION_CLOSED #");
    }

    @Test
    void orders_and_signals_are_tables_with_every_reason() {
        assertThat(look("orders").out().lines()).hasSizeGreaterThan(1)
                .first().asString()
                .matches("placed +account +order +strategy +for +side +quantity +instrument.*");
        assertThat(look("orders").out())
                .containsPattern(
                        "paper +AP1 +cross-NSE-NIFTY +ENTRY +(BUY|SELL) +10% of equity +NSE:NIFTY +MARKET DAY +Filled");
        assertThat(look("signals").out())
                .containsPattern(
                        "(LONG|SHORT) +NSE:NIFTY +SMA 10 crossed (above|below) SMA 30 +approved ENTRY AP1 ")
                .contains("DENIED STRATEGY_HALTED: observed=5, limit=5");
    }

    @Test
    void positions_that_are_flat_are_shown_when_asked_for() {
        assertThat(look("positions").out()).startsWith("no position is open");
        assertThat(look("positions", "--all").out().lines()).satisfiesExactly(
                head -> assertThat(head)
                        .matches("account +strategy +instrument +units +average +last +open P&L +realised"),
                row -> assertThat(row).matches("paper +cross-NSE-NIFTY +NSE:NIFTY +0 +[-+][0-9.,]+"));
    }

    @Test
    void one_account_can_be_asked_for_and_an_unknown_one_lists_the_choices() {
        assertThat(look("orders", "--account", "paper").out()).isEqualTo(look("orders").out());
        Started unknown = look("status", "--account", "zerodha");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("nothing has happened in an account 'zerodha'; the log tells of paper");
    }

    @Test
    void an_empty_table_is_a_sentence(@TempDir Path quiet) {
        try (FileEventLog log = FileEventLog.open(quiet)) {
            assertThat(log.append(SampleEvents.bar(1))).isZero();
            log.commit(1, List.of());
        }
        assertThat(look(quiet, "positions").out())
                .isEqualToIgnoringNewLines(
                        "no position is open; those that were closed are shown with --all");
        assertThat(look(quiet, "positions", "--all").out())
                .isEqualToIgnoringNewLines("there was no position yet");
        assertThat(look(quiet, "orders").out()).isEqualToIgnoringNewLines("no order was placed yet");
        assertThat(look(quiet, "orders", "--open").out()).isEqualToIgnoringNewLines("no order is open");
        assertThat(look(quiet, "signals").out())
                .isEqualToIgnoringNewLines("no strategy has decided anything yet");
        assertThat(look(quiet, "signals", "--account", Scope.account("paper").name()).err())
                .contains("the log tells of no account yet");
        assertThat(look(quiet, "status").out())
                .contains("2026-11-23 09:16:00 IST, 0 ticks, 1 bars, 1 events");
    }

    @Test
    void a_folder_without_a_log_is_refused_with_what_to_do(@TempDir Path empty) {
        for (String command : List.of("status", "positions", "orders", "signals")) {
            Started refused = look(empty, command);
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains(empty + " holds no events; name the folder that --log named");
        }
        assertThat(empty).isEmptyDirectory();
    }

    private static Started look(String... command) {
        return look(Started.log(folder), command);
    }

    private static Started look(Path log, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--log", log.toString()));
        return Started.with(arguments);
    }
}
