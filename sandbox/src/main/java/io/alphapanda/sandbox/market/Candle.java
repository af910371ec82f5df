package io.alphapanda.sandbox.market;

import io.alphapanda.domain.money.Price;

/// A bar of history, by its start.
///
/// @param openInterest at its end; 0 where there is none
public record Candle(long startMicros, Price open, Price high, Price low, Price close, long volume,
        long openInterest) {
    /// The same bar after one more print.
    Candle with(long priceMicros, long units, long interest) {
        Price price = new Price(priceMicros);
        return new Candle(startMicros, open, price.compareTo(high) > 0 ? price : high,
                price.compareTo(low) < 0 ? price : low, price, volume + units, interest);
    }
}
