package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.marketdata.Depth;
import java.util.ArrayList;
import java.util.List;

/// Fills what takes liquidity from the visible book, level by level, as far as the limit goes.
///
/// @param withoutBook for ticks that bring no book
record DepthFills(FillModel withoutBook) implements FillModel {
    @Override
    public List<Offer> offers(RestingOrder order, LastTick tick, Contract contract) {
        if (!tick.hasBook()) {
            return withoutBook.offers(order, tick, contract);
        }
        List<Offer> offers = new ArrayList<>(Depth.LEVELS_MAX);
        for (Depth.Level level : tick.opposite(order.side())) {
            if (!order.admits(level.price())) {
                break;
            }
            offers.add(new Offer(level.price(), level.units(), true));
        }
        return offers;
    }
}
