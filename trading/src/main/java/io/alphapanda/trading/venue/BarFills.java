package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.terms.TimeInForce;
import java.util.Optional;

/// At which price a bar fills an order, if at all.
///
/// A market order fills at the open. A limit order fills at the open if that is within its limit, else at its limit
/// if the bar reaches it. A stop wakes at the open if that is beyond its trigger, else at its trigger if the bar
/// reaches it; what a woken order meets at that price, it takes. A stop-limit order that wakes inside a bar beyond
/// its limit waits for the next bar: whether the price came back is not known. IOC and FOK see the open alone.
record BarFills(Slippage slippage) {
    Optional<Price> price(RestingOrder order, Bar bar, Contract contract) {
        if (order.wakesAt(bar.open())) {
            order.markOffered();
            if (order.admits(bar.open())) {
                return Optional.of(taken(order, bar.open(), contract));
            }
            boolean mayWait = order.prices().timeInForce() == TimeInForce.DAY;
            return mayWait && order.admits(best(order, bar)) ? order.prices().limitPrice() : Optional.empty();
        }
        if (!order.wakesAt(worst(order, bar))) {
            return Optional.empty();
        }
        order.markOffered();
        return order.prices().triggerPrice().filter(order::admits)
                .map(trigger -> taken(order, trigger, contract));
    }

    /// The same where the market has one price alone.
    Optional<Price> priceAt(RestingOrder order, Price market, Contract contract) {
        boolean fills = order.wakesAt(market) && order.admits(market);
        return fills ? Optional.of(taken(order, market, contract)) : Optional.empty();
    }

    private Price taken(RestingOrder order, Price market, Contract contract) {
        return order.capped(slippage.applied(market, order.side(), contract));
    }

    private static Price best(RestingOrder order, Bar bar) {
        return order.side() == Side.BUY ? bar.low() : bar.high();
    }

    private static Price worst(RestingOrder order, Bar bar) {
        return order.side() == Side.BUY ? bar.high() : bar.low();
    }
}
