package io.alphapanda.app.run;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.board.Gauge;
import io.alphapanda.app.text.QuietOutput;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.money.Money;
import io.alphapanda.eventlog.hosting.StopReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Shows a run while it goes on, and ends it: at its time, at the market's end, or by Ctrl-C.
final class Watch {
    private static final Duration BETWEEN_SCREENS = Duration.ofMillis(250);
    private static final String HOME_AND_CLEAR = "\u001b[H\u001b[J";
    private static final String LINE_END = "\u001b[K\n";

    private final DeskRun run;
    private final RunOptions options;
    private final Function<AccountPicture, List<Gauge>> gauges;
    private final PrintWriter out;
    private final Path folder;
    private final Map<Scope, Money> startingCash;
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    Watch(DeskRun run, RunOptions options, Function<AccountPicture, List<Gauge>> gauges, PrintWriter out,
            Path folder,
            Map<Scope, Money> startingCash) {
        this.run = run;
        this.options = options;
        this.gauges = gauges;
        this.out = out;
        this.folder = folder;
        this.startingCash = startingCash;
    }

    /// Runs to the end, and prints what it came to. Gives the exit code: 0 if nothing is missing and the books
    /// balance.
    int untilStopped() throws InterruptedException {
        Thread hook = new Thread(this::stopByHook, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        boolean isScreen = !options.isPlain() && Terminal.isThere();
        QuietOutput lines = new QuietOutput(out);
        long began = System.nanoTime();
        run.start(isScreen ? Optional.empty() : Optional.of(from -> new LinePrinter(lines, from)));
        await(isScreen, began);
        StopReport report = run.stop();
        int code = conclude(report, (System.nanoTime() - began) / 1e9);
        done.countDown();
        if (told.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        return code;
    }

    // The process ends when the hook returns, so it waits until everything is drained and said.
    private void stopByHook() {
        told.countDown();
        try {
            done.await();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(boolean isScreen, long began) throws InterruptedException {
        Optional<Long> deadline = options.wallTime().map(time -> began + time.toNanos());
        long ticksBefore = 0;
        while (!told.await(0, TimeUnit.NANOSECONDS)
                && deadline.map(end -> System.nanoTime() < end).orElse(true)) {
            Duration left = deadline.map(end -> Duration.ofNanos(Math.max(1, end - System.nanoTime())))
                    .orElse(BETWEEN_SCREENS);
            if (run.awaitMarketEnd(left.compareTo(BETWEEN_SCREENS) < 0 ? left : BETWEEN_SCREENS)) {
                return;
            }
            if (isScreen) {
                DeskPicture picture = run.picture();
                show(picture, picture.ticks() - ticksBefore, deadline, began);
                ticksBefore = picture.ticks();
            }
        }
    }

    private void show(DeskPicture picture, long newTicks, Optional<Long> deadline, long began) {
        String state = "%,d ticks/s".formatted(newTicks * 1_000 / BETWEEN_SCREENS.toMillis())
                + deadline.map(end -> ", %d s left".formatted((end - System.nanoTime()) / 1_000_000_000L))
                        .orElse(", running for %d s".formatted((System.nanoTime() - began) / 1_000_000_000L));
        int width = Terminal.columns();
        out.print(HOME_AND_CLEAR
                + String.join(LINE_END, new LiveScreen(width, gauges).lines(picture, state)) + LINE_END);
        out.flush();
    }

    private int conclude(StopReport report, double seconds) {
        DeskPicture picture = run.picture();
        DaySummary summary = new DaySummary(picture, startingCash);
        summary.print(out);
        out.printf("%.1f s, %s%n", seconds, DeskRun.decisionsHash(folder));
        run.feed().gate().counts().stream().filter(count -> count.value() > 0)
                .forEach(count -> out.printf("feed       %,d %s%n", count.value(), count.name()));
        run.marketFailure().ifPresent(failure -> out.println("the market broke off: " + failure));
        report.failure().ifPresent(failure -> out.println("the desk failed: " + failure));
        report.undelivered().forEach(out::println);
        report.complaints().forEach(out::println);
        out.flush();
        return report.isClean() && summary.balances() && run.marketFailure().isEmpty() ? 0 : 1;
    }
}
