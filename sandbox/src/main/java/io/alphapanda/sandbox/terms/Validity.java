package io.alphapanda.sandbox.terms;

import java.util.Arrays;

/// How long an order stays.
public enum Validity {
    /// To the end of the session.
    DAY,
    /// Fills at once as far as it can; the rest is cancelled.
    IOC,
    /// So many minutes.
    TTL;

    /// As `DAY`.
    public String wire() {
        return name();
    }

    /// The validity of that name.
    ///
    /// @throws Refusal if there is none
    public static Validity of(String wire) {
        return Words.find(values(), Validity::name, wire, "validity",
                Arrays.stream(values()).map(Validity::name).toList());
    }
}
