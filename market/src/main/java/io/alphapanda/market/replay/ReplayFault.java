package io.alphapanda.market.replay;

/// Why a row of a tick file is not replayed. Whether a fact is plausible is asked later, at the desk's gate.
public enum ReplayFault {
    /// It has no time or number where one belongs.
    UNREADABLE("unreadable row"),
    /// Its time is before 1990, the only time it has, so that it has no place among the others.
    STAMP_ANCIENT("stamp before 1990"),
    /// A price of zero or less, or a book without any.
    PRICE_NOT_POSITIVE("price not above zero"),
    /// In a file that is read as it comes: earlier than the row before.
    TIME_STEPS_BACK("time steps back");

    private final String words;

    ReplayFault(String words) {
        this.words = words;
    }

    /// For people, and the name under which it is counted.
    @Override
    public String toString() {
        return words;
    }
}
