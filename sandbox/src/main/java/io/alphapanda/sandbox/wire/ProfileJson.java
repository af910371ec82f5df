package io.alphapanda.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.terms.AccountId;
import java.util.List;
import java.util.Locale;

/// What is said about the person behind an account: all of it made up from the account's id.
public final class ProfileJson {
    private static final List<String> PRODUCTS = List.of("CNC", "NRML", "MIS", "CO");
    private static final List<String> ORDER_TYPES = List.of("MARKET", "LIMIT", "SL", "SL-M");

    private final Exchange exchange;

    /// Profiles of an exchange's accounts.
    public ProfileJson(Exchange exchange) {
        this.exchange = exchange;
    }

    /// The profile.
    public ObjectNode profile(AccountId account) {
        ObjectNode profile = person(account);
        profile.set("exchanges", Json.words(exchanges()));
        profile.set("products", Json.words(PRODUCTS));
        profile.set("order_types", Json.words(ORDER_TYPES));
        profile.putNull("avatar_url");
        profile.putObject("meta").put("demat_consent", "consent");
        return profile;
    }

    /// The profile with what only the owner sees.
    public ObjectNode full(AccountId account) {
        ObjectNode profile = profile(account);
        profile.put("twofa_type", "totp");
        profile.put("phone", "*0000");
        profile.putArray("bank_accounts").addObject().put("name", "PLAY MONEY BANK").put("branch", "")
                .put("account", "*0000");
        profile.putArray("dp_ids").add("0000000000000000");
        profile.put("pan", "*0000");
        profile.putArray("tags");
        profile.set("password_timestamp", Json.time(0));
        profile.set("twofa_timestamp", Json.time(0));
        ObjectNode meta = profile.putObject("meta").put("poa", "consent").put("silo", "");
        meta.putArray("account_blocks");
        return profile;
    }

    /// The answer to a login.
    public ObjectNode session(String apiKey, String userId, String accessToken, String publicToken,
            long openedMicros) {
        ObjectNode session = profile(new AccountId(userId));
        session.put("api_key", apiKey);
        session.put("access_token", accessToken);
        session.put("public_token", publicToken);
        session.put("enctoken", "");
        session.put("refresh_token", "");
        session.put("silo", "");
        session.set("login_time", Json.time(openedMicros));
        return session;
    }

    private static ObjectNode person(AccountId account) {
        return Json.object().put("user_id", account.value()).put("user_type", "individual")
                .put("email", account.value().toLowerCase(Locale.ROOT) + "@sandbox.invalid")
                .put("user_name", "Sandbox " + account.value()).put("user_shortname", account.value())
                .put("broker", "ZERODHA");
    }

    private List<String> exchanges() {
        return exchange.instruments().stream().map(Listed::exchange).distinct().sorted().toList();
    }
}
