package io.alphapanda.domain.instrument;

/// Which way an order goes. Written by ordinal.
public enum Side {
    /// Adds units.
    BUY,
    /// Takes units away.
    SELL;

    /// +1 for a buy, −1 for a sale.
    public int sign() {
        return this == BUY ? 1 : -1;
    }

    /// The side that moves a position by a signed number of units.
    public static Side ofSign(long units) {
        return units >= 0 ? BUY : SELL;
    }
}
