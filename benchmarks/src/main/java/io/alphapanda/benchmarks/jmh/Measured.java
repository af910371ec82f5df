package io.alphapanda.benchmarks.jmh;

/// What one operation costs: the best of all iterations, since others on the machine only ever slow it down.
///
/// @param seconds of the whole operation
/// @param innerSeconds by the operation's own clock, where it has one; else the same
/// @param bytes allocated
public record Measured(double seconds, double innerSeconds, double bytes) {}
