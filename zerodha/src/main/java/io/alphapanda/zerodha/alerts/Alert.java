package io.alphapanda.zerodha.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.json.KiteTime;
import java.util.Map;

/// A price alert.
///
/// @param type simple, or ato: it places orders
/// @param status enabled, disabled or deleted
public record Alert(String uuid, String type, String userId, String name, String status, KiteTime createdAt,
        KiteTime updatedAt, Map<String, JsonNode> rest) {}
