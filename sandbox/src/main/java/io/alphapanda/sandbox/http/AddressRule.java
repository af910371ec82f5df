package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.wire.KiteError;
import java.util.Set;

/// From where orders may come; since April 2026 the broker takes them from registered addresses alone.
///
/// @param isEnforced false lets every address through
/// @param allowed addresses as they show themselves here, as `127.0.0.1`
public record AddressRule(boolean isEnforced, Set<String> allowed) {
    /// Every address may.
    public static final AddressRule NONE = new AddressRule(false, Set.of());

    /// Keeps its own copy.
    public AddressRule {
        allowed = Set.copyOf(allowed);
    }

    /// Refuses an order request from an address that is not allowed.
    ///
    /// @throws KiteError 403 PermissionException in the broker's words
    void require(String address) {
        if (isEnforced && allowed.isEmpty()) {
            throw KiteError.permission(
                    "No IPs configured for this app. Add allowed IPs on the Kite developer console.");
        }
        if (isEnforced && !allowed.contains(address)) {
            throw unlisted(address);
        }
    }

    /// The refusal of an address.
    static KiteError unlisted(String address) {
        return KiteError.permission("IP (" + address + ") is not allowed to place orders for this app."
                + " Update allowed IPs on the Kite developer console.");
    }
}
