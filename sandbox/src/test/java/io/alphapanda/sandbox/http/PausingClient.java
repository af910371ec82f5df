package io.alphapanda.sandbox.http;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A client that reads nothing until it is told to, and then keeps the newest price of each instrument.
final class PausingClient implements WebSocket.Listener {
    final AtomicLong bytes = new AtomicLong();
    final Map<Integer, Integer> newest = new ConcurrentHashMap<>();
    private final ByteBuffer frame = ByteBuffer.allocate(1 << 20);
    private volatile boolean isReading;

    @Override
    public void onOpen(WebSocket socket) {
        // Nothing is asked for.
    }

    /// Reads from now on.
    void readOn(WebSocket socket) {
        isReading = true;
        socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        bytes.addAndGet(data.remaining());
        frame.put(data);
        if (last) {
            frame.flip();
            if (frame.remaining() > 1) {
                int count = frame.getShort();
                for (int i = 0; i < count; i++) {
                    int length = frame.getShort();
                    newest.put(frame.getInt(frame.position()), frame.getInt(frame.position() + 4));
                    frame.position(frame.position() + length);
                }
            }
            frame.clear();
        }
        if (isReading) {
            socket.request(1);
        }
        return null;
    }
}
