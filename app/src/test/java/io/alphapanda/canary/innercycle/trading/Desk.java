package io.alphapanda.canary.innercycle.trading;

import io.alphapanda.canary.innercycle.trading.risk.Limit;

/// Needs a package of its own room, which needs this one.
public record Desk(Limit limit) {}
