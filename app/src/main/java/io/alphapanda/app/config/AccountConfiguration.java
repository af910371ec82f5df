package io.alphapanda.app.config;

import io.alphapanda.domain.event.Scope;

/// One account of the desk.
///
/// @param scope its name
/// @param adapter what it is bound to: `paper`, or a broker
/// @param isTrading false if its switch is off: it takes part, and nothing is ordered
/// @param paper how its venue is simulated
/// @param risk how far its entries may go
public record AccountConfiguration(Scope scope, String adapter, boolean isTrading, PaperConfiguration paper,
        RiskTable risk) {
    /// What an account is bound to that only simulates.
    static final String PAPER = "paper";
    /// The broker that ships with the program.
    public static final String ZERODHA = "zerodha";

    /// True if it is bound to a broker, and real money unless that is a sandbox.
    public boolean isLive() {
        return !adapter.equals(PAPER);
    }
}
