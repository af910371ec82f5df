package io.alphapanda.canary.cycle.domain;

import io.alphapanda.canary.cycle.trading.Right;

/// Needs the other room, which needs this one.
public record Left(Right right) {}
