package io.alphapanda.sandbox.journal;

/// A journal that cannot be read: another program's, a newer one, in use, or damaged. The message says what to do.
public final class JournalDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalDamaged(String message) {
        super(message);
    }

    JournalDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
