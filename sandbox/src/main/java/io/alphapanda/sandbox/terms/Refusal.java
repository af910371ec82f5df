package io.alphapanda.sandbox.terms;

/// A request that the exchange turned down: what the broker would have answered.
///
/// It carries no stack trace: refusals are answers, and a client may provoke any number of them.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final ErrorType errorType;

    /// The broker's classes of errors; [#wire] is the name in the body.
    public enum ErrorType {
        /// A missing or bad parameter, or a market that is closed.
        INPUT("InputException"),
        /// An order that could not be placed or found.
        ORDER("OrderException"),
        /// Not enough funds.
        MARGIN("MarginException"),
        /// Not enough holdings.
        HOLDING("HoldingException"),
        /// The account may not do this.
        PERMISSION("PermissionException"),
        /// Between the front and the order system: busy, or too many of something.
        NETWORK("NetworkException"),
        /// Anything else.
        GENERAL("GeneralException");

        private final String wire;

        ErrorType(String wire) {
            this.wire = wire;
        }

        /// As `InputException`.
        public String wire() {
            return wire;
        }
    }

    /// @param status of HTTP
    /// @param message for the user, in the broker's words where they are known
    public Refusal(int status, ErrorType errorType, String message) {
        super(message, null, false, false);
        this.status = status;
        this.errorType = errorType;
    }

    /// 400 with an InputException: the commonest kind.
    public static Refusal input(String message) {
        return new Refusal(400, ErrorType.INPUT, message);
    }

    /// The HTTP status to answer with.
    public int status() {
        return status;
    }

    /// The broker's class of error.
    public ErrorType errorType() {
        return errorType;
    }

    /// The text to answer with; never null.
    public String text() {
        return String.valueOf(getMessage());
    }
}
