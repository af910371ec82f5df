package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Session;
import io.alphapanda.sandbox.market.Candle;
import io.alphapanda.sandbox.market.CandleInterval;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Tape;
import java.math.BigInteger;
import java.util.Optional;

/// What the closing auction is measured by.
final class ClosingAuction {
    private static final long WINDOW_MICROS = 15 * 60_000_000L;

    private ClosingAuction() {}

    /// The average price of the last quarter of an hour before the auction, by the closes of its minutes and their
    /// volumes; the last price where nothing traded then; empty where nothing ever did.
    static Optional<Price> reference(Tape tape, Listed listed, Session session) {
        BigInteger value = BigInteger.ZERO;
        long units = 0;
        for (Candle minute : tape.candles(listed.token(), CandleInterval.MINUTE,
                session.auctionMicros() - WINDOW_MICROS, session.auctionMicros() - 1)) {
            value = value.add(BigInteger.valueOf(minute.close().micros())
                    .multiply(BigInteger.valueOf(minute.volume())));
            units += minute.volume();
        }
        return units > 0 ? Optional.of(new Price(value.divide(BigInteger.valueOf(units)).longValueExact()))
                : tape.line(listed.token()).last();
    }
}
