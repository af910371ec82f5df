package io.alphapanda.trading.venue;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.OrderQuantity;

/// How many units an order is for at the price that fills it.
final class FillUnits {
    private FillUnits() {}

    /// The units themselves, or floor(share × equity ÷ price) in whole lots; 0 if that is less than a lot.
    static long of(OrderQuantity quantity, Money equity, Price price, long lotSize) {
        return switch (quantity) {
            case OrderQuantity.Units(long units) -> units;
            case OrderQuantity.EquityShare share -> {
                long value = Math.max(0, share.share().of(equity).micros());
                yield value / price.micros() / lotSize * lotSize;
            }
        };
    }
}
