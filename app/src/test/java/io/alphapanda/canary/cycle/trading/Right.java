package io.alphapanda.canary.cycle.trading;

import io.alphapanda.canary.cycle.domain.Left;

/// Needs the other room, which needs this one.
public record Right(Left left) {}
