package io.alphapanda.sandbox.market;

import io.alphapanda.sandbox.terms.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The lengths of bars that history is told in.
public enum CandleInterval {
    /// One minute; at most 60 days a call.
    MINUTE("minute", 1, 60),
    /// Three minutes; at most 100 days a call.
    THREE_MINUTES("3minute", 3, 100),
    /// Five minutes; at most 100 days a call.
    FIVE_MINUTES("5minute", 5, 100),
    /// Ten minutes; at most 100 days a call.
    TEN_MINUTES("10minute", 10, 100),
    /// A quarter of an hour; at most 200 days a call.
    FIFTEEN_MINUTES("15minute", 15, 200),
    /// Half an hour; at most 200 days a call.
    THIRTY_MINUTES("30minute", 30, 200),
    /// An hour from the open; at most 400 days a call.
    HOUR("60minute", 60, 400),
    /// A trading day; at most 2000 days a call.
    DAY("day", 24 * 60, 2000);

    private final String wire;
    private final int minutes;
    private final int daysMax;

    CandleInterval(String wire, int minutes, int daysMax) {
        this.wire = wire;
        this.minutes = minutes;
        this.daysMax = daysMax;
    }

    /// As `5minute`.
    public String wire() {
        return wire;
    }

    /// Minutes in one bar.
    public int minutes() {
        return minutes;
    }

    /// The widest span of one call, in days.
    public int daysMax() {
        return daysMax;
    }

    /// The interval of that name.
    ///
    /// @throws Refusal if there is none
    public static CandleInterval of(String wire) {
        return Arrays.stream(values()).filter(each -> each.wire.equals(wire)).findFirst()
                .orElseThrow(() -> Refusal.input("Invalid `interval`: '" + wire + "'. Use one of "
                        + Arrays.stream(values()).map(CandleInterval::wire).collect(Collectors.joining(", "))
                        + "."));
    }
}
