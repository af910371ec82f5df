package io.alphapanda.zerodha.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.json.KiteTime;
import java.util.List;
import java.util.Map;

/// The broker's answer to a login. Its tokens are never shown.
///
/// @param refreshToken empty for individuals
/// @param loginTime when it was granted
public record SessionGrant(String userId, String userName, String userType, String broker,
        List<String> exchanges,
        List<String> products, List<String> orderTypes, String apiKey, String accessToken, String publicToken,
        String refreshToken, KiteTime loginTime, Map<String, JsonNode> rest) {
    /// Hides everything but the user.
    @Override
    public String toString() {
        return "SessionGrant[" + userId + ", ***]";
    }
}
