package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.Cause;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;
import java.util.Optional;

/// An order that the venue has accepted and that has not ended. Changes as it lives; the venue alone holds it.
final class RestingOrder {
    private final OrderPlaced placed;
    private final String key;
    private final Cause cause;
    private final Dice dice;
    private long effectiveAtMicros;
    private PriceTerms prices;
    private long units;
    private long cumUnits;
    private long cumValueMicros;
    private long partsLeft = 1;
    private boolean isAwake;
    private boolean wasOffered;

    /// @param key the key of its events
    /// @param cause the order itself, which its fills descend from
    RestingOrder(OrderPlaced placed, String key, Cause cause, Dice dice) {
        this.placed = placed;
        this.key = key;
        this.cause = cause;
        this.dice = dice;
        prices = placed.terms().prices();
        units = placed.terms().quantity() instanceof OrderQuantity.Units(long ordered) ? ordered : 0;
        isAwake = prices.triggerPrice().isEmpty();
    }

    /// Sets when it can first trade, and in how many parts.
    void draw(FillRules rules, long placedAtMicros) {
        effectiveAtMicros = placedAtMicros + rules.latency().drawn(dice);
        partsLeft = prices.timeInForce() == TimeInForce.FOK ? 1 : rules.partials().drawn(dice);
    }

    ClOrdId clOrdId() {
        return placed.clOrdId();
    }

    OrderPlaced placed() {
        return placed;
    }

    OrderTerms terms() {
        return placed.terms();
    }

    InstrumentId instrument() {
        return placed.terms().instrument();
    }

    Side side() {
        return placed.terms().side();
    }

    String key() {
        return key;
    }

    Cause cause() {
        return cause;
    }

    Dice dice() {
        return dice;
    }

    /// The terms as they are now.
    PriceTerms prices() {
        return prices;
    }

    /// No price from before this moment may fill it.
    long effectiveAtMicros() {
        return effectiveAtMicros;
    }

    /// All units, those filled included; 0 while only a fill can tell.
    long units() {
        return units;
    }

    long cumUnits() {
        return cumUnits;
    }

    Money cumValue() {
        return new Money(cumValueMicros);
    }

    long leavesUnits() {
        return units - cumUnits;
    }

    boolean isFilled() {
        return cumUnits > 0 && cumUnits == units;
    }

    /// True if it could have traded: the market was told to it while it was awake.
    boolean wasOffered() {
        return wasOffered;
    }

    void markOffered() {
        wasOffered = true;
    }

    boolean isForTheDay() {
        return prices.timeInForce() == TimeInForce.DAY;
    }

    boolean isMarket() {
        return prices.ordType() == OrdType.MARKET;
    }

    boolean isIntraday() {
        return terms().product() == Product.MIS;
    }

    /// An intraday position must be closed in its session, whatever the price.
    boolean isSquareOff() {
        return isIntraday() && terms().purpose() == Purpose.EXIT && isMarket();
    }

    /// True if it is awake, or a trade at this price wakes it: for ever, once it has.
    boolean wakesAt(Price traded) {
        if (!isAwake) {
            int beyond = traded.compareTo(prices.triggerPrice().orElseThrow()) * side().sign();
            isAwake = beyond >= 0;
        }
        return isAwake;
    }

    boolean isAwake() {
        return isAwake;
    }

    /// True if it may trade at this price.
    boolean admits(Price price) {
        Optional<Price> limit = prices.limitPrice();
        return limit.isEmpty() || price.compareTo(limit.get()) * side().sign() <= 0;
    }

    /// This price, or the limit if that is better.
    Price capped(Price price) {
        return admits(price) ? price : prices.limitPrice().orElseThrow();
    }

    /// Fixes the units of an order for a share of equity.
    void size(long fixed) {
        units = fixed;
    }

    /// How many units may fill now: all that is left, or one part of it.
    long nextPart(long lotSize) {
        long lots = leavesUnits() / lotSize;
        long parts = Math.min(partsLeft, lots);
        return parts < 2 ? leavesUnits() : (1 + dice.below(lots - parts + 1)) * lotSize;
    }

    /// Notes what has filled.
    void filled(long filledUnits, Money value) {
        cumUnits += filledUnits;
        cumValueMicros = Math.addExact(cumValueMicros, value.micros());
    }

    /// Notes that a part of it has had its turn.
    void endPart() {
        partsLeft = Math.max(1, partsLeft - 1);
    }

    /// Gives it new terms; it comes to the market anew.
    void replace(long newUnits, PriceTerms newPrices) {
        units = newUnits;
        prices = newPrices;
        wasOffered = false;
    }

    void write(FieldWriter out) {
        placed.write(out);
        out.text("key", key);
        cause.write(out);
        out.integer("dice", dice.state());
        out.time("effective_at", effectiveAtMicros);
        prices.write(out);
        out.integer("units", units);
        out.integer("cum_units", cumUnits);
        out.decimal("cum_value", cumValueMicros);
        out.integer("parts_left", partsLeft);
        out.flag("is_awake", isAwake);
        out.flag("was_offered", wasOffered);
    }

    static RestingOrder read(FieldReader in) {
        RestingOrder order = new RestingOrder(OrderPlaced.read(in), in.text("key"), Cause.read(in),
                new Dice(in.integer("dice")));
        order.effectiveAtMicros = in.time("effective_at");
        order.prices = PriceTerms.read(in);
        order.units = in.integer("units");
        order.cumUnits = in.integer("cum_units");
        order.cumValueMicros = in.decimal("cum_value");
        order.partsLeft = in.integer("parts_left");
        order.isAwake = in.flag("is_awake");
        order.wasOffered = in.flag("was_offered");
        return order;
    }
}
