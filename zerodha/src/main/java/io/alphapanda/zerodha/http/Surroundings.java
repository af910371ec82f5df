package io.alphapanda.zerodha.http;

import io.alphapanda.eventlog.hosting.Pause;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What a client takes from its surroundings and tests put in its place.
///
/// @param clock the wall clock, which Kite's limits are counted by
/// @param pause lets time pass
/// @param jitter spreads what is tried again; any number of threads use it
public record Surroundings(InstantSource clock, Pause pause, RandomGenerator jitter) {}
