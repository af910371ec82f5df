package io.alphapanda.market.feed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import org.jspecify.annotations.Nullable;

/// The last accepted tick of one instrument, and the doubts about those since. Not thread-safe.
final class WatchedInstrument {
    private final GateRules rules;
    private final MarketSegment segment;
    private final long tickSizeMicros;
    private final boolean jumpsFreely;
    private @Nullable Tick last;
    private long lastStamp = Long.MIN_VALUE;
    private long volume;
    private long dayEnd = Long.MIN_VALUE;
    private long doubtedPrice;
    private int jumpsAgreeing;
    private long doubtedVolume;
    private int stepsAgreeing;

    WatchedInstrument(Instrument instrument, GateRules rules) {
        this.rules = rules;
        this.segment = instrument.segment();
        this.tickSizeMicros = instrument.tickSize().micros();
        this.jumpsFreely = instrument instanceof OptionContract;
    }

    MarketSegment segment() {
        return segment;
    }

    boolean isOffGrid(Tick tick) {
        return tick.lastPrice().micros() % tickSizeMicros != 0;
    }

    /// What is wrong with a tick after the last one; null if nothing is, and then it is the last one.
    ///
    /// @param stamp the exchange's, or the moment of receipt where it gave none
    @Nullable
    TickFault follow(Tick tick, long stamp) {
        if (stamp < lastStamp) {
            return TickFault.OUT_OF_ORDER;
        }
        if (last != null && stamp == lastStamp && isSaying(last, tick)) {
            return TickFault.REPETITION;
        }
        if (stamp >= dayEnd) {
            volume = 0;
            dayEnd = (Ist.epochDay(stamp) + 1) * Ist.DAY_MICROS - Ist.OFFSET.getTotalSeconds() * 1_000_000L;
        }
        if (stepsBack(tick.dayVolume())) {
            return TickFault.VOLUME_STEPS_BACK;
        }
        if (last != null && jumps(last.lastPrice().micros(), tick.lastPrice().micros())) {
            return TickFault.PRICE_JUMP;
        }
        last = tick;
        lastStamp = stamp;
        volume = tick.dayVolume() > 0 ? tick.dayVolume() : volume;
        return null;
    }

    private static boolean isSaying(Tick before, Tick tick) {
        return tick.lastPrice().micros() == before.lastPrice().micros()
                && tick.dayVolume() == before.dayVolume() && tick.lastUnits() == before.lastUnits()
                && tick.openInterest() == before.openInterest() && tick.depth().equals(before.depth());
    }

    /// A volume of 0 is unknown, and no step back.
    private boolean stepsBack(long dayVolume) {
        if (dayVolume == 0 || dayVolume >= volume) {
            stepsAgreeing = 0;
            return false;
        }
        stepsAgreeing = stepsAgreeing > 0 && dayVolume >= doubtedVolume ? stepsAgreeing + 1 : 1;
        doubtedVolume = dayVolume;
        return isStillDoubted(stepsAgreeing);
    }

    private boolean jumps(long from, long to) {
        if (jumpsFreely || !isFar(from, to)) {
            jumpsAgreeing = 0;
            return false;
        }
        jumpsAgreeing = jumpsAgreeing > 0 && !isFar(doubtedPrice, to) ? jumpsAgreeing + 1 : 1;
        doubtedPrice = to;
        return isStillDoubted(jumpsAgreeing);
    }

    private boolean isStillDoubted(int agreeing) {
        return agreeing < rules.agreeing();
    }

    private boolean isFar(long from, long to) {
        // In double, since a price far off could overflow; a hundredth of a per cent decides nothing here.
        return Math.abs((double) to - from) * 100 > (double) from * rules.jumpPercentMax();
    }
}
