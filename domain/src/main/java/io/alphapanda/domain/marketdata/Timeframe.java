package io.alphapanda.domain.marketdata;

import io.alphapanda.domain.event.Topic;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The length of a bar. Written by ordinal: add at the end only.
public enum Timeframe {
    /// One minute.
    M1("1m", 1, Topic.BARS_1M),
    /// Five minutes.
    M5("5m", 5, Topic.BARS_5M),
    /// Fifteen minutes.
    M15("15m", 15, Topic.BARS_15M),
    /// An hour, counted from the session's open.
    H1("1h", 60, Topic.BARS_1H),
    /// A whole session.
    D1("1d", 24 * 60, Topic.BARS_1D);

    private final String label;
    private final int minutes;
    private final Topic topic;

    Timeframe(String label, int minutes, Topic topic) {
        this.label = label;
        this.minutes = minutes;
        this.topic = topic;
    }

    /// Finds a timeframe by how people write it.
    ///
    /// @throws IllegalArgumentException naming the choices, if there is none
    public static Timeframe of(String label) {
        return Arrays.stream(values()).filter(t -> t.label.equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("timeframe '" + label + "' is not one of "
                        + Arrays.stream(values()).map(Timeframe::label).collect(Collectors.joining(", "))));
    }

    /// How people write it.
    public String label() {
        return label;
    }

    /// Its length in microseconds; a day's is nominal, since a session is shorter.
    public long micros() {
        return minutes * 60_000_000L;
    }

    /// Where bars of this length travel.
    public Topic topic() {
        return topic;
    }

    @Override
    public String toString() {
        return label;
    }
}
