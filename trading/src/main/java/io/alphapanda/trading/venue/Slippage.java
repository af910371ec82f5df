package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;

/// How much worse than the market's own price an order fills: a buy pays price × (1 + s), a sale gets
/// price × (1 − s).
///
/// A slipped price is rounded against the trader to the tick; without slippage the market's price stands as it is.
public record Slippage(Rate rate) {
    /// None.
    public static final Slippage NONE = new Slippage(Rate.ZERO);

    /// Refuses a rate that would turn a sale's price to nothing.
    public Slippage {
        if (rate.billionths() < 0 || rate.billionths() >= Rate.WHOLE) {
            throw new IllegalArgumentException(
                    "slippage must be from 0 to below 10000 basis points, was " + rate);
        }
    }

    /// The price that the trader gets; a sale never gets less than one tick.
    Price applied(Price market, Side side, Contract contract) {
        if (rate.billionths() == 0) {
            return market;
        }
        Money worse = rate.of(new Money(market.micros()));
        // A part of a micro-rupee that the rate cut off still counts against the trader.
        long cut = Math.floorMod(Math.multiplyExact(market.micros() % Rate.WHOLE, rate.billionths()),
                Rate.WHOLE) > 0
                        ? 1 : 0;
        return side == Side.BUY ? contract.roundedUp(market.micros() + worse.micros() + cut)
                : contract.roundedDown(Math.max(market.micros() - worse.micros() - cut,
                        contract.tickSize().micros()));
    }
}
