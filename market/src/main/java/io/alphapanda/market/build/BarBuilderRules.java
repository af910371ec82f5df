package io.alphapanda.market.build;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Timeframe;
import java.util.Comparator;
import java.util.List;

/// Which bars are built, and how long each waits for ticks that come late.
///
/// @param instruments those whose ticks are taken; put in the order of their ids
/// @param timeframes the lengths that are built; put in the order of their lengths
/// @param graceMicros how long after its end a bar closes: a second live, nothing for files; below a minute
public record BarBuilderRules(List<Instrument> instruments, List<Timeframe> timeframes, long graceMicros) {
    /// For live feeds.
    public static final long LIVE_GRACE_MICROS = 1_000_000L;
    /// For files and the simulated market, whose ticks come when they happen.
    public static final long NO_GRACE = 0;

    /// Refuses a grace in which a bar after the next could begin.
    public BarBuilderRules {
        instruments = instruments.stream().distinct()
                .sorted(Comparator.comparing(instrument -> instrument.id().value())).toList();
        timeframes = timeframes.stream().distinct().sorted().toList();
        if (graceMicros < 0 || graceMicros >= Timeframe.M1.micros()) {
            throw new IllegalArgumentException(
                    "grace of bars must be 0 or more and below a minute, was " + graceMicros + " micros");
        }
    }
}
