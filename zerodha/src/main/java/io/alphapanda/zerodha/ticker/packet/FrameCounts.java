package io.alphapanda.zerodha.ticker.packet;

import java.util.concurrent.atomic.LongAdder;

/// What became of the binary frames that were read. Any thread.
public final class FrameCounts {
    private final LongAdder frames = new LongAdder();
    private final LongAdder heartbeats = new LongAdder();
    private final LongAdder packets = new LongAdder();
    private final LongAdder unknown = new LongAdder();
    private final LongAdder truncated = new LongAdder();
    private final LongAdder surplus = new LongAdder();

    /// Frames, heartbeats included.
    public long frames() {
        return frames.sum();
    }

    /// Frames of one byte.
    public long heartbeats() {
        return heartbeats.sum();
    }

    /// Packets of a known length.
    public long packets() {
        return packets.sum();
    }

    /// Packets of a length that has no meaning; they were skipped.
    public long unknown() {
        return unknown.sum();
    }

    /// Frames that ended before what they announced; what was whole before has been read.
    public long truncated() {
        return truncated.sum();
    }

    /// Frames with bytes behind their last packet.
    public long surplus() {
        return surplus.sum();
    }

    void heartbeat() {
        frames.increment();
        heartbeats.increment();
    }

    void frame(int known, int skipped, boolean isTruncated, boolean hasSurplus) {
        frames.increment();
        packets.add(known);
        if (skipped > 0) {
            unknown.add(skipped);
        }
        if (isTruncated) {
            truncated.increment();
        }
        if (hasSurplus) {
            surplus.increment();
        }
    }
}
