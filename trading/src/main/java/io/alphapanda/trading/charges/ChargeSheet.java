package io.alphapanda.trading.charges;

import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.Charges;
import java.time.LocalDate;

/// Works out what an order is charged.
///
/// Brokerage, tax, exchange charge with its investor protection part, fee and stamp are parts of the
/// turnover. GST is a part of brokerage, exchange charge without protection, and fee before they are rounded;
/// each line is then rounded half up to the paisa, once.
///
/// @param rates what is in force, by date
public record ChargeSheet(RateTable rates) {
    /// The charges of one order, from all that it has traded so far.
    ///
    /// Brokerage is limited per order, not per fill: what a further fill adds is the difference of two.
    /// Nothing traded costs nothing, flat brokerage included.
    ///
    /// @param turnover price times units; the premium for options; not below zero
    /// @param date the trading day in India
    /// @throws IllegalArgumentException if the turnover is below zero
    public Charges charge(ChargeSegment segment, Exchange exchange, Side side, Money turnover,
            LocalDate date) {
        return rates.card(segment, exchange, date.toEpochDay()).charge(side, turnover);
    }
}
