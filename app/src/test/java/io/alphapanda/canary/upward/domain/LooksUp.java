package io.alphapanda.canary.upward.domain;

import io.alphapanda.canary.upward.trading.Trader;

/// Uses a room above its own.
public record LooksUp(Trader trader) {}
