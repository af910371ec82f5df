package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.login.SessionLimits;
import io.alphapanda.sandbox.ticker.TickerLimits;
import java.nio.file.Path;
import java.util.Optional;

/// How the sandbox meets its clients; what the broker leaves open stands here.
///
/// @param host the address to listen at
/// @param port of the API and the ticker; 0 picks a free one
/// @param controlPort of the fault panel; 0 picks a free one
/// @param isLoginAutomatic whether the login page is left out
/// @param sessionFile where sessions outlive a restart; empty: nowhere
public record EdgeSettings(String host, int port, int controlPort, boolean isLoginAutomatic,
        RateBudget budget,
        AddressRule addresses, SessionLimits sessions, Optional<Path> sessionFile, TickerLimits ticker) {
    /// Loopback, ports 8100 and 8101, the broker's own limits, orders from everywhere.
    public static final EdgeSettings USUAL = new EdgeSettings("127.0.0.1", 8100, 8101, false,
            RateBudget.USUAL,
            AddressRule.NONE, SessionLimits.USUAL, Optional.empty(), TickerLimits.USUAL);

    /// The same at other ports.
    public EdgeSettings at(int apiPort, int controlPortChosen) {
        return new EdgeSettings(host, apiPort, controlPortChosen, isLoginAutomatic, budget, addresses,
                sessions, sessionFile, ticker);
    }

    /// The same with other limits on requests.
    public EdgeSettings budget(RateBudget allowed) {
        return new EdgeSettings(host, port, controlPort, isLoginAutomatic, allowed, addresses, sessions,
                sessionFile, ticker);
    }

    /// The same with another rule for addresses of orders.
    public EdgeSettings addresses(AddressRule rule) {
        return new EdgeSettings(host, port, controlPort, isLoginAutomatic, budget, rule, sessions,
                sessionFile, ticker);
    }

    /// The same with other limits on sockets.
    public EdgeSettings ticker(TickerLimits limits) {
        return new EdgeSettings(host, port, controlPort, isLoginAutomatic, budget, addresses, sessions,
                sessionFile, limits);
    }
}
