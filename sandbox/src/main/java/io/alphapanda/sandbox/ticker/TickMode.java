package io.alphapanda.sandbox.ticker;

import java.util.Arrays;
import java.util.Optional;

/// How much a client wants to know of an instrument.
public enum TickMode {
    /// The last price.
    LTP("ltp", 8, 8),
    /// The day's totals and prices as well.
    QUOTE("quote", 44, 28),
    /// The book, the stamps and the open interest as well.
    FULL("full", 184, 32);

    private final String word;
    private final int bytes;
    private final int indexBytes;

    TickMode(String word, int bytes, int indexBytes) {
        this.word = word;
        this.bytes = bytes;
        this.indexBytes = indexBytes;
    }

    /// The word of the wire.
    public String word() {
        return word;
    }

    /// The length of a packet, which tells a client what it is.
    public int bytes(boolean isIndex) {
        return isIndex ? indexBytes : bytes;
    }

    /// The mode of a word of the wire.
    public static Optional<TickMode> ofWord(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
    }
}
