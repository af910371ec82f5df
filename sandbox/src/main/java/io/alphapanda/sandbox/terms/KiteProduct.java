package io.alphapanda.sandbox.terms;

import java.util.Arrays;

/// How long a position may live and how it is settled, in the broker's words.
public enum KiteProduct {
    /// Delivery of shares.
    CNC,
    /// Intraday: squared off at the segment's cut-off.
    MIS,
    /// Carried overnight: futures and options.
    NRML,
    /// Margin trade funding: always refused here.
    MTF,
    /// What a cover order shows as its product; it lives like MIS.
    CO;

    /// As `CNC`.
    public String wire() {
        return name();
    }

    /// True for products that do not outlive the day.
    public boolean isIntraday() {
        return this == MIS || this == CO;
    }

    /// The product of that name.
    ///
    /// @throws Refusal if there is none
    public static KiteProduct of(String wire) {
        return Words.find(values(), KiteProduct::name, wire, "product",
                Arrays.stream(values()).map(KiteProduct::name).toList());
    }
}
