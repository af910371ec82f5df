package io.alphapanda.zerodha.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;
import java.math.BigDecimal;
import java.util.Map;

/// A position: what was carried over and what was traded today, of one instrument under one product.
///
/// @param quantity signed units; of MCX in lots
/// @param overnightQuantity carried over
/// @param multiplier units of profit per unit of quantity
/// @param averagePrice as the broker computed it; 0 when flat
public record KitePosition(String tradingsymbol, String exchange, long instrumentToken, String product,
        long quantity,
        long overnightQuantity, BigDecimal multiplier, BigDecimal averagePrice, Price closePrice,
        Price lastPrice,
        BigDecimal value, BigDecimal pnl, long buyQuantity, BigDecimal buyPrice, BigDecimal buyValue,
        long sellQuantity, BigDecimal sellPrice, BigDecimal sellValue, Map<String, JsonNode> rest) {

    /// Our own name for what is held.
    ///
    /// @throws IllegalArgumentException if the broker's symbol cannot be one
    public InstrumentId instrument() {
        return new InstrumentId(exchange + ":" + tradingsymbol);
    }
}
