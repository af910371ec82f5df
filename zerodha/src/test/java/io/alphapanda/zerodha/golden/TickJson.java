package io.alphapanda.zerodha.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.money.Price;
import io.alphapanda.zerodha.json.KiteTime;
import io.alphapanda.zerodha.quotes.DayPrices;
import java.util.Map;
import java.util.Optional;

/// A tick as the samples show it in JSON. On the wire it is binary.
public record TickJson(String mode, boolean tradable, long instrumentToken, Price lastPrice,
        Optional<Long> volume,
        Optional<DayPrices> ohlc, Optional<KiteTime> timestamp, Map<String, JsonNode> rest) {}
