package io.alphapanda.trading.risk;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.trading.sizing.SizeRule;

/// How large an entry is: what it is for, and what that comes to at the reference price.
record EntrySize(OrderQuantity quantity, long units, Money value) {
    static EntrySize of(SizeRule rule, Money equity, Price reference, long lotSize) {
        return switch (rule) {
            case SizeRule.FixedUnits(long units) -> {
                long whole = units / lotSize * lotSize;
                yield new EntrySize(new OrderQuantity.Units(Math.max(whole, 1)), whole,
                        reference.times(whole));
            }
            case SizeRule.ShareOfEquity share -> {
                Money value = share.share().of(equity);
                long whole = Math.max(0, value.micros() / reference.micros() / lotSize * lotSize);
                yield new EntrySize(new OrderQuantity.EquityShare(share.share(), value), whole, value);
            }
        };
    }
}
