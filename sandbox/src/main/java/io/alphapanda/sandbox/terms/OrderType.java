package io.alphapanda.sandbox.terms;

import java.util.Arrays;

/// At which price an order may fill, in the broker's words.
public enum OrderType {
    /// At any price within the market protection.
    MARKET("MARKET"),
    /// At its price or better.
    LIMIT("LIMIT"),
    /// Becomes a limit order when its trigger trades.
    SL("SL"),
    /// Becomes a protected market order when its trigger trades.
    SL_M("SL-M");

    private final String wire;

    OrderType(String wire) {
        this.wire = wire;
    }

    /// As `SL-M`.
    public String wire() {
        return wire;
    }

    /// True for SL and SL-M.
    public boolean isStop() {
        return this == SL || this == SL_M;
    }

    /// True for LIMIT and SL, which state a price.
    public boolean hasPrice() {
        return this == LIMIT || this == SL;
    }

    /// The type of that name.
    ///
    /// @throws Refusal if there is none
    public static OrderType of(String wire) {
        return Words.find(values(), each -> each.wire, wire, "order_type",
                Arrays.stream(values()).map(OrderType::wire).toList());
    }
}
