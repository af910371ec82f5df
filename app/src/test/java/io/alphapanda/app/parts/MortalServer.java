package io.alphapanda.app.parts;

/// A log server that a test has for itself, kills and starts again.
record MortalServer(ServerSpot spot, Runnable killing, Runnable restarting, Runnable closing)
        implements AutoCloseable {
    /// Ends it without a word: kill -9.
    void kill() {
        killing.run();
    }

    /// Starts it again on what it has left behind.
    void restart() {
        restarting.run();
    }

    @Override
    public void close() {
        closing.run();
    }
}
