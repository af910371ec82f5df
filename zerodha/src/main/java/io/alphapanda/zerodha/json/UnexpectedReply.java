package io.alphapanda.zerodha.json;

import java.io.IOException;

/// An answer that is not what the broker's documentation promises: broken JSON, a field that is missing or of another
/// type. Its message names the endpoint and the field, and holds no secret.
public final class UnexpectedReply extends IOException {
    private static final long serialVersionUID = 1;

    /// @param what the field and what is wrong with it
    public UnexpectedReply(String what) {
        super(what);
    }

    /// @param what what could not be read
    /// @param cause where reading it failed
    public UnexpectedReply(String what, Throwable cause) {
        super(what, cause);
    }
}
