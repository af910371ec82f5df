package io.alphapanda.app.config;

import io.alphapanda.domain.event.Scope;

/// One account of the desk.
///
/// @param scope its name
/// @param adapter what it is bound to: `paper`
/// @param isTrading false if its switch is off: it takes part, and nothing is ordered
/// @param paper how its venue is simulated
/// @param risk how far its entries may go
public record AccountConfiguration(Scope scope, String adapter, boolean isTrading, PaperConfiguration paper,
        RiskTable risk) {}
