package io.alphapanda.zerodha.session;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a browser is sent back with after a login. The token in it works once, and is never shown.
public final class LoginRedirect {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]{6,128}");
    private static final int TEXT_LENGTH_MAX = 4_096;

    private LoginRedirect() {}

    /// The request token of a redirect's query.
    ///
    /// @param state what the login was begun with; empty if that is not asked
    /// @throws IllegalArgumentException if the login failed, or is not the one that was begun; without any value of it
    public static String token(String query, Optional<String> state) {
        Map<String, String> fields = fields(query);
        if (!fields.getOrDefault("status", "success").equals("success")) {
            throw new IllegalArgumentException(
                    "the broker says that the login did not succeed; log in again");
        }
        String token = fields.getOrDefault("request_token", "");
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "there is no request_token of letters and digits; paste the whole"
                            + " address that the browser was sent to, or the token alone");
        }
        if (state.isPresent() && !isSame(state.get(), fields.getOrDefault("state", ""))) {
            throw new IllegalArgumentException(
                    "this is not the login that was begun here: its state differs; begin"
                            + " again, and follow the newest address");
        }
        return token;
    }

    /// The request token of what somebody pasted: the whole address, its query, or the token alone.
    ///
    /// @throws IllegalArgumentException if there is none
    public static String pasted(String text) {
        String line = text.strip();
        return TOKEN.matcher(line).matches() ? line
                : token(line.substring(line.indexOf('?') + 1), Optional.empty());
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8),
                other.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(String query) {
        if (query.length() > TEXT_LENGTH_MAX) {
            throw new IllegalArgumentException("an address of a login has at most " + TEXT_LENGTH_MAX
                    + " characters, had " + query.length());
        }
        Map<String, String> fields = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
