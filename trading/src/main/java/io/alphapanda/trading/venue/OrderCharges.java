package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.Charges;
import java.time.LocalDate;

/// What a broker and the state take for an order.
@FunctionalInterface
public interface OrderCharges {
    /// Nothing at all.
    OrderCharges NONE = (instrument, product, side, turnover, date) -> Charges.NONE;

    /// The charges of an order whose fills so far have this turnover, by the rates of a date.
    Charges of(Instrument instrument, Product product, Side side, Money turnover, LocalDate date);
}
