package io.alphapanda.domain.terms;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.money.Price;
import java.util.Optional;

/// At which prices an order may fill, and for how long it may wait.
///
/// @param limitPrice the worst price to take; of LIMIT and STOP_LIMIT, and of no other type
/// @param triggerPrice the price that wakes the order; of STOP and STOP_LIMIT, and of no other type
public record PriceTerms(OrdType ordType, TimeInForce timeInForce, Optional<Price> limitPrice,
        Optional<Price> triggerPrice) {
    /// At any price, for the day.
    public static final PriceTerms MARKET = new PriceTerms(OrdType.MARKET, TimeInForce.DAY, Optional.empty(),
            Optional.empty());

    /// Refuses prices that do not fit the order type, and a trigger on an order that may not wait.
    public PriceTerms {
        require("limit", limitPrice, ordType == OrdType.LIMIT || ordType == OrdType.STOP_LIMIT, ordType);
        require("trigger", triggerPrice, ordType == OrdType.STOP || ordType == OrdType.STOP_LIMIT, ordType);
        if (triggerPrice.isPresent() && timeInForce != TimeInForce.DAY) {
            throw new IllegalArgumentException(
                    "a " + ordType + " order waits for its trigger, so it must be DAY, was "
                            + timeInForce);
        }
    }

    private static void require(String name, Optional<Price> price, boolean isNeeded, OrdType ordType) {
        if (isNeeded != price.isPresent() || !price.map(Price::isPositive).orElse(true)) {
            throw new IllegalArgumentException("a " + ordType + " order must have "
                    + (isNeeded ? "a " + name + " price above zero" : "no " + name + " price") + ", had "
                    + price.map(Price::toString).orElse("none"));
        }
    }

    /// At a limit or better, for the day.
    public static PriceTerms limit(Price worst) {
        return new PriceTerms(OrdType.LIMIT, TimeInForce.DAY, Optional.of(worst), Optional.empty());
    }

    /// At any price once the trigger has traded.
    public static PriceTerms stop(Price trigger) {
        return new PriceTerms(OrdType.STOP, TimeInForce.DAY, Optional.empty(), Optional.of(trigger));
    }

    /// Writes the terms.
    public void write(FieldWriter out) {
        out.choice("ord_type", ordType);
        out.choice("time_in_force", timeInForce);
        out.optionalPrice("limit_price", limitPrice);
        out.optionalPrice("trigger_price", triggerPrice);
    }

    /// Reads what [#write] wrote.
    public static PriceTerms read(FieldReader in) {
        OrdType ordType = in.choice("ord_type", OrdType.class);
        TimeInForce timeInForce = in.choice("time_in_force", TimeInForce.class);
        Optional<Price> limit = in.optionalPrice("limit_price");
        Optional<Price> trigger = in.optionalPrice("trigger_price");
        return ordType == OrdType.MARKET && timeInForce == TimeInForce.DAY && limit.isEmpty()
                && trigger.isEmpty()
                        ? MARKET : new PriceTerms(ordType, timeInForce, limit, trigger);
    }
}
