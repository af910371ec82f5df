package io.alphapanda.canary.noroom.attic;

/// Stands in a room that the plan does not know.
public record Forgotten(String name) {}
