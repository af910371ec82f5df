package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Variety;

/// An order whose margin or charges are asked for; it is not placed.
///
/// @param price the limit, or the average price of a fill; zero lets the last price stand in
public record MarginOrder(String exchange, String tradingsymbol, Side side, Variety variety,
        KiteProduct product,
        OrderType orderType, long quantity, Price price, Price triggerPrice) {}
