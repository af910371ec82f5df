package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.trading.charges.ChargeSegment;
import io.alphapanda.trading.charges.ChargeSheet;
import io.alphapanda.trading.charges.RateTable;
import java.time.LocalDate;

/// What a broker and the state take for an order.
@FunctionalInterface
public interface OrderCharges {
    /// Nothing at all.
    OrderCharges NONE = (instrument, product, side, turnover, date) -> Charges.NONE;

    /// The charges of an order whose fills so far have this turnover, by the rates of a date.
    Charges of(Instrument instrument, Product product, Side side, Money turnover, LocalDate date);

    /// A flat part of the turnover, all of it brokerage, not rounded to the paisa.
    ///
    /// @throws IllegalArgumentException if the rate is below zero or all of the turnover
    static OrderCharges commission(Rate rate) {
        if (rate.billionths() < 0 || rate.billionths() >= Rate.WHOLE) {
            throw new IllegalArgumentException("commission must be from 0% to below 100%, was " + rate);
        }
        return (instrument, product, side, turnover, date) -> new Charges(rate.of(turnover), Money.ZERO,
                Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /// What a broker's rates, the exchange's and the state's come to.
    static OrderCharges statutory(RateTable rates) {
        ChargeSheet sheet = new ChargeSheet(rates);
        return (instrument, product, side, turnover, date) -> sheet.charge(
                ChargeSegment.of(instrument, product), instrument.contract().exchange(), side, turnover,
                date);
    }
}
