package io.alphapanda.zerodha.ticker;

import io.alphapanda.eventlog.hosting.Pause;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// What the ticker does not take from the machine by itself.
///
/// @param clock when frames are received
/// @param tickerNanos a clock that only runs forward
/// @param jitter chance for the pauses between tries; used by one thread at a time
/// @param pause lets the pauses pass
public record Surroundings(InstantSource clock, LongSupplier tickerNanos, RandomGenerator jitter,
        Pause pause) {}
