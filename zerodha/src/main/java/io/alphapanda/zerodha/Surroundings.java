package io.alphapanda.zerodha;

import io.alphapanda.eventlog.hosting.Pause;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// What a client of the broker does not take from the machine by itself, and tests put in its place.
///
/// @param clock the wall clock, which Kite's limits are counted by and frames are stamped by
/// @param tickerNanos a clock that only runs forward, for sockets that fall silent
/// @param jitter spreads what is tried again; any number of threads use it
/// @param pause lets time pass
public record Surroundings(InstantSource clock, LongSupplier tickerNanos, RandomGenerator jitter,
        Pause pause) {}
