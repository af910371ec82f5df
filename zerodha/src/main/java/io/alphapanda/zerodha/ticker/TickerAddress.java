package io.alphapanda.zerodha.ticker;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where the ticker is. The session goes into the query, as Kite wants it, so the whole address is never shown.
///
/// @param root as `wss://ws.kite.trade`; plain `ws` is for a sandbox
public record TickerAddress(URI root) {
    /// The broker's own.
    public static final TickerAddress KITE = of("wss://ws.kite.trade");

    /// Refuses what is no address of a WebSocket, and one with a query of its own.
    public TickerAddress {
        boolean isSocket = "ws".equals(root.getScheme()) || "wss".equals(root.getScheme());
        if (!isSocket || root.getHost() == null || root.getRawQuery() != null || root.getRawUserInfo() != null
                || root.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the ticker's address must be ws:// or wss:// with a host and no query,"
                            + " like wss://ws.kite.trade; it had scheme " + root.getScheme() + " and host "
                            + root.getHost());
        }
    }

    /// Reads an address.
    ///
    /// @throws IllegalArgumentException if it is none; what stands behind a question mark is never shown
    public static TickerAddress of(String root) {
        try {
            return new TickerAddress(new URI(root));
        } catch (URISyntaxException _) {
            throw new IllegalArgumentException("the ticker's address '" + root.split("\\?", 2)[0]
                    + "' is none; write it like wss://ws.kite.trade");
        }
    }

    /// Where a session connects to. Secret.
    URI with(TickerSession session) {
        String path = root.getRawPath().isEmpty() ? "/" : root.getRawPath();
        String port = root.getPort() < 0 ? "" : ":" + root.getPort();
        return URI.create(root.getScheme() + "://" + root.getHost() + port + path + "?api_key="
                + encoded(session.apiKey()) + "&access_token=" + encoded(session.accessToken()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// Scheme, host and port.
    @Override
    public String toString() {
        return root.getScheme() + "://" + root.getHost() + (root.getPort() < 0 ? "" : ":" + root.getPort());
    }
}
