package io.alphapanda.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Logging while a desk runs. Started once, before anything that logs much, and closed last: closing writes what still
/// waits, as long as the targets take it in time.
public final class DeskLogging implements AutoCloseable {
    private static final String OURS = "io.alphapanda";
    /// Kafka's client tells of each try to connect; what it means for the desk is told by the desk.
    static final String KAFKA = "org.apache.kafka";
    private static final Duration FLUSH_MAX = Duration.ofSeconds(2);

    private final LoggerContext context;
    private final List<LogQueue> queues;

    private DeskLogging(LoggerContext context, List<LogQueue> queues) {
        this.context = context;
        this.queues = queues;
    }

    /// Starts logging to stderr and to the file.
    ///
    /// @param secrets values to hide wherever they turn up
    /// @throws IllegalArgumentException if the file cannot be written
    public static DeskLogging start(LoggingSettings settings, Collection<String> secrets) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            throw new IllegalStateException("slf4j is bound to something else than logback");
        }
        return start(context, settings, secrets, System.err);
    }

    /// The same, to any stream, for tests.
    static DeskLogging start(LoggerContext context, LoggingSettings settings, Collection<String> secrets,
            OutputStream console) {
        LogTargets targets = new LogTargets(context);
        return start(context, settings, secrets, targets.stream(console, settings.console()),
                targets.file(settings.file(), LogTargets.FILE_BYTES_MAX));
    }

    /// The same, to any targets, for tests.
    static DeskLogging start(LoggerContext context, LoggingSettings settings, Collection<String> secrets,
            Appender<ILoggingEvent> console, Appender<ILoggingEvent> file) {
        Redactor redactor = new Redactor(secrets);
        int capacity = settings.queueEventsMax();
        List<LogQueue> queues = List.of(new LogQueue(console, redactor, capacity, FLUSH_MAX),
                new LogQueue(file, redactor, capacity, FLUSH_MAX));
        queues.getFirst().setName("console");
        queues.getLast().setName("file");
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        for (LogQueue queue : queues) {
            queue.setContext(context);
            queue.start();
            root.addAppender(queue);
        }
        Level level = Level.convertAnSLF4JLevel(settings.level());
        root.setLevel(level.isGreaterOrEqual(Level.INFO) ? level : Level.INFO);
        context.getLogger(OURS).setLevel(level);
        context.getLogger(KAFKA).setLevel(Level.ERROR);
        return new DeskLogging(context, queues);
    }

    /// How full each queue is, and what it dropped.
    public List<LogQueueCount> counts() {
        return queues.stream().map(LogQueue::count).toList();
    }

    /// Ends logging; only warnings are printed afterwards.
    @Override
    public void close() {
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
        context.getLogger(OURS).setLevel(null);
        new QuietLogging().configure(context);
    }
}
