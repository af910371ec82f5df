package io.alphapanda.zerodha.http;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Where an API answers: `https://api.kite.trade`, or a sandbox.
///
/// @param uri without a query; a trailing slash is dropped
public record RootAddress(URI uri) {
    /// The real one.
    public static final RootAddress KITE = of("https://api.kite.trade");

    /// Refuses what cannot be an API's root, and the real broker without encryption.
    public RootAddress {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty() || !Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                || uri.getRawUserInfo() != null || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "an API's root must be http:// or https:// and a host, without user, query and fragment;"
                            + " write it like https://api.kite.trade or http://127.0.0.1:8100");
        }
        if (uri.getScheme().equals("http") && (host.endsWith("kite.trade") || host.endsWith("zerodha.com"))) {
            throw new IllegalArgumentException(
                    "the real broker must be called by https://, was http://" + host);
        }
    }

    /// The root that a text names.
    ///
    /// @throws IllegalArgumentException if it names none
    public static RootAddress of(String text) {
        return new RootAddress(URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
    }

    /// True for the broker itself: what is ordered there costs money.
    public boolean isReal() {
        return this.equals(KITE);
    }

    URI resolve(String target) {
        return URI.create(uri + target);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
