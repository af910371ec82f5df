package io.alphapanda.app.board;

import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrdStatus;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.signal.StrategyId;
import java.util.Optional;

/// An order and how far it has come.
///
/// @param placedAtMicros when it was written down
/// @param cumUnits units filled
/// @param averagePrice of the units filled
/// @param text why it ended, if it ended unfilled
public record OrderLine(long placedAtMicros, ClOrdId clOrdId, StrategyId group, OrderTerms terms,
        OrdStatus status,
        long cumUnits, Optional<Price> averagePrice, String text) {

    static OrderLine of(long micros, OrderPlaced placed) {
        return new OrderLine(micros, placed.clOrdId(), placed.group(), placed.terms(), OrdStatus.PENDING_NEW,
                0,
                Optional.empty(), "");
    }

    OrderLine now(OrdStatus next, String why) {
        return new OrderLine(placedAtMicros, clOrdId, group, terms, next, cumUnits, averagePrice, why);
    }

    OrderLine replaced(OrderReplaced now) {
        OrderTerms old = terms;
        PriceTerms prices = new PriceTerms(old.prices().ordType(), old.prices().timeInForce(),
                old.prices().limitPrice().map(price -> now.limitPrice().orElse(price)),
                old.prices().triggerPrice().map(price -> now.triggerPrice().orElse(price)));
        OrderTerms changed = new OrderTerms(old.instrument(), old.side(),
                new OrderQuantity.Units(now.cumUnits() + now.leavesUnits()), old.purpose(), old.product(),
                prices,
                old.referencePrice());
        return new OrderLine(placedAtMicros, clOrdId, group, changed, status, cumUnits, averagePrice, text);
    }

    OrderLine filled(Fill fill) {
        return new OrderLine(placedAtMicros, clOrdId, group, terms,
                fill.leavesUnits() == 0 ? OrdStatus.FILLED : OrdStatus.PARTIALLY_FILLED, fill.cumUnits(),
                Optional.of(fill.averagePrice()), text);
    }
}
