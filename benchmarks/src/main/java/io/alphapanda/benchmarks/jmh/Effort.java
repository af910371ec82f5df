package io.alphapanda.benchmarks.jmh;

/// How long to measure, and on how much.
///
/// @param bars how many bars, at the most
/// @param logRounds how often a run's events are written to the file log
/// @param forks 1 = in a JVM of its own, 0 = in this one
/// @param warmUps iterations that do not count
/// @param measurements iterations of which the best counts
/// @param millis of one iteration
/// @param starts how often a whole program is started
/// @param ticks how many ticks a desk takes at once
/// @param liveSeconds how long a desk is hosted
public record Effort(int bars, int logRounds, int forks, int warmUps, int measurements, int millis,
        int starts, int ticks, double liveSeconds) {
    /// For figures.
    public static final Effort FULL = new Effort(139_552, 10, 1, 5, 9, 1_000, 7, 200_000, 60);
    /// For a first look.
    public static final Effort QUICK = new Effort(139_552, 5, 1, 3, 3, 500, 3, 200_000, 10);
    /// For a test that everything runs.
    public static final Effort TINY = new Effort(2_000, 1, 0, 0, 1, 10, 1, 2_000, 0.2);
}
