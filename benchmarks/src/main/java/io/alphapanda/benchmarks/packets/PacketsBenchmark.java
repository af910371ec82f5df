package io.alphapanda.benchmarks.packets;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.zerodha.ticker.packet.FrameCounts;
import io.alphapanda.zerodha.ticker.packet.FrameReader;
import io.alphapanda.zerodha.ticker.packet.Mode;
import io.alphapanda.zerodha.ticker.packet.Packet;
import io.alphapanda.zerodha.ticker.packet.TokenTable;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// How many packets of the Kite ticker a second become ticks on one core, warm, in each mode?
///
/// Input: [PacketFrames], 3,000 instruments, again and again. Ours: each frame is split, and each packet becomes the `Tick`
/// of its instrument, in full mode with five levels a side. Limit: adding up the integers of the same bytes. Machine and
/// last result: `docs/benchmarks.md`. Not asked here: the socket, conflation, the desk.
@State(Scope.Thread)
public class PacketsBenchmark {
    /// How much is said of an instrument.
    @Param("FULL")
    public Mode mode = Mode.FULL;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private List<ByteBuffer> frames;
    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private TokenTable<InstrumentId> instruments;
    private final FrameReader reader = new FrameReader(new FrameCounts());
    private long ticks;

    /// Makes the frames.
    @Setup
    public void prepare() {
        PacketFrames packets = new PacketFrames(mode);
        frames = packets.frames();
        instruments = packets.instruments();
    }

    /// How many packets one operation reads.
    public static int packets() {
        return PacketFrames.PACKETS;
    }

    /// Our decoder; gives how many ticks it has made so far.
    @Benchmark
    public long ticks(Blackhole taker) {
        for (ByteBuffer frame : frames) {
            reader.read(frame, packet -> taker.consume(tick(packet)));
        }
        return ticks;
    }

    private Tick tick(Packet packet) {
        InstrumentId instrument = Objects.requireNonNull(instruments.get(packet.token()));
        ticks++;
        return packet.tick(instrument);
    }

    /// The limit.
    @Benchmark
    public long bytes() {
        long sum = 0;
        for (ByteBuffer frame : frames) {
            int last = frame.limit() - Integer.BYTES;
            for (int at = 0; at <= last; at += Integer.BYTES) {
                sum += frame.getInt(at);
            }
        }
        return sum;
    }
}
