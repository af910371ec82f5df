package io.alphapanda.app.parts;

import io.alphapanda.app.brokers.Brokers;
import io.alphapanda.app.service.ServiceCommand;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.services.brokertrading.HttpBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;

/// `alpha-panda service` with one more broker, the small one of the tests, and with a clock that can be held between
/// the durability of an intent and its sending.
final class ServiceProgram {
    private static final Pause PAUSE = Pause.real();
    private static final long LOOK_NANOS = 2_000_000;
    private static final Optional<Path> HOLD = Optional.ofNullable(System.getProperty("panda.hold"))
            .map(Path::of);
    private static final Path GO = HOLD.map(hold -> hold.resolveSibling("go")).orElse(Path.of("go"));

    private ServiceProgram() {}

    /// Serves until it is told to end.
    ///
    /// @param args those of `service`; the address of the broker is in `panda.broker`
    public static void main(String[] args) {
        Thread.ofPlatform().daemon().name("watch-the-starter").start(ServiceProgram::endWithTheStarter);
        Brokers brokers = Brokers.SHIPPED.with("small",
                (_, _) -> new HttpBroker(System.getProperty("panda.broker", "http://127.0.0.1:1"),
                        Duration.ofSeconds(1)));
        System.exit(
                new CommandLine(new ServiceCommand(brokers, ServiceProgram::nanos, ServiceProgram::calendar))
                        .setCaseInsensitiveEnumValuesAllowed(true).execute(args));
    }

    /// The one that ships, with the days of a file over it if one is named.
    private static TradingCalendar calendar() {
        String added = System.getProperty("panda.calendar");
        try {
            return added == null ? CalendarFile.bundled() : CalendarFile.bundledWith(Path.of(added));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Nobody writes into the pipe: it ends when the process at its other end does, however that died.
    private static void endWithTheStarter() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said to it.
            }
        } catch (IOException gone) {
            System.err.println("the starter is gone: " + gone);
        }
        Runtime.getRuntime().halt(1);
    }

    /// True where a sender looks whether it may still send; the engine, which opens that window, is no virtual thread.
    private static boolean isAboutToSend() {
        return Thread.currentThread().isVirtual() && StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().endsWith(".SendWindows")));
    }

    /// Where a file says so, the clock of whoever is about to send stands until another file says that it may go on;
    /// then it shows how late it is.
    private static long nanos() {
        if (HOLD.isPresent() && Files.exists(HOLD.get()) && isAboutToSend()) {
            System.out.println("HELD");
            System.out.flush();
            try {
                while (!Files.exists(GO)) {
                    PAUSE.forNanos(LOOK_NANOS);
                }
                Files.deleteIfExists(HOLD.get());
            } catch (InterruptedException | IOException ended) {
                throw new IllegalStateException("ended while the clock was held", ended);
            }
        }
        return System.nanoTime();
    }
}
