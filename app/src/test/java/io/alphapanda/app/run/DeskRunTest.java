package io.alphapanda.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskBoard;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.log.LogOnDisk;
import io.alphapanda.app.market.Markets;
import io.alphapanda.app.market.RunMarket;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.hosting.StopReport;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.services.marketfeed.Pace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Forty minutes of a simulated market as fast as they go: straight, stopped and started, and crashed.
@Timeout(120)
class DeskRunTest {
    private static final long END = Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.of(9, 55));
    private static final long ENOUGH_TICKS = 20_000;

    @TempDir
    private Path root = Path.of("");

    @Test
    void a_run_that_is_stopped_and_started_decides_like_one_that_is_not() throws InterruptedException {
        DeskPicture straight = lived(root.resolve("straight"));
        assertThat(straight.accounts().getFirst().counts().fills()).isGreaterThan(3);

        DeskRun first = begun(root.resolve("twice"));
        awaitTicks(first, ENOUGH_TICKS);
        assertThat(first.stop().isClean()).isTrue();
        DeskPicture atStop = first.picture();
        assertThat(atStop.micros()).isLessThan(END);
        DeskRun second = begun(root.resolve("twice"));
        assertThat(second.resumedAtMicros()).isEqualTo(atStop.micros());
        DeskPicture after = endOf(second);

        assertThat(FolderLog.decisionsHash(root.resolve("twice")))
                .isEqualTo(FolderLog.decisionsHash(root.resolve("straight")));
        isTheSameBook(after, straight);
    }

    @Test
    void a_log_of_a_desk_that_crashed_goes_on_and_nothing_counts_twice() throws Exception {
        DeskPicture straight = lived(root.resolve("straight"));

        DeskRun crashing = begun(root.resolve("whole"));
        awaitTicks(crashing, ENOUGH_TICKS);
        copy(root.resolve("whole"), root.resolve("crashed"));
        assertThat(crashing.stop().isClean()).isTrue();
        DeskPicture crashed = folded(root.resolve("crashed"));
        assertThat(crashed.ticks()).isPositive().isLessThan(straight.ticks());
        DeskPicture after = endOf(begun(root.resolve("crashed")));

        assertThat(FolderLog.decisionsHash(root.resolve("crashed")))
                .isEqualTo(FolderLog.decisionsHash(root.resolve("straight")));
        isTheSameBook(after, straight);
        DeskPicture log = folded(root.resolve("crashed"));
        assertThat(after.ticks()).isEqualTo(log.ticks()).isEqualTo(straight.ticks());
        assertThat(after.events()).isEqualTo(log.events());
    }

    @Test
    void durable_lines_begin_where_the_log_ended() throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        DeskRun first = run(root.resolve("lines"));
        first.start(Optional.of(from -> new Delivered(from, positions)));
        awaitTicks(first, ENOUGH_TICKS);
        assertThat(first.stop().isClean()).isTrue();
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        long before = positions.size();
        DeskRun second = run(root.resolve("lines"));
        second.start(Optional.of(from -> new Delivered(from, positions)));
        assertThat(endOf(second).micros()).isGreaterThanOrEqualTo(END - 60_000_000L);
        assertThat(positions).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan((int) before);
    }

    @Test
    void a_folder_in_use_is_refused_with_what_to_do() {
        DeskRun first = begun(root.resolve("busy"));
        assertThatThrownBy(() -> run(root.resolve("busy"))).isInstanceOf(LogFailure.class)
                .hasMessageContaining("is in use by another process; stop that one first");
        assertThat(first.stop().isClean()).isTrue();
        assertThat(folded(root.resolve("busy")).hasStoppedInOrder()).isTrue();
    }

    @Test
    void the_books_of_a_restart_balance_from_the_cash_that_was_there() throws InterruptedException {
        lived(root.resolve("books"));
        DeskRun second = begun(root.resolve("books"));
        DeskPicture after = endOf(second);
        AccountPicture account = after.accounts().getFirst();
        assertThat(account.cashFlow().micros()).as("the market had ended").isZero();
        assertThat(new DaySummary(after, Map.of()).balances()).isTrue();
    }

    @Test
    void a_market_that_breaks_off_is_told_and_the_exit_code_is_one() throws InterruptedException {
        DeskConfiguration configuration = configuration(root.resolve("broken"));
        RunMarket market = Markets.breaking(500, Markets.until(END, configuration));
        DeskRun run = run(configuration, market);
        run.start(Optional.empty());
        assertThat(run.awaitMarketEnd(Duration.ofSeconds(60))).isTrue();
        StringWriter said = new StringWriter();
        Conclusion conclusion = new Conclusion(run, run.stop(), Map.of());
        assertThat(conclusion.print(new PrintWriter(said), 1)).isEqualTo(1);
        assertThat(said.toString()).contains("the market broke off: ", "the disk is gone", "500 ticks");
    }

    private DeskPicture lived(Path folder) throws InterruptedException {
        return endOf(begun(folder));
    }

    private DeskRun begun(Path folder) {
        DeskRun run = run(folder);
        run.start(Optional.empty());
        return run;
    }

    private DeskRun run(Path folder) {
        DeskConfiguration configuration = configuration(folder);
        return run(configuration, Markets.until(END, configuration));
    }

    private static DeskRun run(DeskConfiguration configuration, RunMarket market) {
        return new DeskRun(configuration.eventLog(), Markets.terms(configuration, market), market,
                new Pace(Pace.UNLIMITED, System::nanoTime, Pause.real()));
    }

    private DeskConfiguration configuration(Path folder) {
        return Markets.configuration(root,
                Map.of("MARKET__DATE", Markets.DATE, "LOG__DIR", folder.toString()));
    }

    private static DeskPicture endOf(DeskRun run) throws InterruptedException {
        assertThat(run.awaitMarketEnd(Duration.ofSeconds(60))).isTrue();
        StopReport report = run.stop();
        assertThat(report.isClean()).as("%s", report).isTrue();
        assertThat(run.marketFailure()).isEmpty();
        assertThat(run.fenced()).isEmpty();
        return run.picture();
    }

    private static void awaitTicks(DeskRun run, long count) throws InterruptedException {
        while (run.picture().ticks() < count) {
            assertThat(run.awaitMarketEnd(Duration.ofMillis(5))).as("the market has ended").isFalse();
        }
    }

    private static void isTheSameBook(DeskPicture actual, DeskPicture expected) {
        assertThat(actual.prices()).isEqualTo(expected.prices());
        assertThat(actual.ticks()).isEqualTo(expected.ticks());
        assertThat(actual.bars()).isEqualTo(expected.bars());
        AccountPicture account = actual.accounts().getFirst();
        AccountPicture other = expected.accounts().getFirst();
        assertThat(account.counts()).isEqualTo(other.counts());
        assertThat(account.reported()).isEqualTo(other.reported());
        assertThat(account.open()).isEqualTo(other.open());
        assertThat(account.endedOrders()).isEqualTo(other.endedOrders());
        assertThat(account.signals()).isEqualTo(other.signals());
    }

    private static DeskPicture folded(Path folder) {
        DeskBoard board = new DeskBoard(List.of());
        LogOnDisk.at(folder).read(0, (position, event) -> {
            board.see(position, event);
            return true;
        });
        return board.picture();
    }

    /// What a disk holds of a desk that dies at this moment.
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
