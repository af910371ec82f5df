package io.alphapanda.zerodha.gtt;

/// The broker's number of a trigger.
public record GttId(long triggerId) {}
