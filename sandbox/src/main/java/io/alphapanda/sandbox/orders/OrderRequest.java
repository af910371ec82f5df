package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import java.math.BigDecimal;

/// An order as a client asks for it: every form parameter of `POST /orders/{variety}`.
///
/// Nothing is checked here: the exchange does, in the broker's words.
///
/// @param exchange as `NSE`
/// @param tradingsymbol as the list of instruments has it
/// @param quantity in units, for MCX in lots
/// @param price zero where the order type has none
/// @param triggerPrice of SL, SL-M and CO; else zero
/// @param disclosedQuantity zero to show all
/// @param validityTtl minutes, with validity TTL; else 0
/// @param icebergLegs of an iceberg; else 0
/// @param icebergQuantity of one leg; else 0
/// @param auctionNumber empty but for variety auction
/// @param marketProtection in percent; -1 lets the exchange choose, 0 is none
/// @param autoslice whether a quantity above the freeze quantity is split
/// @param tag the client's own word for the order; empty for none
public record OrderRequest(Variety variety, String exchange, String tradingsymbol, Side side,
        OrderType orderType,
        long quantity, KiteProduct product, Price price, Price triggerPrice, long disclosedQuantity,
        Validity validity, int validityTtl, int icebergLegs, long icebergQuantity, String auctionNumber,
        BigDecimal marketProtection, boolean autoslice, String tag) {
    /// No price at all.
    public static final Price NO_PRICE = new Price(0);

    /// A regular limit order for the day.
    public static OrderRequest limit(String exchange, String tradingsymbol, Side side, long quantity,
            KiteProduct product, Price price) {
        return new OrderRequest(Variety.REGULAR, exchange, tradingsymbol, side, OrderType.LIMIT, quantity,
                product,
                price, NO_PRICE, 0, Validity.DAY, 0, 0, 0, "", BigDecimal.ZERO, false, "");
    }

    /// A regular market order for the day, with the exchange's own protection.
    public static OrderRequest market(String exchange, String tradingsymbol, Side side, long quantity,
            KiteProduct product) {
        return new OrderRequest(Variety.REGULAR, exchange, tradingsymbol, side, OrderType.MARKET, quantity,
                product,
                NO_PRICE, NO_PRICE, 0, Validity.DAY, 0, 0, 0, "", BigDecimal.ONE.negate(), false, "");
    }

    /// The same for another quantity.
    OrderRequest withQuantity(long units) {
        return new OrderRequest(variety, exchange, tradingsymbol, side, orderType, units, product, price,
                triggerPrice, disclosedQuantity, validity, validityTtl, icebergLegs, icebergQuantity,
                auctionNumber,
                marketProtection, autoslice, tag);
    }

    /// The same with another trigger.
    OrderRequest withTrigger(Price trigger) {
        return new OrderRequest(variety, exchange, tradingsymbol, side, orderType, quantity, product, price,
                trigger,
                disclosedQuantity, validity, validityTtl, icebergLegs, icebergQuantity, auctionNumber,
                marketProtection, autoslice, tag);
    }

    /// The same at the market, with the exchange's own protection.
    OrderRequest asMarket() {
        return new OrderRequest(variety, exchange, tradingsymbol, side, OrderType.MARKET, quantity, product,
                NO_PRICE,
                NO_PRICE, disclosedQuantity, validity, validityTtl, icebergLegs, icebergQuantity,
                auctionNumber,
                BigDecimal.ONE.negate(), autoslice, tag);
    }

    /// The same with what a client wants changed. A legs' count and an automatic slicing are for new orders alone.
    OrderRequest with(OrderChange change) {
        boolean becomesLimit = orderType == OrderType.MARKET
                && change.price().filter(Price::isPositive).isPresent();
        OrderType type = change.orderType().orElse(becomesLimit ? OrderType.LIMIT : orderType);
        Price newPrice = type.hasPrice() ? change.price().orElse(price) : NO_PRICE;
        Price newTrigger = type.isStop() || variety == Variety.CO ? change.triggerPrice().orElse(triggerPrice)
                : NO_PRICE;
        BigDecimal protection = change.marketProtection().orElse(
                type == orderType ? marketProtection : BigDecimal.ZERO);
        return new OrderRequest(variety, exchange, tradingsymbol, side, type,
                change.quantity().orElse(quantity),
                product, newPrice, newTrigger, change.disclosedQuantity().orElse(disclosedQuantity),
                change.validity().orElse(validity), change.validityTtl().orElse(validityTtl), icebergLegs,
                icebergQuantity, auctionNumber, protection, false, tag);
    }
}
