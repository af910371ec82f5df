package io.alphapanda.zerodha.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// Who the account belongs to, and what it may trade.
///
/// @param exchanges where it may trade
/// @param products CNC, MIS, NRML and more
/// @param orderTypes MARKET, LIMIT, SL, SL-M
public record Profile(String userId, String userType, String email, String userName, String userShortname,
        String broker, List<String> exchanges, List<String> products, List<String> orderTypes,
        Map<String, JsonNode> rest) {}
