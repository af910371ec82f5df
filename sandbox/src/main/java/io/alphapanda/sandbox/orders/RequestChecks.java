package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Listings;
import io.alphapanda.sandbox.terms.ExchangeLimits;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.MarketTime;
import io.alphapanda.sandbox.terms.OrderRules;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Refusal.ErrorType;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import java.math.BigDecimal;

/// Whether a request makes sense by itself, whatever the market does. Refusals are in the broker's words where
/// these are known. One thread at a time.
final class RequestChecks {
    private static final BigDecimal PROTECTION_MAX = BigDecimal.valueOf(100);
    private static final int ICEBERG_LEGS_MIN = 2;

    private final Listings listings;
    private final MarketTime time;
    private final OrderRules rules;
    private final ExchangeLimits limits;

    RequestChecks(SandboxSettings settings, Listings listings, MarketTime time) {
        this.listings = listings;
        this.time = time;
        rules = settings.rules();
        limits = settings.limits();
    }

    /// The instrument of a request that makes sense.
    ///
    /// @throws Refusal if it does not
    Listed check(OrderRequest request) {
        Listed listed = checkTerms(request);
        checkVariety(request, listed);
        if (request.tag().length() > limits.tagLengthMax()) {
            throw Refusal.input(
                    "Invalid `tag`. It must have at most " + limits.tagLengthMax() + " characters, had "
                            + request.tag().length() + ".");
        }
        return listed;
    }

    /// The same for the terms of an order that is there already, whatever its variety.
    ///
    /// @throws Refusal if they make no sense
    Listed checkTerms(OrderRequest request) {
        Listed listed = listed(request);
        checkProduct(request, listed);
        checkQuantity(request, listed);
        checkPrices(request);
        checkProtection(request);
        checkValidity(request, listed);
        return listed;
    }

    private Listed listed(OrderRequest request) {
        return listings.find(request.exchange(), request.tradingsymbol())
                .filter(each -> !each.isIndex()
                        && each.expiry().map(expiry -> !expiry.isBefore(time.today())).orElse(true))
                .orElseThrow(() -> Refusal.input(
                        "The instrument you are placing an order for has either expired or does not exist."));
    }

    private static void checkProduct(OrderRequest request, Listed listed) {
        if (request.product() == KiteProduct.MTF) {
            throw new Refusal(403, ErrorType.PERMISSION,
                    "This sandbox does not fund margin trades (MTF). Try placing a CNC order.");
        }
        if (!listed.allows(request.product())) {
            throw Refusal
                    .input("Trading in " + listed.exchange() + " is not allowed using " + request.product()
                            + " product type.");
        }
    }

    private void checkQuantity(OrderRequest request, Listed listed) {
        long lot = listed.instrument().lotSize();
        if (request.quantity() < 1) {
            throw Refusal.input("Invalid `quantity`: " + request.quantity() + ". It must be at least 1.");
        }
        if (request.quantity() % lot != 0) {
            throw Refusal.input("Quantity " + request.quantity() + " is not a multiple of the lot size. "
                    + listed.tradingsymbol() + " trades in lots of " + lot + ".");
        }
        long disclosed = request.disclosedQuantity();
        if (disclosed == 0) {
            return;
        }
        boolean mayDisclose = listed.instrument() instanceof Equity
                || listed.instrument().segment() == MarketSegment.COMMODITY;
        long least = Math.ceilDiv(request.quantity() * rules.disclosedMin().billionths(), 1_000_000_000L);
        if (!mayDisclose || disclosed < least || disclosed > request.quantity()) {
            throw Refusal.input("Invalid `disclosed_quantity`: " + disclosed + ". "
                    + (mayDisclose ? "It must be from " + least + " to " + request.quantity() + "."
                            : "Only shares and commodities may be disclosed in part; leave it out."));
        }
    }

    private static void checkPrices(OrderRequest request) {
        OrderType type = request.orderType();
        if (type.hasPrice() != request.price().isPositive()
                && (type.hasPrice() || request.price().micros() < 0)) {
            throw Refusal.input("Invalid `price`: " + request.price() + ". A " + type.wire()
                    + " order needs a price above zero.");
        }
        if (type.isStop() && !request.triggerPrice().isPositive()) {
            throw Refusal.input("Invalid `trigger_price`: " + request.triggerPrice() + ". A " + type.wire()
                    + " order needs a trigger price above zero.");
        }
    }

    private void checkProtection(OrderRequest request) {
        boolean needs = request.orderType() == OrderType.MARKET || request.orderType() == OrderType.SL_M;
        BigDecimal asked = request.marketProtection();
        boolean valid = asked.signum() == 0 || asked.compareTo(BigDecimal.ONE.negate()) == 0
                || (asked.signum() > 0 && asked.compareTo(PROTECTION_MAX) <= 0
                        && asked.stripTrailingZeros().scale() <= 7);
        if (!valid) {
            throw Refusal.input("Invalid `market_protection`: " + asked.toPlainString()
                    + ". Use -1 for automatic, or a percentage above 0 and at most 100.");
        }
        if (needs && asked.signum() == 0 && !time.today().isBefore(rules.protectionRequiredFrom())) {
            throw Refusal.input(
                    "Market orders without market protection are not allowed via API. Please set market"
                            + " protection or use a Limit order.");
        }
    }

    private void checkValidity(OrderRequest request, Listed listed) {
        if (request.validity() == Validity.TTL && request.validityTtl() < 1) {
            throw Refusal.input("Invalid `validity_ttl`: " + request.validityTtl()
                    + ". Validity TTL needs at least 1 minute.");
        }
        if (request.validity() == Validity.IOC && request.orderType().isStop()) {
            throw Refusal.input("Validity IOC is not allowed for " + request.orderType().wire()
                    + " orders. Use validity DAY.");
        }
        if (request.validity() == Validity.IOC && listed.instrument().segment() == MarketSegment.COMMODITY
                && !time.today().isBefore(rules.commodityIocRefusedFrom())) {
            throw Refusal.input(
                    "Validity IOC is not allowed on " + listed.exchange() + " via API. Use validity DAY.");
        }
    }

    private void checkVariety(OrderRequest request, Listed listed) {
        switch (request.variety()) {
            case AUCTION -> throw new Refusal(403, ErrorType.PERMISSION,
                    "This sandbox holds no settlement auctions. Place a regular order.");
            case ICEBERG -> checkIceberg(request, listed);
            case CO -> checkCover(request);
            case REGULAR, AMO -> {
                if (request.autoslice() && request.variety() == Variety.REGULAR) {
                    checkSlices(request, listed);
                }
            }
        }
    }

    private static void checkCover(OrderRequest request) {
        boolean entry = request.orderType() == OrderType.MARKET || request.orderType() == OrderType.LIMIT;
        if (!entry || !request.triggerPrice().isPositive() || request.validity() != Validity.DAY
                || request.product() == KiteProduct.CNC || request.product() == KiteProduct.NRML) {
            throw Refusal
                    .input("A cover order needs order_type MARKET or LIMIT, product MIS, validity DAY and a"
                            + " trigger_price above zero for its stop.");
        }
    }

    private void checkIceberg(OrderRequest request, Listed listed) {
        int legs = request.icebergLegs();
        if (legs < ICEBERG_LEGS_MIN || legs > limits.icebergLegsMax()) {
            throw Refusal.input(
                    "Invalid `iceberg_legs`: " + legs + ". It must be from " + ICEBERG_LEGS_MIN + " to "
                            + limits.icebergLegsMax() + ".");
        }
        long leg = Icebergs.legQuantity(request);
        boolean fits = leg > 0 && leg % listed.instrument().lotSize() == 0 && leg < request.quantity()
                && Math.multiplyExact(leg, legs) >= request.quantity();
        if (!fits || request.orderType().isStop() || request.disclosedQuantity() > 0) {
            throw Refusal
                    .input("Invalid `iceberg_quantity`: " + leg + ". " + legs + " legs of it must make up "
                            + request.quantity() + " in lots of " + listed.instrument().lotSize()
                            + ", without a trigger or a disclosed quantity.");
        }
    }

    private void checkSlices(OrderRequest request, Listed listed) {
        long slice = listed.instrument().contract().freezeQuantity() == Long.MAX_VALUE ? Long.MAX_VALUE
                : freezeInLots(listed);
        if (request.quantity() <= slice) {
            throw Refusal.input("Quantity should be greater than or equal to "
                    + (slice == Long.MAX_VALUE ? "the freeze quantity, which " + listed.tradingsymbol()
                            + " does not have," : Long.toString(2 * slice))
                    + " for order slicing.");
        }
        if (Math.ceilDiv(request.quantity(), slice) > limits.slicesMax()) {
            throw Refusal
                    .input("Quantity " + request.quantity() + " would take more than " + limits.slicesMax()
                            + " slices of " + slice + ". Place several orders.");
        }
    }

    /// The freeze quantity, rounded down to whole lots.
    static long freezeInLots(Listed listed) {
        long freeze = listed.instrument().contract().freezeQuantity();
        return freeze - freeze % listed.instrument().lotSize();
    }
}
