package io.alphapanda.sandbox.orders;

/// Where an order stands, in the broker's words.
public enum OrderStatus {
    /// Received, not yet looked at.
    RECEIVED("PUT ORDER REQ RECEIVED"),
    /// The broker checks funds and holdings.
    VALIDATION_PENDING("VALIDATION PENDING"),
    /// On its way to the exchange.
    OPEN_PENDING("OPEN PENDING"),
    /// In the book.
    OPEN("OPEN"),
    /// Waits for its trigger.
    TRIGGER_PENDING("TRIGGER PENDING"),
    /// The broker checks a change.
    MODIFY_VALIDATION_PENDING("MODIFY VALIDATION PENDING"),
    /// A change is on its way to the exchange.
    MODIFY_PENDING("MODIFY PENDING"),
    /// Changed; open again at once.
    MODIFIED("MODIFIED"),
    /// A change was refused; open again at once.
    NOT_MODIFIED("NOT MODIFIED"),
    /// A cancellation is on its way to the exchange.
    CANCEL_PENDING("CANCEL PENDING"),
    /// Waits for the next open.
    AMO_RECEIVED("AMO REQ RECEIVED"),
    /// Waits for the next open, and was changed.
    AMO_MODIFIED("MODIFY AMO REQ RECEIVED"),
    /// Filled as a whole.
    COMPLETE("COMPLETE"),
    /// Ended before it was filled as a whole; it may have filled in part.
    CANCELLED("CANCELLED"),
    /// An after-market order that never reached the exchange.
    CANCELLED_AMO("CANCELLED AMO"),
    /// Refused by the broker or the exchange.
    REJECTED("REJECTED"),
    /// Told to listeners alone: an open order was changed, or filled in part.
    UPDATE("UPDATE");

    private final String wire;

    OrderStatus(String wire) {
        this.wire = wire;
    }

    /// As `OPEN PENDING`.
    public String wire() {
        return wire;
    }

    /// True where nothing more can happen.
    public boolean isFinal() {
        return switch (this) {
            case COMPLETE, CANCELLED, CANCELLED_AMO, REJECTED -> true;
            default -> false;
        };
    }

    /// True for an after-market order that waits.
    public boolean isAmo() {
        return this == AMO_RECEIVED || this == AMO_MODIFIED;
    }

    /// True where the order is at the exchange and may be changed.
    public boolean isWorking() {
        return this == OPEN || this == TRIGGER_PENDING;
    }

    /// True where listeners are told; steps on the way are for the history alone.
    boolean isTold() {
        return isFinal() || isWorking() || this == UPDATE;
    }
}
