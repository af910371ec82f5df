package io.alphapanda.sandbox.wire;

/// A refusal as the broker says it: an HTTP status, the kind of error, and its own sentence.
public final class KiteError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String errorType;

    /// An error of any kind.
    ///
    /// @param status of HTTP
    /// @param errorType as `InputException`
    public KiteError(int status, String errorType, String message) {
        super(message, null, false, false);
        this.status = status;
        this.errorType = errorType;
    }

    /// 403: the session is not one, or no more.
    public static KiteError token(String message) {
        return new KiteError(403, "TokenException", message);
    }

    /// 400: a parameter is missing, unreadable or out of range.
    public static KiteError input(String message) {
        return new KiteError(400, "InputException", message);
    }

    /// 403: what the sandbox does not do, said plainly.
    public static KiteError permission(String message) {
        return new KiteError(403, "PermissionException", message);
    }

    /// The status of HTTP.
    public int status() {
        return status;
    }

    /// The kind of error, as `TokenException`.
    public String errorType() {
        return errorType;
    }

    /// The broker's sentence.
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
