package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;

/// How much worse than the market's own price an order fills: a buy pays price × (1 + s), a sale gets
/// price × (1 − s).
///
/// A slipped price is rounded against the trader, to the tick or to the micro-rupee; without slippage the market's
/// price stands as it is.
///
/// @param roundsToTick false leaves prices off the tick grid, as some simulators do
public record Slippage(Rate rate, boolean roundsToTick) {
    /// None.
    public static final Slippage NONE = new Slippage(Rate.ZERO);

    /// Refuses a rate that would turn a sale's price to nothing.
    public Slippage {
        if (rate.billionths() < 0 || rate.billionths() >= Rate.WHOLE) {
            throw new IllegalArgumentException(
                    "slippage must be from 0 to below 10000 basis points, was " + rate);
        }
    }

    /// Rounded to the tick.
    public Slippage(Rate rate) {
        this(rate, true);
    }

    /// The price that the trader gets; a sale never gets less than one tick, or one micro-rupee.
    Price applied(Price market, Side side, Contract contract) {
        if (rate.billionths() == 0) {
            return market;
        }
        Money worse = rate.of(new Money(market.micros()));
        // A part of a micro-rupee that the rate cut off still counts against the trader.
        long cut = Math.floorMod(Math.multiplyExact(market.micros() % Rate.WHOLE, rate.billionths()),
                Rate.WHOLE) > 0
                        ? 1 : 0;
        long bought = market.micros() + worse.micros() + cut;
        long sold = market.micros() - worse.micros() - cut;
        if (!roundsToTick) {
            return new Price(side == Side.BUY ? bought : Math.max(sold, 1));
        }
        return side == Side.BUY ? contract.roundedUp(bought)
                : contract.roundedDown(Math.max(sold, contract.tickSize().micros()));
    }
}
