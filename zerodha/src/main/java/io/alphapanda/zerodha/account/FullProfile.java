package io.alphapanda.zerodha.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.json.KiteTime;
import java.util.List;
import java.util.Map;

/// A profile with banks and depositories, their numbers masked by the broker.
///
/// @param twofaType how the second factor is given
public record FullProfile(String userId, String userType, String email, String userName, String userShortname,
        String broker, List<String> exchanges, List<String> products, List<String> orderTypes,
        String twofaType,
        String phone, List<BankAccount> bankAccounts, List<String> dpIds, String pan, List<String> tags,
        KiteTime passwordTimestamp, KiteTime twofaTimestamp, Map<String, JsonNode> rest) {
    /// A bank account, masked.
    public record BankAccount(String name, String branch, String account) {}
}
