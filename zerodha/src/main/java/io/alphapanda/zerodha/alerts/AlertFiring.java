package io.alphapanda.zerodha.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.json.KiteTime;
import java.util.Map;

/// One time that an alert fired.
///
/// @param condition what was met, in the broker's own notation
public record AlertFiring(String uuid, String type, String condition, KiteTime createdAt,
        Map<String, JsonNode> rest) {}
