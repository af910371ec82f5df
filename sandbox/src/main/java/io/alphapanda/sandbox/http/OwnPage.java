package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.wire.KiteError;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a request was made by the sandbox's own page, in a browser on this machine. The page has no session to show, and
/// every site that the user visits can reach this port through the user's browser.
///
/// Three signs are asked for together. The connection comes from this machine. The browser says that the page was loaded
/// from this very port, which a page from elsewhere cannot say. And the address in its bar is a local one: a stranger's
/// name that was pointed at this machine after its page was loaded looks local by the first two signs.
final class OwnPage {
    private static final Set<String> LOCAL_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private OwnPage() {}

    /// Refuses a request that is not.
    ///
    /// @throws KiteError 403 PermissionException, with what to do instead
    static void require(Context context) {
        if (!isOwn(context.ip(), context.header("Host"), context.header("Origin"))) {
            throw KiteError.permission("Faults are switched here by the sandbox's own page alone, opened at"
                    + " a local address in a browser on the sandbox's machine. Use the control port.");
        }
    }

    static boolean isOwn(String address, @Nullable String host, @Nullable String origin) {
        return host != null && origin != null && origin.equals("http://" + host)
                && LOCAL_NAMES.contains(host.replaceFirst(":\\d+$", "")) && isLoopback(address);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
