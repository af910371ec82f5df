package io.alphapanda.market.feed;

import io.alphapanda.market.bars.HoursMode;

/// How strict a [TickGate] is.
///
/// @param hours whether only continuous trading passes
/// @param stampRequired whether a tick without an exchange stamp is refused
/// @param aheadMaxMicros how far a stamp may lie ahead of the moment of receipt
/// @param staleMaxMicros how far it may lie behind; at least 1
/// @param jumpPercentMax how far a price may lie from the last one, in whole per cent of it; options, whose
///     premiums multiply, are not measured
/// @param agreeing how many jumps or lower volumes in a row are believed if they agree with one another: the
///     market then really is there; at least 1
/// @param samplesMax how many refused facts are kept per fault, to show them
public record GateRules(HoursMode hours, boolean stampRequired, long aheadMaxMicros, long staleMaxMicros,
        int jumpPercentMax, int agreeing, int samplesMax) {
    /// Continuous trading only, stamps optional, 2 seconds ahead, 60 seconds behind, jumps of 20 per cent.
    public static final GateRules USUAL = new GateRules(HoursMode.EXCHANGE, false, 2_000_000L, 60_000_000L,
            20, 3, 5);

    /// Refuses rules that nothing could keep.
    public GateRules {
        if (aheadMaxMicros < 0 || staleMaxMicros < 1 || jumpPercentMax < 1 || agreeing < 1
                || samplesMax < 0) {
            throw new IllegalArgumentException("gate rules must allow 0 or more micros ahead, 1 or more"
                    + " behind, jumps of 1 % or more, 1 or more agreeing and 0 or more samples, were "
                    + aheadMaxMicros + ", " + staleMaxMicros + ", " + jumpPercentMax + ", " + agreeing + ", "
                    + samplesMax);
        }
    }

    /// The same for other hours.
    public GateRules withHours(HoursMode other) {
        return new GateRules(other, stampRequired, aheadMaxMicros, staleMaxMicros, jumpPercentMax, agreeing,
                samplesMax);
    }

    /// The same for a feed that stamps every tick.
    public GateRules withStampRequired() {
        return new GateRules(hours, true, aheadMaxMicros, staleMaxMicros, jumpPercentMax, agreeing,
                samplesMax);
    }

    /// The same with another limit on jumps.
    public GateRules withJumpPercentMax(int percent) {
        return new GateRules(hours, stampRequired, aheadMaxMicros, staleMaxMicros, percent, agreeing,
                samplesMax);
    }
}
