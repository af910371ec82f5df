package io.alphapanda.canary.innercycle.trading.risk;

import io.alphapanda.canary.innercycle.trading.Desk;

/// Needs the package above.
public record Limit(Desk desk) {}
