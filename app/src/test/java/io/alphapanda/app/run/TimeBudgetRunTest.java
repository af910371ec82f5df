package io.alphapanda.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.board.PausedStrategy;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.log.LogOnDisk;
import io.alphapanda.app.market.Markets;
import io.alphapanda.app.market.RunMarket;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.hosting.StopReport;
import io.alphapanda.services.marketfeed.Pace;
import io.alphapanda.services.strategyrunner.TimeBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Mornings of a desk, of which the first has a clock that becomes slow after a quarter of an hour.
@Timeout(120)
class TimeBudgetRunTest {
    /// Of five evaluations a minute, each of which reads the clock twice.
    private static final long QUICK_READS = 10 * 15;
    private static final long SLOW_NANOS = Duration.ofMillis(6).toNanos();
    private static final String CROSS = "quick-cross";
    /// Once it has crossed it always holds something, on each of five instruments, until the session ends.
    private static final String DESK = """
            market: {date: 2026-11-23, tick_interval_ms: 10000}
            risk: {cooldown_streak: none, loss_streak_max: none, account_loss_streak_max: none}
            strategies:
              - id: quick-cross
                kind: sma-cross
                instruments: [NSE:RELIANCE, NSE:TATASTEEL, NSE:HDFCBANK, NSE:INFY, NSE:SBIN]
                timeframe: 1m
                settings: {fast: 2, slow: 4, direction: long-short}
                size: 4%
                product: MIS
                exits: {session_end: true}
            """;

    @TempDir
    private Path root = Path.of("");

    private Path folder() {
        return root.resolve("log");
    }

    @Test
    void a_slow_strategy_of_a_run_is_paused_leaves_by_its_exits_and_goes_on_when_it_is_told_to()
            throws Exception {
        AtomicLong reads = new AtomicLong();
        AtomicLong nanos = new AtomicLong();
        DeskRun slow = run(23, Optional.of(new TimeBudget(Duration.ofMillis(5),
                () -> reads.incrementAndGet() < QUICK_READS ? 0 : nanos.addAndGet(SLOW_NANOS))));
        lived(slow);
        assertThat(slow.picture().paused()).extracting(PausedStrategy::strategy).containsExactly(CROSS);
        List<Envelope> log = log();
        long said = signals(log);
        assertThat(said).isPositive();
        List<Envelope> after = since(log, ControlCommand.Action.PAUSE);
        assertThat(signals(after)).isZero();
        assertThat(after.stream().map(Envelope::source)).as("its exits go on").contains("exits");
        assertThat(slow.picture().accounts().getFirst().open()).isEmpty();

        DeskRun unwatched = run(24, Optional.empty());
        assertThat(unwatched.picture().paused()).isEqualTo(slow.picture().paused());
        lived(unwatched);
        assertThat(signals(log())).as("the pause outlives a restart, without any clock").isEqualTo(said);

        Printed told = Printed.by("control", "resume", "strategy:" + CROSS, "--log", folder().toString());
        assertThat(told.exitCode()).as(told.err()).isZero();
        lived(run(25, Optional.empty()));
        assertThat(signals(since(log(), ControlCommand.Action.RESUME))).isPositive();
    }

    /// A run until ten o'clock of a day.
    private DeskRun run(int day, Optional<TimeBudget> budget) throws IOException {
        Files.writeString(root.resolve("alpha-panda.yaml"), DESK);
        DeskConfiguration configuration = Markets.configuration(root,
                Map.of("LOG__DIR", folder().toString()));
        RunMarket market = Markets.until(Ist.micros(LocalDate.of(2026, 11, day), LocalTime.of(10, 0)),
                configuration);
        return new DeskRun(FolderLog.open(configuration.eventLog()), Markets.terms(configuration, market),
                market, new Pace(Pace.UNLIMITED, System::nanoTime, Pause.real()),
                new LiveAccounts(Map.of()), budget);
    }

    private static void lived(DeskRun run) throws InterruptedException {
        run.start(Optional.empty());
        assertThat(run.awaitMarketEnd(Duration.ofSeconds(60))).isTrue();
        StopReport report = run.stop();
        assertThat(report.isClean()).as("%s", report).isTrue();
        assertThat(run.fenced()).isEmpty();
    }

    private List<Envelope> log() {
        List<Envelope> events = new ArrayList<>();
        LogOnDisk.at(folder()).read(0, (_, event) -> {
            events.add(event);
            return true;
        });
        return events;
    }

    /// All that follows the last such word to the cross.
    private static List<Envelope> since(List<Envelope> log, ControlCommand.Action action) {
        for (int i = log.size() - 1; i >= 0; i--) {
            if (log.get(i).data() instanceof ControlCommand command && command.action() == action
                    && command.target().equals("strategy:" + CROSS)) {
                return log.subList(i, log.size());
            }
        }
        throw new AssertionError("no " + action + " of " + CROSS);
    }

    private static long signals(List<Envelope> events) {
        return events.stream().filter(event -> event.data() instanceof TradingSignal).count();
    }
}
