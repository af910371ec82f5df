package io.alphapanda.market.format;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The shapes of bar files that are understood.
public enum BarFormat {
    /// Rows without a header that each begin with a symbol, a date and a time.
    SYMBOL_ROWS("symbol-rows", BarLabel.END, "no header: SYMBOL,yyyymmdd,HH:MM,open,high,low,close"),
    /// A header that names its columns; dates and times as text.
    HEADER("header", BarLabel.START,
            "header with date (or date and time), open, high, low, close, maybe volume"),
    /// The same with seconds or milliseconds since 1970 as time.
    EPOCH("epoch", BarLabel.START,
            "header with time, open, high, low, close; time in seconds or ms since 1970 UTC"),
    /// The reply of the historical API of Kite Connect.
    KITE_JSON("kite-json", BarLabel.START, "{\"data\":{\"candles\":[[time,open,high,low,close,volume]]}}"),
    /// The exchange's daily file of one share.
    NSE_DAILY("nse-daily", BarLabel.START,
            "header with DATE,SERIES,OPEN,HIGH,LOW,PREV. CLOSE,..,CLOSE,..,VOLUME"),
    /// Minutes of one day as LEAN keeps them.
    LEAN("lean", BarLabel.START, "no header: ms since midnight,open,high,low,close,volume in yyyymmdd_*.csv");

    private final String label;
    private final BarLabel usualLabel;
    private final String shape;

    BarFormat(String label, BarLabel usualLabel, String shape) {
        this.label = label;
        this.usualLabel = usualLabel;
        this.shape = shape;
    }

    /// Finds a format by the name that people give it.
    ///
    /// @throws IllegalArgumentException naming all formats, if there is none
    public static BarFormat of(String label) {
        return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "format '" + label + "' is not known; known formats: " + described()));
    }

    /// Every format with its shape, for messages.
    public static String described() {
        return Arrays.stream(values()).map(format -> format.label + " (" + format.shape + ")")
                .collect(Collectors.joining("; "));
    }

    /// Which end of a bar its rows name, unless the user says otherwise.
    public BarLabel usualLabel() {
        return usualLabel;
    }

    /// The name that people give it.
    @Override
    public String toString() {
        return label;
    }
}
