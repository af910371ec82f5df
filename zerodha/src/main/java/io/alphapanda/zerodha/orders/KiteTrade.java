package io.alphapanda.zerodha.orders;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.zerodha.json.KiteTime;
import java.util.Map;
import java.util.Optional;

/// One fill.
///
/// @param tradeId of its exchange, on its day
/// @param averagePrice what it filled at
/// @param quantity in units; of MCX in lots
/// @param fillTimestamp when it filled
public record KiteTrade(String tradeId, String orderId, String exchange, String tradingsymbol,
        long instrumentToken,
        String product, Price averagePrice, long quantity, Optional<String> exchangeOrderId,
        Side transactionType,
        KiteTime fillTimestamp, Map<String, JsonNode> rest) {

    /// Our own name for what was traded.
    ///
    /// @throws IllegalArgumentException if the broker's symbol cannot be one
    public InstrumentId instrument() {
        return new InstrumentId(exchange + ":" + tradingsymbol);
    }
}
