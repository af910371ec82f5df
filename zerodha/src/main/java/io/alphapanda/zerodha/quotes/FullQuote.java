package io.alphapanda.zerodha.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.money.Price;
import io.alphapanda.zerodha.json.KiteTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is known of an instrument's market at a moment.
///
/// @param timestamp of the exchange
/// @param lastTradeTime empty of what has not traded
/// @param averagePrice of the day's trades, as the broker computed it
public record FullQuote(long instrumentToken, Optional<KiteTime> timestamp, Optional<KiteTime> lastTradeTime,
        Price lastPrice, long lastQuantity, long buyQuantity, long sellQuantity, long volume,
        BigDecimal averagePrice,
        long oi, long oiDayHigh, long oiDayLow, BigDecimal netChange, Price lowerCircuitLimit,
        Price upperCircuitLimit, DayPrices ohlc, Sides depth, Map<String, JsonNode> rest) {
    /// The book, five levels a side, filled up with zeros.
    public record Sides(List<Level> buy, List<Level> sell) {}

    /// One price of the book.
    public record Level(Price price, long quantity, long orders) {}

    /// The book without its empty levels.
    ///
    /// @throws IllegalArgumentException if it has more than five a side
    public Depth book() {
        return new Depth(levels(depth.buy), levels(depth.sell));
    }

    private static List<Depth.Level> levels(List<Level> side) {
        return side.stream().filter(level -> level.quantity > 0)
                .map(level -> new Depth.Level(level.price, level.quantity, Math.toIntExact(level.orders)))
                .toList();
    }
}
