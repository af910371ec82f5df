package io.alphapanda.sandbox.http;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// What the sandbox does not have of itself.
///
/// @param wall for rate limits, request tokens and the page
/// @param nanos a clock that only goes forward, for heartbeats
/// @param tokens dice for tokens; secure ones outside tests
/// @param faults dice for faults, from a seed
public record Surroundings(InstantSource wall, LongSupplier nanos, RandomGenerator tokens,
        RandomGenerator faults) {}
