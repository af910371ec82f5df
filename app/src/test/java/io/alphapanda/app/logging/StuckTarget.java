package io.alphapanda.app.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A target that takes one line and then nothing, until it is freed.
final class StuckTarget extends AppenderBase<ILoggingEvent> {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch freed = new CountDownLatch(1);
    private final List<String> lines = new CopyOnWriteArrayList<>();

    static StuckTarget started() {
        StuckTarget target = new StuckTarget();
        target.start();
        return target;
    }

    @Override
    protected void append(ILoggingEvent event) {
        entered.countDown();
        try {
            freed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.add(event.getFormattedMessage());
    }

    boolean isStuck() throws InterruptedException {
        return entered.await(10, TimeUnit.SECONDS);
    }

    void free() {
        freed.countDown();
    }

    List<String> lines() {
        return lines;
    }
}
