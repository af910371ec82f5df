package io.alphapanda.zerodha.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Collects an answer up to a limit, and gives up at once when it is passed.
final class BoundedAnswer implements BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final CompletableFuture<Subscription> source = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int bytesMax;

    private BoundedAnswer(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    static BodyHandler<byte[]> handler(int bytesMax) {
        return _ -> new BoundedAnswer(bytesMax);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source.complete(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (whole.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            if (bytes.size() + buffer.remaining() > bytesMax) {
                whole.completeExceptionally(tooLarge(bytesMax));
                CompletableFuture<Void> _ = source.thenAccept(Subscription::cancel);
                return;
            }
            byte[] some = new byte[buffer.remaining()];
            buffer.get(some);
            bytes.writeBytes(some);
        }
    }

    @Override
    public void onError(Throwable broken) {
        whole.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }

    /// The same bytes unpacked, up to a limit.
    ///
    /// @throws IOException if they are no gzip, or become too many
    static byte[] unpacked(byte[] packed, int bytesMax) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] plain = in.readNBytes(bytesMax);
            if (in.read() >= 0) {
                throw tooLarge(bytesMax);
            }
            return plain;
        } catch (EOFException | ZipException broken) {
            throw new IOException("the answer is no whole gzip", broken);
        }
    }

    private static IOException tooLarge(int bytesMax) {
        return new IOException("the answer is larger than " + bytesMax + " bytes, the most that is taken");
    }
}
