package io.alphapanda.zerodha.orders;

/// Where an order stands, by the words of Kite's statuses.
public enum OrderStage {
    /// It may still fill: on its way, resting, being modified or canceled; and every status that is not known.
    OPEN,
    /// Filled to the last unit.
    COMPLETE,
    /// Ended by a cancel; what was filled stays filled.
    CANCELED,
    /// Refused by the broker or by the exchange.
    REJECTED,
    /// Ended by the end of its validity.
    LAPSED;

    /// The stage of a status.
    public static OrderStage of(String status) {
        return switch (status) {
            case "COMPLETE" -> COMPLETE;
            case "CANCELLED", "CANCELLED AMO" -> CANCELED;
            case "REJECTED" -> REJECTED;
            case "LAPSED" -> LAPSED;
            default -> OPEN;
        };
    }

    /// True if it can fill no more.
    public boolean isFinal() {
        return this != OPEN;
    }
}
