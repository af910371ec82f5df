package io.alphapanda.market.feed;

/// What can be wrong with a fact of the market. The first that applies is given; the order here is the order
/// in which they are looked for.
///
/// | fault | refused |
/// |---|---|
/// | unknown instrument, unusable price | always |
/// | no exchange stamp | only where [GateRules#stampRequired]; else the receive time stands for it |
/// | stamp before 1990, stamp ahead, stale | always |
/// | pre-open, closing auction, closed, no session | unless [GateRules#hours] is all |
/// | out of order, repetition | always |
/// | volume steps back, price jump | until so many in a row agree as [GateRules#agreeing] asks for |
/// | off the tick grid | never: index values and foreign prices have steps of their own |
public enum TickFault {
    /// Nobody told the gate of this instrument.
    UNKNOWN_INSTRUMENT("unknown instrument"),
    /// The price was zero, negative or no number, so that no tick could be made of it.
    PRICE_NOT_POSITIVE("price not above zero"),
    /// The feed gave no exchange stamp, or the zero that Kite sends before the first trade of a day.
    STAMP_ABSENT("no exchange stamp"),
    /// The stamp is from before electronic trading.
    STAMP_ANCIENT("stamp before 1990"),
    /// The stamp is later than the moment of receipt, by more than clocks differ.
    STAMP_AHEAD("stamp ahead of receipt"),
    /// The stamp is much older than the moment of receipt.
    STALE("stale"),
    /// The session has not opened.
    PRE_OPEN("pre-open"),
    /// Continuous trading is over.
    CLOSING_AUCTION("closing auction"),
    /// A trading day, outside its hours.
    CLOSED("outside hours"),
    /// A weekend or holiday.
    NO_SESSION("weekend or holiday"),
    /// The stamp is earlier than that of the tick before.
    OUT_OF_ORDER("out of order"),
    /// The tick says what the one before said, to the last level of its book.
    REPETITION("repetition"),
    /// The day's volume is less than it was.
    VOLUME_STEPS_BACK("day volume steps back"),
    /// The price is too far from the last one.
    PRICE_JUMP("price jump"),
    /// The price is no multiple of the tick size; accepted.
    OFF_GRID("off the tick grid");

    private final String words;

    TickFault(String words) {
        this.words = words;
    }

    /// For people, and the name under which it is counted.
    @Override
    public String toString() {
        return words;
    }
}
