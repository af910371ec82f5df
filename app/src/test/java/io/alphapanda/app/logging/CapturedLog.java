package io.alphapanda.app.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/// A log of its own, apart from that of the tests, to a stream and a file that can be looked into.
final class CapturedLog implements AutoCloseable {
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final LoggerContext context = newContext();
    private final Path file;
    private final DeskLogging logging;

    CapturedLog(Path folder, ConsoleStyle style, Level level, List<String> secrets) {
        file = folder.resolve("logs/desk.json");
        logging = DeskLogging.start(context, new LoggingSettings(level, style, file, 100), secrets, console);
    }

    static CapturedLog plain(Path folder) {
        return new CapturedLog(folder, ConsoleStyle.PLAIN, Level.INFO, List.of());
    }

    static LoggerContext newContext() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.start();
        return context;
    }

    Logger logger(String name) {
        return context.getLogger(name);
    }

    /// What the console shows, after everything is written.
    String console() {
        logging.close();
        return console.toString(StandardCharsets.UTF_8);
    }

    /// What the file holds, after everything is written.
    List<String> file() {
        logging.close();
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        logging.close();
        context.stop();
    }
}
