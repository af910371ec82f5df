package io.alphapanda.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.sandbox.exchange.Exchange.PriceRange;
import io.alphapanda.sandbox.market.Candle;
import io.alphapanda.sandbox.market.QuoteRow;
import java.util.List;

/// Quotes, candles and the range of a cover order's trigger.
public final class MarketJson {
    private MarketJson() {}

    /// A full quote.
    public static ObjectNode quote(QuoteRow row) {
        ObjectNode quote = Json.object();
        quote.put("instrument_token", row.listed().token());
        quote.set("timestamp", Json.time(row.micros()));
        quote.set("last_trade_time", Json.time(row.lastTradeMicros()));
        quote.set("last_price", Json.price(row.lastPrice()));
        quote.put("last_quantity", row.lastQuantity());
        quote.put("buy_quantity", row.buyQuantity());
        quote.put("sell_quantity", row.sellQuantity());
        quote.put("volume", row.volume());
        quote.set("average_price", Json.price(row.averagePrice()));
        quote.put("oi", row.openInterest());
        quote.put("oi_day_high", row.openInterestHigh());
        quote.put("oi_day_low", row.openInterestLow());
        quote.put("net_change", 0);
        quote.set("lower_circuit_limit", Json.price(row.lowerCircuit()));
        quote.set("upper_circuit_limit", Json.price(row.upperCircuit()));
        quote.set("ohlc", bar(row));
        ObjectNode depth = quote.putObject("depth");
        depth.set("buy", levels(row.depth().bids()));
        depth.set("sell", levels(row.depth().asks()));
        return quote;
    }

    /// The day's prices; the close is that of the day before.
    public static ObjectNode ohlc(QuoteRow row) {
        ObjectNode quote = lastPrice(row);
        quote.set("ohlc", bar(row));
        return quote;
    }

    /// The last price alone.
    public static ObjectNode lastPrice(QuoteRow row) {
        ObjectNode quote = Json.object();
        quote.put("instrument_token", row.listed().token());
        quote.set("last_price", Json.price(row.lastPrice()));
        return quote;
    }

    /// The candles of a history.
    ///
    /// @param withOpenInterest whether each ends in its open interest
    public static ObjectNode candles(List<Candle> candles, boolean withOpenInterest) {
        ObjectNode data = Json.object();
        data.set("candles", Json.list(candles, candle -> {
            ArrayNode row = Json.object().arrayNode().add(Json.candleTime(candle.startMicros()))
                    .add(Json.price(candle.open())).add(Json.price(candle.high()))
                    .add(Json.price(candle.low()))
                    .add(Json.price(candle.close())).add(candle.volume());
            return withOpenInterest ? row.add(candle.openInterest()) : row;
        }));
        return data;
    }

    /// Where the stop of a cover order may stand. The broker has a token of 0 here.
    public static ObjectNode triggerRange(PriceRange range) {
        ObjectNode answer = Json.object();
        answer.put("instrument_token", 0);
        answer.set("lower", Json.price(range.lower()));
        answer.set("upper", Json.price(range.upper()));
        return answer;
    }

    private static ObjectNode bar(QuoteRow row) {
        ObjectNode bar = Json.object();
        bar.set("open", Json.price(row.open()));
        bar.set("high", Json.price(row.high()));
        bar.set("low", Json.price(row.low()));
        bar.set("close", Json.price(row.close()));
        return bar;
    }

    /// Five levels, the absent ones as zeros.
    private static JsonNode levels(List<Level> known) {
        ArrayNode levels = Json.list(known, level -> {
            ObjectNode each = Json.object();
            each.set("price", Json.price(level.price()));
            return each.put("quantity", level.units()).put("orders", level.orders());
        });
        while (levels.size() < Depth.LEVELS_MAX) {
            levels.addObject().put("price", 0).put("quantity", 0).put("orders", 0);
        }
        return levels;
    }
}
