package io.alphapanda.zerodha.ticker;

import io.alphapanda.zerodha.ticker.packet.FrameCounts;
import io.alphapanda.zerodha.ticker.packet.Packet;
import java.util.concurrent.atomic.LongAdder;

/// Where all sockets of a ticker bring what they read, and what it comes to. Any thread.
final class Traffic {
    final FrameCounts frames = new FrameCounts();
    final PacketMailbox packets;
    final OrderFrames orders;
    final LongAdder malformedTexts = new LongAdder();
    final LongAdder otherTexts = new LongAdder();
    final LongAdder connections = new LongAdder();
    final LongAdder refusedSessions = new LongAdder();
    private volatile Runnable bell = () -> {};

    Traffic(TickerLimits limits, OrderFrameListener listener) {
        packets = new PacketMailbox(limits.allTokensMax());
        orders = new OrderFrames(listener, limits.orderFramesMax());
    }

    /// Is run after every frame that held packets.
    void bell(Runnable whenPacketsCame) {
        bell = whenPacketsCame;
    }

    void ring() {
        bell.run();
    }

    long take(Packet view) {
        return packets.take(view);
    }

    TickerCounts counts() {
        return new TickerCounts(frames.frames(), frames.heartbeats(), frames.packets(), frames.unknown(),
                frames.truncated(), frames.surplus(), packets.conflated(), packets.unwanted(),
                orders.delivered(),
                orders.holds(), malformedTexts.sum(), otherTexts.sum(), connections.sum(),
                refusedSessions.sum());
    }
}
