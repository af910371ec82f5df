package io.alphapanda.sandbox.ticker;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A connection whose frames leave when the test says so, or at once.
final class HeldSink implements FrameSink {
    final List<byte[]> binaries = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    final Deque<Runnable> underWay = new ArrayDeque<>();
    boolean isHolding;
    boolean isCut;
    int closeCode;

    @Override
    public void binary(ByteBuffer frame, Runnable sent) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        binaries.add(bytes);
        handOver(sent);
    }

    @Override
    public void text(String frame, Runnable sent) {
        texts.add(frame);
        handOver(sent);
    }

    private void handOver(Runnable sent) {
        if (isHolding) {
            underWay.add(sent);
        } else {
            sent.run();
        }
    }

    /// Lets the frame that is under way leave.
    void release() {
        underWay.remove().run();
    }

    @Override
    public void close(int code, String reason) {
        closeCode = code;
    }

    @Override
    public void cut() {
        isCut = true;
    }

    /// The lengths of the packets in all frames but heartbeats, in order.
    List<Integer> packetLengths() {
        List<Integer> lengths = new ArrayList<>();
        for (byte[] bytes : binaries) {
            if (bytes.length > 1) {
                ByteBuffer frame = ByteBuffer.wrap(bytes);
                int count = Short.toUnsignedInt(frame.getShort());
                for (int i = 0; i < count; i++) {
                    int length = Short.toUnsignedInt(frame.getShort());
                    lengths.add(length);
                    frame.position(frame.position() + length);
                }
            }
        }
        return lengths;
    }

    /// The last price of the last packet.
    int lastPrice() {
        byte[] bytes = binaries.getLast();
        int length = packetLengths().getLast();
        return ByteBuffer.wrap(bytes).getInt(bytes.length - length + 4);
    }

    long heartbeats() {
        return binaries.stream().filter(bytes -> bytes.length == 1).count();
    }
}
