package io.alphapanda.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.board.Gauge;
import io.alphapanda.app.board.Told;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveScreenTest {
    private static final Scope PAPER = Scope.account("paper");
    private static final Scope OTHER = Scope.account("paper-b");
    private static final Terminal WIDE = new Terminal(100, 40, false);
    private final Told told = new Told(PAPER, OTHER);
    private final LiveScreen screen = new LiveScreen(List.of(Told.INFY, new InstrumentId("NSE:SBIN")),
            _ -> List.of(new Gauge("exposure", "₹90", "₹100", 0.9), new Gauge("open orders", "0", "50", 0)));

    private void story() {
        told.tick(new InstrumentId("NSE:SBIN"), "830").tick(Told.INFY, "1500").tick(Told.INFY, "1485");
        told.signal(PAPER, 1, Target.LONG).approval(PAPER, 1, "AP1", Side.BUY, 100)
                .holds(PAPER, 100, "150000", "0")
                .worth(PAPER, "850000", "-250.5", "20").signal(PAPER, 2, Target.LONG)
                .denial(PAPER, 2, RuleCode.PRICE_STALE).signal(PAPER, 3, Target.FLAT);
    }

    @Test
    void the_whole_picture_can_be_read_without_colours() {
        story();
        assertThat(screen.lines(told.picture(), "12 ticks/s, 5 s left", WIDE)).containsExactly(
                "Alpha Panda   2026-11-23 09:15:09 IST",
                "12 ticks/s, 5 s left, Ctrl-C stops",
                "",
                "INFY 1485.00  -1.00%    SBIN  830.00   0.00%",
                "",
                "paper   net -1,770.50   realised -250.50   open -1,500.00   charges 20.00",
                "  risk  exposure    █████████· ₹90 of ₹100",
                "  risk  open orders ·········· 0 of 50",
                "  position             units       open P&L        last     average",
                "  cross-infy  INFY      +100      -1,500.00     1485.00     1500.00",
                "  newest of 3 signals; 0 orders, 0 fills",
                "  09:15:09  cross-infy  FLAT  INFY  awaits its verdict  (it crossed)",
                "  09:15:07  cross-infy  LONG  INFY  DENIED PRICE_STALE: observed=3, limit=3  (it crossed)",
                "  09:15:03  cross-infy  LONG  INFY  approved ENTRY AP1 BUY 100  (it crossed)",
                "",
                "paper-b   net 0.00   realised 0.00   open 0.00   charges 0.00",
                "  risk  exposure    █████████· ₹90 of ₹100",
                "  risk  open orders ·········· 0 of 50",
                "  no position is open",
                "  newest of 0 signals; 0 orders, 0 fills");
    }

    @ParameterizedTest
    @CsvSource({"20,5", "40,10", "60,30", "80,24", "100,40", "200,100"})
    void lines_fit_every_terminal_whatever_there_is_to_show(int columns, int rows) {
        story();
        for (int i = 0; i < 30; i++) {
            told.tick(new InstrumentId("NSE:NIFTY26DEC" + (25000 + 50 * i) + "CE"), "1" + i + ".05");
            told.signal(OTHER, i + 1, Target.SHORT).denial(OTHER, i + 1, RuleCode.EXPOSURE_EXCEEDED);
        }
        told.tell(Scope.SYSTEM,
                new SystemError("risk-manager", "paper", "X", "it threw\nand threw ".repeat(20)));
        for (boolean isColoured : List.of(true, false)) {
            List<String> lines = screen.lines(told.picture(), "12 ticks/s",
                    new Terminal(columns, rows, isColoured));
            assertThat(lines).hasSizeLessThanOrEqualTo(rows);
            assertThat(lines).allSatisfy(line -> {
                assertThat(visible(line).length()).as("%s", line).isLessThanOrEqualTo(columns);
                assertThat(visible(line)).doesNotContain("\n", "\u001b");
            });
        }
    }

    @Test
    void a_paused_strategy_is_shown_with_its_reason_until_it_is_resumed() {
        told.tell(Scope.SYSTEM, ControlCommand.tooSlow(new StrategyId("trend"), "9 ms"))
                .tell(Scope.SYSTEM, new ControlCommand(Action.PAUSE, "strategy:other"));
        assertThat(screen.lines(told.picture(), "", WIDE)).contains(
                "! paused: other; alpha-panda control resume strategy:other",
                "! paused: trend, too slow: 9 ms; alpha-panda control resume strategy:trend");
        told.tell(Scope.SYSTEM, new ControlCommand(Action.RESUME, "strategy:trend"));
        assertThat(screen.lines(told.picture(), "", WIDE)).filteredOn(line -> line.startsWith("! paused"))
                .containsExactly("! paused: other; alpha-panda control resume strategy:other");
    }

    @Test
    void what_is_cut_off_ends_in_an_ellipsis() {
        story();
        List<String> narrow = screen.lines(told.picture(), "12 ticks/s", new Terminal(30, 12, false));
        assertThat(narrow).contains("paper   net -1,770.50   reali…");
        assertThat(narrow).last().asString().endsWith("lines more; make the wind…");
    }

    @Test
    void gains_and_losses_differ_in_colour_and_in_sign() {
        story();
        String coloured = String.join("\n", screen.lines(told.picture(), "", new Terminal(100, 40, true)));
        assertThat(coloured).contains("\u001b[38;5;208m-1,500.00\u001b[0m",
                "\u001b[38;5;208m -1.00%\u001b[0m");
        assertThat(visible(coloured)).isEqualTo(String.join("\n", screen.lines(told.picture(), "", WIDE)));
    }

    @Test
    void where_it_is_low_older_decisions_give_way_first() {
        for (int i = 1; i < 20; i++) {
            told.signal(PAPER, i, Target.LONG).denial(PAPER, i, RuleCode.PRICE_STALE);
        }
        assertThat(screen.lines(told.picture(), "", new Terminal(100, 24, false)))
                .hasSize(24).filteredOn(line -> line.contains("DENIED")).hasSize(8)
                .first().asString().contains("09:15:36");
    }

    @Test
    void a_market_that_has_not_begun_is_said_in_words() {
        assertThat(screen.lines(told.picture(), "starting", WIDE)).contains(
                "Alpha Panda   the market has not begun",
                "no price yet");
    }

    @Test
    void the_view_hides_the_cursor_and_gives_the_terminal_back() {
        StringWriter painted = new StringWriter();
        AtomicLong nanos = new AtomicLong();
        LiveView view = new LiveView(screen, new PrintWriter(painted), () -> new Terminal(80, 24, false),
                nanos::get);
        view.end();
        assertThat(painted.toString()).as("nothing was painted, so nothing is taken back").isEmpty();
        Progress progress = new Progress("12 ticks/s", Duration.ofSeconds(1), Optional.empty());
        view.show(told.picture(), progress);
        nanos.addAndGet(3_000_000_000L);
        view.show(told.picture(), progress);
        view.end();
        assertThat(painted.toString()).startsWith("\u001b[?1049h\u001b[?25l\u001b[HAlpha Panda")
                .containsOnlyOnce("\u001b[?1049h").endsWith("\u001b[?25h\u001b[?1049l")
                .contains("12 ticks/s, running for 1 s");
    }

    @Test
    void the_size_comes_from_stty_or_the_shell_or_is_the_usual() {
        assertThat(Terminal.of("30 60\n", Map.of())).isEqualTo(new Terminal(60, 30, true));
        assertThat(Terminal.of("", Map.of("COLUMNS", "132", "LINES", "50", "NO_COLOR", "1")))
                .isEqualTo(new Terminal(132, 50, false));
        assertThat(Terminal.of("stty: not a tty", Map.of("COLUMNS", "wide")))
                .isEqualTo(new Terminal(80, 24, true));
        assertThat(Terminal.of("0 0", Map.of())).as("a terminal that does not know").isEqualTo(
                new Terminal(80, 24, true));
    }

    @Test
    void a_pipe_hears_now_and_then_that_the_run_goes_on() {
        StringWriter said = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(said));
        told.tick(Told.INFY, "1500");
        line.show(told.picture(),
                new Progress("12 ticks/s", Duration.ofSeconds(10), Optional.of(Duration.ofMinutes(2))));
        line.end();
        assertThat(said.toString())
                .isEqualToIgnoringNewLines(
                        "still running: market at 2026-11-23 09:15:00 IST, 12 ticks/s, 2 min 0 s left");
        assertThat(line.interval()).isEqualTo(Duration.ofSeconds(10));
    }

    private static String visible(String line) {
        return line.replaceAll("\u001b\\[[0-9;]*m", "");
    }
}
