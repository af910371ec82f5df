package io.alphapanda.domain.order;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;

/// How much an order is for: units (FIX OrderQty), or a share of equity (FIX OrderPercent) that becomes
/// units at the fill price.
public sealed interface OrderQuantity {
    /// A whole number of units, above zero.
    record Units(long units) implements OrderQuantity {
        /// Refuses an order for nothing.
        public Units {
            if (units < 1) {
                throw new IllegalArgumentException("order quantity must be at least 1 unit, was " + units);
            }
        }
    }

    /// A share of the account's equity, approved as a value.
    ///
    /// @param share of equity at the moment of the fill; any exit of the same verdict has filled by then
    /// @param approvedValue what that share was worth when risk approved it
    record EquityShare(Rate share, Money approvedValue) implements OrderQuantity {
        /// Refuses a share of nothing.
        public EquityShare {
            if (share.billionths() <= 0) {
                throw new IllegalArgumentException("share of equity must be above zero, was " + share);
            }
        }
    }

    /// For people: `50`, or `5% of equity`.
    default String shown() {
        return switch (this) {
            case Units(long units) -> Long.toString(units);
            case EquityShare(Rate share, Money _) -> share + " of equity";
        };
    }

    /// Writes either form; the absent one is zero.
    default void write(FieldWriter out) {
        switch (this) {
            case Units(long units) -> {
                out.integer("order_qty", units);
                out.integer("order_percent_billionths", 0);
                out.money("cash_order_qty", Money.ZERO);
            }
            case EquityShare(Rate share, Money value) -> {
                out.integer("order_qty", 0);
                out.integer("order_percent_billionths", share.billionths());
                out.money("cash_order_qty", value);
            }
        }
    }

    /// Reads what [#write] wrote.
    static OrderQuantity read(FieldReader in) {
        long units = in.integer("order_qty");
        Rate share = new Rate(in.integer("order_percent_billionths"));
        Money value = in.money("cash_order_qty");
        return units > 0 ? new Units(units) : new EquityShare(share, value);
    }
}
