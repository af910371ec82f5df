package io.alphapanda.canary.upward.trading;

/// Innocent: only its user is wrong.
public record Trader(String name) {}
