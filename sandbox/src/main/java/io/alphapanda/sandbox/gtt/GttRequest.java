package io.alphapanda.sandbox.gtt;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import java.math.BigDecimal;
import java.util.List;

/// A good-till-triggered order as a client asks for it.
///
/// @param twoLeg whether it has a stop and a target, of which one cancels the other
/// @param triggers one, or the stop and the target, rising
/// @param lastPrice what the client took for the last price
/// @param orders one for each trigger
public record GttRequest(boolean twoLeg, String exchange, String tradingsymbol, List<Price> triggers,
        Price lastPrice, List<GttOrder> orders) {
    /// Keeps its own copies.
    public GttRequest {
        triggers = List.copyOf(triggers);
        orders = List.copyOf(orders);
    }

    /// What is placed when a trigger trades.
    ///
    /// @param marketProtection in percent, for MARKET
    public record GttOrder(String exchange, String tradingsymbol, Side side, long quantity,
            OrderType orderType,
            KiteProduct product, Price price, BigDecimal marketProtection) {}
}
