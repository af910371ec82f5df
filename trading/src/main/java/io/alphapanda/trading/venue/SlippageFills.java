package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.money.Price;
import java.util.List;

/// Fills what takes liquidity at the last price, or at the best of the other side if only that is within the
/// limit, worsened by slippage and by no more than the limit.
record SlippageFills(Slippage slippage) implements FillModel {
    @Override
    public List<Offer> offers(RestingOrder order, LastTick tick, Contract contract) {
        Price market = tick.lastPrice();
        if (!order.admits(market)) {
            List<Depth.Level> others = tick.opposite(order.side());
            if (others.isEmpty() || !order.admits(others.getFirst().price())) {
                return List.of();
            }
            market = others.getFirst().price();
        }
        return List.of(Offer.any(order.capped(slippage.applied(market, order.side(), contract))));
    }
}
