package io.alphapanda.sandbox.terms;

import java.util.Arrays;

/// The kind of an order: the path segment under `/orders`.
public enum Variety {
    /// For the session that is open.
    REGULAR("regular"),
    /// After market: waits for the next open.
    AMO("amo"),
    /// Cover: an entry with a compulsory stop.
    CO("co"),
    /// Shows one slice at a time.
    ICEBERG("iceberg"),
    /// The settlement auction, which this exchange does not hold: always refused.
    AUCTION("auction");

    private final String wire;

    Variety(String wire) {
        this.wire = wire;
    }

    /// As `regular`.
    public String wire() {
        return wire;
    }

    /// The variety of that name.
    ///
    /// @throws Refusal if there is none
    public static Variety of(String wire) {
        return Words.find(values(), each -> each.wire, wire, "variety",
                Arrays.stream(values()).map(Variety::wire).toList());
    }
}
