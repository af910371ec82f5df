package io.alphapanda.zerodha.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// The money of both segments.
///
/// @param equity for shares, and derivatives on shares and indices
/// @param commodity for commodities
public record Funds(SegmentFunds equity, SegmentFunds commodity, Map<String, JsonNode> rest) {}
