package io.alphapanda.app.logging;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which names belong to secrets.
public final class SecretNames {
    private static final List<String> PARTS = List.of("secret", "password", "passwd", "passphrase", "apikey",
            "privatekey", "accesskey", "pandakey", "authorization", "credential", "cookie", "checksum",
            "totp",
            "signature");
    private static final Set<String> PUBLIC_TOKENS = Set.of("instrumenttoken", "exchangetoken");

    private SecretNames() {}

    /// True if what stands behind such a name must not be shown: `ZERODHA__API_KEY`, `accessToken`. The numbers that
    /// a broker calls the tokens of its instruments are no secret.
    public static boolean isSecret(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return PARTS.stream().anyMatch(letters::contains)
                || (letters.endsWith("token") && PUBLIC_TOKENS.stream().noneMatch(letters::endsWith));
    }
}
