package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// An order at one moment of its life: a row of the order book, of a history, and of an update.
///
/// Times are microseconds of UTC in market time.
///
/// @param account who placed it
/// @param exchangeOrderId empty until the exchange has it
/// @param parentOrderId of a cover order's stop; else empty
/// @param status in the broker's words; an update of a partial fill says `UPDATE`
/// @param statusMessage why it ended, for people
/// @param statusMessageRaw the same as the order system words it
/// @param orderMicros when it was received
/// @param exchangeUpdateMicros the last event at the exchange
/// @param exchangeMicros when the exchange registered it
/// @param instrumentToken 1 in the very first row of a history, as the broker has it
/// @param price of a protected market order, the price of its protection
/// @param averagePrice of what has filled; zero before
/// @param pendingQuantity what can still fill
/// @param cancelledQuantity what no longer can
/// @param iceberg of a leg of an iceberg
/// @param tag the client's; empty for none
/// @param tags the exchange's own first; empty where there are none
/// @param guid a made-up id of the request
public record OrderRow(AccountId account, String orderId, Optional<String> exchangeOrderId,
        Optional<String> parentOrderId, String status, Optional<String> statusMessage,
        Optional<String> statusMessageRaw, long orderMicros, Optional<Long> exchangeUpdateMicros,
        Optional<Long> exchangeMicros, Variety variety, boolean modified, String exchange,
        String tradingsymbol,
        long instrumentToken, OrderType orderType, Side side, Validity validity, int validityTtl,
        KiteProduct product, long quantity, long disclosedQuantity, Price price, Price triggerPrice,
        Price averagePrice, long filledQuantity, long pendingQuantity, long cancelledQuantity,
        BigDecimal marketProtection, Optional<Iceberg> iceberg, Optional<String> tag, List<String> tags,
        String guid) {
    /// Keeps its own copy of the tags.
    public OrderRow {
        tags = List.copyOf(tags);
    }

    /// Which leg of an iceberg an order is.
    ///
    /// @param leg from 1
    /// @param remainingQuantity of the whole, after this leg
    public record Iceberg(int leg, int legs, long legQuantity, long totalQuantity, long remainingQuantity) {}
}
