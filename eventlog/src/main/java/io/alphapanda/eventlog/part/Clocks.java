package io.alphapanda.eventlog.part;

import io.alphapanda.eventlog.hosting.Pause;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// The clocks and dice that a host is given, since it has none of its own.
///
/// @param wall for heartbeats, which are about processes and not about the market
/// @param tickerNanos only runs forward
/// @param random of jitter
public record Clocks(InstantSource wall, LongSupplier tickerNanos, RandomGenerator random, Pause pause) {}
