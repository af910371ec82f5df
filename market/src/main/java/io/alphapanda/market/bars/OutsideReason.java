package io.alphapanda.market.bars;

/// Why a bar does not lie within continuous trading.
public enum OutsideReason {
    /// It begins before the session opens.
    PRE_OPEN("pre-open"),
    /// It reaches into the closing auction.
    CLOSING_AUCTION("closing auction"),
    /// It ends after the session's close.
    AFTER_CLOSE("after close"),
    /// Its date has no session.
    NO_SESSION("weekend or holiday");

    private final String words;

    OutsideReason(String words) {
        this.words = words;
    }

    /// For people.
    @Override
    public String toString() {
        return words;
    }
}
