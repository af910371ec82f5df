package io.alphapanda.zerodha.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// Bars of one stretch of time.
public record Candles(List<Candle> candles, Map<String, JsonNode> rest) {}
