package io.alphapanda.zerodha.orders;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.zerodha.json.KiteTime;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// An order as Kite tells it: in the book, in its history, in a postback and in a frame of the ticker.
///
/// @param orderId Kite's id of it
/// @param exchangeOrderId the exchange's; empty until it has arrived there
/// @param parentOrderId the order that it is a leg of
/// @param status in Kite's words; what [OrderStage] does not know counts as open
/// @param statusMessage why it ended, for people
/// @param statusMessageRaw the same in the words of the order management
/// @param orderTimestamp when the API took it
/// @param exchangeUpdateTimestamp when the exchange last moved it
/// @param exchangeTimestamp when the exchange registered it
/// @param variety regular, amo, co, iceberg or auction
/// @param quantity the whole order's, in units; of MCX in lots
/// @param price its limit; 0 = none
/// @param triggerPrice what wakes it; 0 = nothing
/// @param averagePrice of what is filled, as the broker computed it
/// @param pendingQuantity not to be trusted once the order has ended
/// @param tag what its sender named it
public record KiteOrder(String orderId, Optional<String> exchangeOrderId, Optional<String> parentOrderId,
        String status, Optional<String> statusMessage, Optional<String> statusMessageRaw,
        KiteTime orderTimestamp,
        Optional<KiteTime> exchangeUpdateTimestamp, Optional<KiteTime> exchangeTimestamp, String variety,
        String exchange, String tradingsymbol, long instrumentToken, String orderType, Side transactionType,
        String validity, String product, long quantity, long disclosedQuantity, Price price,
        Price triggerPrice,
        BigDecimal averagePrice, long filledQuantity, long pendingQuantity, long cancelledQuantity,
        Optional<String> tag, Map<String, JsonNode> rest) {

    /// Our own name for what it trades.
    ///
    /// @throws IllegalArgumentException if the broker's symbol cannot be one
    public InstrumentId instrument() {
        return new InstrumentId(exchange + ":" + tradingsymbol);
    }

    /// Where it stands.
    public OrderStage stage() {
        return OrderStage.of(status);
    }
}
