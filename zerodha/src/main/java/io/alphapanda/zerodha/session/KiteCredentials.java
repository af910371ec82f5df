package io.alphapanda.zerodha.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The key and the secret of a Kite Connect app. Never shown.
public record KiteCredentials(String apiKey, String apiSecret) {
    /// The setting of the key.
    public static final String KEY_NAME = "ZERODHA__API_KEY";
    /// The setting of the secret.
    public static final String SECRET_NAME = "ZERODHA__API_SECRET";

    /// The credentials of a configuration.
    ///
    /// @throws IllegalArgumentException naming each variable that is missing
    public static KiteCredentials of(Optional<String> apiKey, Optional<String> apiSecret) {
        List<String> missing = new ArrayList<>();
        if (apiKey.isEmpty()) {
            missing.add(KEY_NAME);
        }
        if (apiSecret.isEmpty()) {
            missing.add(SECRET_NAME);
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(String.join(" and ", missing)
                    + (missing.size() == 1 ? " is" : " are")
                    + " not set; take them from your app in the Kite developer console, and put them into .env or the"
                    + " environment");
        }
        return new KiteCredentials(apiKey.orElseThrow(), apiSecret.orElseThrow());
    }

    /// Where a browser logs in. It holds the app's key, as it must, and never the secret.
    ///
    /// @param page the broker's login page
    /// @param state what the redirect must bring back, so that only a login that was begun here is taken
    public String loginUrl(String page, String state) {
        return page + "?v=3&api_key=" + encoded(apiKey) + "&redirect_params="
                + encoded("state=" + encoded(state));
    }

    /// Proves to the broker that whoever exchanges a request token knows the secret.
    String checksum(String requestToken) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((apiKey + requestToken + apiSecret).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Hides both.
    @Override
    public String toString() {
        return "KiteCredentials[***]";
    }
}
