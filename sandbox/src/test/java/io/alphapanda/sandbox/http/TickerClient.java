package io.alphapanda.sandbox.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A bare client of the ticker that keeps all frames.
final class TickerClient implements WebSocket.Listener {
    final List<byte[]> binaries = new CopyOnWriteArrayList<>();
    final List<String> texts = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final List<ByteBuffer> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /// Opens a socket and waits until it is open.
    static WebSocket open(HttpClient client, URI target, TickerClient listener) {
        return client.newWebSocketBuilder().header("X-Kite-Version", "3").buildAsync(target, listener).join();
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        ByteBuffer copy = ByteBuffer.allocate(data.remaining()).put(data).flip();
        parts.add(copy);
        if (last) {
            ByteBuffer whole = ByteBuffer.allocate(parts.stream().mapToInt(ByteBuffer::remaining).sum());
            parts.forEach(whole::put);
            parts.clear();
            binaries.add(whole.array());
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            texts.add(text.toString());
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.complete(1006);
    }

    /// The number of binary frames that are more than a heartbeat.
    long ticks() {
        return binaries.stream().filter(frame -> frame.length > 1).count();
    }
}
