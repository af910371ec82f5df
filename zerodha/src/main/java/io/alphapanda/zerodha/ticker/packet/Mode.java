package io.alphapanda.zerodha.ticker.packet;

/// How much the ticker says of an instrument.
public enum Mode {
    /// The last price.
    LTP("ltp"),
    /// Last trade, the day's totals and prices; what a subscription gives unless a mode is asked for.
    QUOTE("quote"),
    /// All that, with stamps, open interest and five levels of the book.
    FULL("full");

    private final String wireName;

    Mode(String wireName) {
        this.wireName = wireName;
    }

    /// As the ticker writes it.
    public String wireName() {
        return wireName;
    }
}
