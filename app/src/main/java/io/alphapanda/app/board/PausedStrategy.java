package io.alphapanda.app.board;

/// A strategy that is paused by its name.
///
/// @param sinceMicros market time of the newest word, in microseconds of UTC
/// @param why what the pause says of its reason; empty if a person gave none
public record PausedStrategy(String strategy, long sinceMicros, String why) {
    /// How it is let go on.
    public String remedy() {
        return "alpha-panda control resume strategy:" + strategy;
    }

    /// Its name, and why if that is known: `trend, too slow: …`.
    public String shown() {
        return strategy + (why.isEmpty() ? "" : ", " + why);
    }
}
