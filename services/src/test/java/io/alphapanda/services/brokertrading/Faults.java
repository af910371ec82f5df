package io.alphapanda.services.brokertrading;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// What goes wrong between a desk and a broker, by chance from a seed. Any number of threads.
public final class Faults {
    private static final List<Fault> HARMFUL = Stream.of(Fault.values()).filter(fault -> fault != Fault.NONE).toList();

    private final Rates rates;
    private final SplittableRandom random;

    /// How often things go wrong, each from 0 to 1.
    ///
    /// @param writes requests to place, cancel or replace that meet a [Fault]
    /// @param reads reads that fail
    /// @param stale reads that get what the read before got
    /// @param repeated reads whose orders come twice and in any order
    public record Rates(double writes, double reads, double stale, double repeated) {
        /// Nothing goes wrong.
        public static final Rates NONE = new Rates(0, 0, 0, 0);
        /// About a third of everything goes wrong.
        public static final Rates ROUGH = new Rates(0.35, 0.2, 0.15, 0.3);
    }

    /// What becomes of a request that meets a fault.
    public enum Fault {
        /// Done and answered, after a while.
        SLOW,
        /// Refused with a reason.
        REFUSED,
        /// Turned away unread: too many requests.
        TURNED_AWAY,
        /// Never seen by the broker, and no answer.
        LOST,
        /// Done, and the answer is lost.
        DONE_UNANSWERED,
        /// Done, and something between answers in the broker's place.
        DONE_BAD_GATEWAY,
        /// Not done, and something between answers in the broker's place.
        LOST_BAD_GATEWAY,
        /// Done only long after everybody has given up.
        DONE_LATE,
        /// All is well.
        NONE
    }

    /// Faults of a seed.
    public Faults(long seed, Rates rates) {
        this.rates = rates;
        random = new SplittableRandom(seed);
    }

    /// What becomes of the next writing request.
    public synchronized Fault ofWrite() {
        if (random.nextDouble() >= rates.writes) {
            return Fault.NONE;
        }
        return HARMFUL.get(random.nextInt(HARMFUL.size()));
    }

    /// True if the next read fails.
    public synchronized boolean failsRead() {
        return random.nextDouble() < rates.reads;
    }

    /// True if the next read gets what the one before got.
    public synchronized boolean isStale() {
        return random.nextDouble() < rates.stale;
    }

    /// True if the next read gets everything twice.
    public synchronized boolean isRepeated() {
        return random.nextDouble() < rates.repeated;
    }

    /// A number from 0 to below `bound`.
    public synchronized int anyBelow(int bound) {
        return random.nextInt(bound);
    }
}
