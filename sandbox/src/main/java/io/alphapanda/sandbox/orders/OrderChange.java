package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Validity;
import java.math.BigDecimal;
import java.util.Optional;

/// What a client wants changed about an open order; what is empty stays as it is.
///
/// @param quantity the new total, not the remainder
/// @param validityTtl minutes, with validity TTL
/// @param marketProtection in percent, -1 lets the exchange choose; needed to turn an order into MARKET
public record OrderChange(Optional<OrderType> orderType, Optional<Long> quantity, Optional<Price> price,
        Optional<Price> triggerPrice, Optional<Long> disclosedQuantity, Optional<Validity> validity,
        Optional<Integer> validityTtl, Optional<BigDecimal> marketProtection) {
    /// A new price and nothing else.
    public static OrderChange price(Price price) {
        return new OrderChange(Optional.empty(), Optional.empty(), Optional.of(price), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A new total quantity and nothing else.
    public static OrderChange quantity(long quantity) {
        return new OrderChange(Optional.empty(), Optional.of(quantity), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
