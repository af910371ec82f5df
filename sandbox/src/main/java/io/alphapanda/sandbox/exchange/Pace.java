package io.alphapanda.sandbox.exchange;

/// How fast market time passes.
///
/// @param times of the clock's time, at least 1; of no meaning for the other kinds
public record Pace(Kind kind, int times) {
    /// As fast as the machine can.
    public static final Pace MAX = new Pace(Kind.MAX, 1);
    /// Only when [Exchange#advanceTo] is called.
    public static final Pace BY_HAND = new Pace(Kind.BY_HAND, 1);

    /// The kinds of pace.
    public enum Kind {
        /// A multiple of the clock's time.
        CLOCK,
        /// As fast as the machine can.
        MAX,
        /// Only when told.
        BY_HAND
    }

    /// Refuses a pace of nothing.
    public Pace {
        if (times < 1) {
            throw new IllegalArgumentException("a pace must be at least 1 times the clock, was " + times);
        }
    }

    /// So many times as fast as the clock.
    public static Pace times(int times) {
        return new Pace(Kind.CLOCK, times);
    }
}
