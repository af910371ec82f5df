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
}
