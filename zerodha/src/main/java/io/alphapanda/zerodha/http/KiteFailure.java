package io.alphapanda.zerodha.http;

import java.io.IOException;

/// A request that failed. Its message says what was asked, what came of it and what to do, and holds no secret.
public final class KiteFailure extends IOException {
    private static final long serialVersionUID = 1;

    private final KiteTrouble trouble;
    private final int status;

    /// @param trouble what kind of failure it is
    /// @param status of HTTP; 0 if no answer came
    /// @param what what was asked, and what came of it
    public KiteFailure(KiteTrouble trouble, int status, String what) {
        super(what + "; " + trouble.remedy());
        this.trouble = trouble;
        this.status = status;
    }

    /// The same with what led to it.
    public KiteFailure(KiteTrouble trouble, String what, Throwable cause) {
        super(what + "; " + trouble.remedy(), cause);
        this.trouble = trouble;
        status = 0;
    }

    /// What kind of failure it is.
    public KiteTrouble trouble() {
        return trouble;
    }

    /// True if an answer came; otherwise nothing was sent, or nobody knows what became of it.
    public boolean wasAnswered() {
        return status > 0;
    }

    /// The status of HTTP; 0 if no answer came.
    public int status() {
        return status;
    }
}
