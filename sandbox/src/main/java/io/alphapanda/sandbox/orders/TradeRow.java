package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.terms.KiteProduct;

/// One fill of an order.
///
/// @param tradeId unique on its exchange and day
/// @param micros when it happened, in market time
public record TradeRow(String tradeId, String orderId, String exchangeOrderId, String exchange,
        String tradingsymbol, long instrumentToken, KiteProduct product, Side side, Price price,
        long quantity,
        long micros) {}
