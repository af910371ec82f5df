package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.terms.PriceTerms;
import java.util.Optional;

/// Which changes of an open order the venue refuses.
///
/// Only risk may raise an order's units: it alone knows what an account can bear.
record AmendmentChecks(OrderChecks orders) {
    private static final String RISK = "risk-manager";

    /// Why a change is refused; empty if it is not.
    Optional<String> refusal(Amendments.Pending pending, RestingOrder order, Instrument instrument,
            long nowMicros) {
        OrderAmendment wish = pending.amendment();
        return misfit(wish, order).or(() -> wrongUnits(wish.units(), pending.source(), order))
                .or(() -> orders.refusal(wish.units(), prices(wish, order), order, instrument, nowMicros));
    }

    /// The prices of an order after a change that is not refused.
    static PriceTerms prices(OrderAmendment wish, RestingOrder order) {
        PriceTerms now = order.prices();
        return new PriceTerms(now.ordType(), now.timeInForce(), wish.limitPrice().or(now::limitPrice),
                wish.triggerPrice().or(now::triggerPrice));
    }

    private static Optional<String> misfit(OrderAmendment wish, RestingOrder order) {
        if (order.units() == 0) {
            return Optional.of("its units are known only when it fills; cancel it instead");
        }
        PriceTerms now = order.prices();
        if (wish.limitPrice().isPresent() && now.limitPrice().isEmpty()) {
            return Optional.of("a " + now.ordType() + " order has no limit price to change");
        }
        if (wish.triggerPrice().isPresent() && now.triggerPrice().isEmpty()) {
            return Optional.of("a " + now.ordType() + " order has no trigger price to change");
        }
        return wish.triggerPrice().isPresent() && order.isAwake()
                ? Optional.of("its trigger has already traded") : Optional.empty();
    }

    private static Optional<String> wrongUnits(long units, String source, RestingOrder order) {
        if (units > 0 && units <= order.cumUnits()) {
            return Optional.of("its new quantity " + units + " must be above the " + order.cumUnits()
                    + " units already filled; cancel it instead");
        }
        return units > order.units() && !source.equals(RISK)
                ? Optional.of("only the risk-manager may raise its quantity, from " + order.units() + " to "
                        + units)
                : Optional.empty();
    }
}
