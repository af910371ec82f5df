package io.alphapanda.market.format;

import java.io.IOException;

/// A file that cannot be read as bars at all. The message names the file, what was seen, and what would help.
public final class UnreadableBarFile extends IOException {
    private static final long serialVersionUID = 1L;

    /// A refusal in whole sentences.
    public UnreadableBarFile(String message) {
        super(message);
    }

    /// A refusal because of another failure.
    public UnreadableBarFile(String message, Throwable cause) {
        super(message, cause);
    }
}
