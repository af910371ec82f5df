package io.alphapanda.canary.unsigned.domain;

/// Lives in a package without a room sign.
public record Stranger(String name) {}
