package io.alphapanda.sandbox.market;

import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.money.Price;
import java.util.Optional;

/// All that is public about an instrument at a moment: a quote, and a tick of the ticker.
///
/// Prices are zero where nothing has traded. Times are microseconds of UTC in market time.
///
/// @param micros of the last change
/// @param lastTradeMicros of the last trade; empty where there was none today
/// @param averagePrice of the day's trades
/// @param close of the day before
/// @param lowerCircuit the lowest price that may trade today; zero where there is no band
/// @param upperCircuit the highest; zero where there is no band
/// @param depth the five best prices, of the market and of the accounts' orders together
public record QuoteRow(Listed listed, long micros, Optional<Long> lastTradeMicros, Price lastPrice,
        long lastQuantity, Price averagePrice, long volume, long buyQuantity, long sellQuantity,
        long openInterest,
        long openInterestHigh, long openInterestLow, Price open, Price high, Price low, Price close,
        Price lowerCircuit, Price upperCircuit, Depth depth) {}
