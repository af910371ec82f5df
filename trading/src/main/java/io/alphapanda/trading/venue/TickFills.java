package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.Contract;
import java.util.List;

/// What a tick offers an order: a stop sleeps until the last price reaches its trigger; what comes to the market
/// takes from it; a limit order that has seen a tick rests, and waits until the market comes to it.
final class TickFills {
    private final FillModel takes;
    private final FillModel rests;

    TickFills(FillRules rules) {
        FillModel slipped = new SlippageFills(rules.slippage());
        takes = switch (rules.prices()) {
            case SLIPPAGE -> slipped;
            case DEPTH -> new DepthFills(slipped);
        };
        rests = new LimitFills(rules.prices() == PriceModel.DEPTH);
    }

    List<Offer> offers(RestingOrder order, LastTick tick, Contract contract) {
        if (!order.wakesAt(tick.lastPrice())) {
            return List.of();
        }
        boolean isResting = order.wasOffered() && order.prices().limitPrice().isPresent();
        order.markOffered();
        return (isResting ? rests : takes).offers(order, tick, contract);
    }
}
