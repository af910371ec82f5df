package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.terms.KiteProduct;

/// A position as the broker shows it, in the net or in the day list.
///
/// Values are exact; prices are averages, rounded to the micro-rupee.
///
/// @param quantity signed
/// @param overnightQuantity signed; what was carried into the day
/// @param multiplier units of one, 1 but for commodities
/// @param closePrice of the day before; zero for what was opened today
public record PositionRow(String tradingsymbol, String exchange, long instrumentToken, KiteProduct product,
        long quantity, long overnightQuantity, long multiplier, Price averagePrice, Price closePrice,
        Price lastPrice, Money value, Money pnl, Money m2m, Money unrealised, Money realised, Bought buy,
        Bought sell, Bought dayBuy, Bought daySell) {
    /// One side of a position.
    ///
    /// @param m2m the value with what was carried marked at yesterday's close
    public record Bought(long quantity, Price price, Money value, Money m2m) {}
}
