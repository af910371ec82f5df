package io.alphapanda.app.run;

import java.util.concurrent.CountDownLatch;

/// Hears that the process is to end, by Ctrl-C or a polite kill, and holds its end up until everything is drained
/// and said. Open it first and close it last.
public final class CtrlC implements AutoCloseable {
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "ctrl-c");
    private volatile boolean isAsked;

    private CtrlC() {}

    /// Listens from now on.
    public static CtrlC heard() {
        CtrlC heard = new CtrlC();
        Runtime.getRuntime().addShutdownHook(heard.hook);
        return heard;
    }

    /// True once the process is to end.
    public boolean isAsked() {
        return isAsked;
    }

    // The process ends when this returns.
    private void hold() {
        isAsked = true;
        try {
            done.await();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets the process end.
    @Override
    public void close() {
        done.countDown();
        if (!isAsked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException justAsked) {
                // The hook runs by now, and returns at once.
            }
        }
    }
}
