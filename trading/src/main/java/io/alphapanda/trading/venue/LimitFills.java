package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.money.Price;
import java.util.List;

/// Fills a limit order that rests, at its limit: the market has come to it.
///
/// It has when the other side stands at or beyond the limit, for the units that stand there, or when a new trade
/// was at or beyond it, for the units of that trade. Whoever does not look at the book gets any number.
///
/// @param byBook whether units count
record LimitFills(boolean byBook) implements FillModel {
    @Override
    public List<Offer> offers(RestingOrder order, LastTick tick, Contract contract) {
        Price limit = order.prices().limitPrice().orElseThrow();
        long standing = 0;
        for (Depth.Level level : tick.opposite(order.side())) {
            standing += order.admits(level.price()) ? level.units() : 0;
        }
        if (standing > 0) {
            return List.of(byBook ? new Offer(limit, standing, true) : Offer.any(limit));
        }
        if (!tick.isTrade() || !order.admits(tick.lastPrice())) {
            return List.of();
        }
        boolean isCounted = byBook && tick.hasBook() && tick.lastUnits() > 0;
        return List.of(isCounted ? new Offer(limit, tick.lastUnits(), false) : Offer.any(limit));
    }
}
