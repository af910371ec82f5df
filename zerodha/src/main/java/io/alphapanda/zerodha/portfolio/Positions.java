package io.alphapanda.zerodha.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// The positions of an account.
///
/// @param net with what was carried over
/// @param day what was traded today alone
public record Positions(List<KitePosition> net, List<KitePosition> day, Map<String, JsonNode> rest) {}
