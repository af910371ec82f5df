package io.alphapanda.sandbox.http;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A bare client that reads nothing of a packet but its last price, which says in milliseconds when it was made.
final class LagClient implements WebSocket.Listener {
    private static final int PRICE_AT = 4;
    private static final int LAG_MILLIS_MAX = 60_000;

    final AtomicLong packets = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();
    final AtomicLong heartbeats = new AtomicLong();
    final AtomicIntegerArray lags = new AtomicIntegerArray(LAG_MILLIS_MAX + 1);
    private final LongSupplier nowMillis;
    private ByteBuffer frame = ByteBuffer.allocate(1 << 20);

    /// @param nowMillis on the clock of the packets' prices
    LagClient(LongSupplier nowMillis) {
        this.nowMillis = nowMillis;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        frame.put(data);
        if (last) {
            read(frame.flip());
            frame.clear();
        }
        socket.request(1);
        return null;
    }

    private void read(ByteBuffer whole) {
        bytes.addAndGet(whole.remaining());
        if (whole.remaining() == 1) {
            heartbeats.incrementAndGet();
            return;
        }
        long now = nowMillis.getAsLong();
        int count = Short.toUnsignedInt(whole.getShort());
        for (int i = 0; i < count; i++) {
            int length = Short.toUnsignedInt(whole.getShort());
            long lag = now - Integer.toUnsignedLong(whole.getInt(whole.position() + PRICE_AT));
            lags.incrementAndGet(Math.clamp(lag, 0, LAG_MILLIS_MAX));
            whole.position(whole.position() + length);
        }
        packets.addAndGet(count);
    }

    /// Forgets what has been counted.
    void begin() {
        packets.set(0);
        bytes.set(0);
        for (int i = 0; i <= LAG_MILLIS_MAX; i++) {
            lags.set(i, 0);
        }
    }

    /// The lag that a part of the packets did not exceed, in milliseconds.
    int lag(double part) {
        long seen = 0;
        long total = 0;
        for (int i = 0; i <= LAG_MILLIS_MAX; i++) {
            total += lags.get(i);
        }
        for (int i = 0; i <= LAG_MILLIS_MAX; i++) {
            seen += lags.get(i);
            if (seen >= part * total) {
                return i;
            }
        }
        return LAG_MILLIS_MAX;
    }
}
