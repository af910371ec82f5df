package io.alphapanda.schemas.registry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Where a registry is. User and password may stand in the address, and are never shown.
///
/// @param root without them, and without a slash at the end
/// @param authorization the header that stands for them
public record RegistryAddress(String root, Optional<String> authorization) {
    /// What an address looks like.
    public static final String WORDS = "an http or https address without a query, as http://localhost:8081";

    /// Reads an address.
    ///
    /// @throws IllegalArgumentException if it is none; it is not shown, since it may hold a password
    public static RegistryAddress parse(String text) {
        URI uri = uri(text);
        boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!isWeb || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused();
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = Optional.ofNullable(uri.getRawPath()).orElse("").replaceFirst("/+$", "");
        return new RegistryAddress(uri.getScheme() + "://" + uri.getHost() + port + path,
                Optional.ofNullable(uri.getUserInfo()).map(RegistryAddress::basic));
    }

    private static URI uri(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw refused();
        }
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("the address of a schema registry must be " + WORDS);
    }

    private static String basic(String userAndPassword) {
        return "Basic "
                + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    /// The address without user and password.
    @Override
    public String toString() {
        return root;
    }
}
