package io.alphapanda.domain.order;

/// Where an order stands, in FIX 4.4 words, which are also its names on the wire. Written by ordinal.
public enum OrdStatus {
    /// Written down, not yet known to the venue.
    PENDING_NEW("PendingNew"),
    /// Accepted, nothing filled.
    NEW("New"),
    /// Some filled, some open.
    PARTIALLY_FILLED("PartiallyFilled"),
    /// All filled.
    FILLED("Filled"),
    /// Ended by a cancel; what was filled stays filled.
    CANCELED("Canceled"),
    /// Refused by the venue.
    REJECTED("Rejected"),
    /// Ended by the end of its validity.
    EXPIRED("Expired");

    private final String fixWord;

    OrdStatus(String fixWord) {
        this.fixWord = fixWord;
    }

    /// True when nothing is open any more.
    public boolean isTerminal() {
        return switch (this) {
            case FILLED, CANCELED, REJECTED, EXPIRED -> true;
            case PENDING_NEW, NEW, PARTIALLY_FILLED -> false;
        };
    }

    @Override
    public String toString() {
        return fixWord;
    }
}
