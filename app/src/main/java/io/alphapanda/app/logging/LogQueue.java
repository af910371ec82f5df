package io.alphapanda.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// A bounded queue before a target that may be slow or stuck: whoever logs never waits, and what finds no room is
/// dropped and counted. Logback's own queue does not tell what it drops.
///
/// Secrets are hidden on the queue's thread, where it costs the callers nothing.
final class LogQueue extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Appender<ILoggingEvent> target;
    private final Redactor redactor;
    private final int capacity;
    private final Duration flushMax;
    private final BlockingQueue<ILoggingEvent> waiting;
    private final LongAdder dropped = new LongAdder();
    private long droppedAndTold;
    private volatile @Nullable Thread worker;
    private volatile boolean isClosing;

    /// @param flushMax patience with the target when the queue is stopped
    LogQueue(Appender<ILoggingEvent> target, Redactor redactor, int capacity, Duration flushMax) {
        this.target = target;
        this.redactor = redactor;
        this.capacity = capacity;
        this.flushMax = flushMax;
        waiting = new ArrayBlockingQueue<>(capacity);
    }

    LogQueueCount count() {
        return new LogQueueCount(getName(), waiting.size(), capacity, dropped.sum());
    }

    @Override
    public void start() {
        super.start();
        worker = Thread.ofPlatform().daemon().name("log-" + getName()).start(this::work);
    }

    /// Writes what still waits, as long as the target takes it in time.
    @Override
    public void stop() {
        Thread ending = worker;
        if (!isStarted() || ending == null) {
            return;
        }
        super.stop();
        isClosing = true;
        try {
            if (!ending.join(flushMax)) {
                ending.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        if (!waiting.offer(event)) {
            dropped.increment();
        }
    }

    private void work() {
        try {
            while (true) {
                ILoggingEvent event = waiting.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
                if (event != null) {
                    write(event);
                } else if (isClosing) {
                    break;
                }
                if (waiting.isEmpty()) {
                    tellDropped();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        target.stop();
    }

    /// One event that cannot be written must not end the log.
    private void write(ILoggingEvent event) {
        try {
            target.doAppend(new RedactedEvent(event, redactor));
        } catch (RuntimeException | StackOverflowError e) {
            dropped.increment();
            addError("a line could not be written", e);
        }
    }

    private void tellDropped() {
        long all = dropped.sum();
        if (all > droppedAndTold && getContext() instanceof LoggerContext context) {
            long more = all - droppedAndTold;
            droppedAndTold = all;
            write(new LoggingEvent(LogQueue.class.getName(), context.getLogger(LogQueue.class), Level.WARN,
                    more + " lines were dropped here: " + getName() + " was too slow", null, null));
        }
    }
}
