package io.alphapanda.zerodha.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What the account's depository holds of one share.
///
/// @param quantity settled units; whether today's sales are taken off is nowhere said
/// @param openingQuantity settled units as of this morning
/// @param t1Quantity bought and not yet settled
/// @param usedQuantity of these, sold today
/// @param averagePrice what they were bought for, as the broker computed it
/// @param mtf what is financed by the broker, beside the rest
public record Holding(String tradingsymbol, String exchange, long instrumentToken, String isin,
        String product,
        long quantity, Optional<Long> openingQuantity, Optional<Long> usedQuantity, long t1Quantity,
        BigDecimal averagePrice, Price lastPrice, Price closePrice, BigDecimal pnl, Optional<Financed> mtf,
        Map<String, JsonNode> rest) {
    /// Units that the broker finances.
    public record Financed(long quantity, Map<String, JsonNode> rest) {}

    /// Our own name for what is held.
    ///
    /// @throws IllegalArgumentException if the broker's symbol cannot be one
    public InstrumentId instrument() {
        return new InstrumentId(exchange + ":" + tradingsymbol);
    }

    /// Settled, unsettled and financed units together, as of this morning: today's sales are positions.
    public long units() {
        return Math.addExact(Math.addExact(openingQuantity.orElse(quantity), t1Quantity),
                mtf.map(Financed::quantity).orElse(0L));
    }
}
