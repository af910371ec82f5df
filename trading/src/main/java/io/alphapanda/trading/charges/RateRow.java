package io.alphapanda.trading.charges;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;

/// What one line costs from a day on.
///
/// @param known false where the rate is a guess from that day on
/// @param rate the part of the turnover; of the taxed amounts for GST
/// @param protection the investor protection part beside an exchange charge
/// @param flat what each order pays, whatever its size
/// @param max the most that the rate may come to on one order; [#NO_MAX] for no limit
record RateRow(boolean known, Rate rate, Rate protection, boolean onBuys, boolean onSales, Money flat,
        Money max) {
    /// No limit on what a rate may come to.
    static final Money NO_MAX = new Money(Long.MAX_VALUE);

    /// A part of the turnover of both sides.
    static RateRow of(boolean known, Rate rate) {
        return new RateRow(known, rate, Rate.ZERO, true, true, Money.ZERO, NO_MAX);
    }

    RateRow withProtection(Rate part) {
        return new RateRow(known, rate, part, onBuys, onSales, flat, max);
    }

    RateRow onSides(boolean buys, boolean sales) {
        return new RateRow(known, rate, protection, buys, sales, flat, max);
    }

    RateRow withFlat(Money perOrder) {
        return new RateRow(known, rate, protection, onBuys, onSales, perOrder, max);
    }

    RateRow withMax(Money perOrder) {
        return new RateRow(known, rate, protection, onBuys, onSales, flat, perOrder);
    }
}
