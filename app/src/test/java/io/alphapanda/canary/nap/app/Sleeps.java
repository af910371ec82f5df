package io.alphapanda.canary.nap.app;

/// Waits for nothing in particular; not even `app` may.
public final class Sleeps {
    private Sleeps() {}

    static void sleeps() throws InterruptedException {
        Thread.sleep(1);
    }
}
