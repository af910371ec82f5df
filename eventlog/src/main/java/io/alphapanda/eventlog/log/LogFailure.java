package io.alphapanda.eventlog.log;

/// The store behind a log failed, or holds what it cannot hold. The message says what to do.
public class LogFailure extends RuntimeException {
    /// A failure that another one caused.
    public LogFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /// A failure found by looking.
    public LogFailure(String message) {
        super(message);
    }
}
