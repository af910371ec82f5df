package io.alphapanda.zerodha.ticker;

import io.alphapanda.zerodha.ticker.packet.FrameReader;
import io.alphapanda.zerodha.ticker.packet.Packet;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One connection, from its upgrade to its end: takes frame after frame, and asks for the next when it is done with one.
///
/// The HTTP client calls it, one call at a time; its end and its last sign of life may be read by any thread.
final class SocketLink implements WebSocket.Listener {
    private final Traffic traffic;
    private final TickerLimits limits;
    private final InstantSource clock;
    private final LongSupplier tickerNanos;
    private final Consumer<String> told;
    private final Runnable ended;
    private final FrameReader reader;
    private final FrameJoiner joiner;
    private final StringBuilder text = new StringBuilder();
    private final Consumer<Packet> keep = this::keep;
    private volatile long lastFrameNanos;
    private volatile long lastFrameMicros;
    private volatile boolean hasFrames;
    private volatile boolean isHeld;
    private volatile @Nullable String end;

    /// @param told takes what the broker says to people
    /// @param ended is run once it is over
    SocketLink(Traffic traffic, TickerLimits limits, InstantSource clock, LongSupplier tickerNanos,
            Consumer<String> told, Runnable ended) {
        this.traffic = traffic;
        this.limits = limits;
        this.clock = clock;
        this.tickerNanos = tickerNanos;
        this.told = told;
        this.ended = ended;
        reader = new FrameReader(traffic.frames);
        joiner = new FrameJoiner();
        lives();
    }

    private void lives() {
        lastFrameNanos = tickerNanos.getAsLong();
        lastFrameMicros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    private void frameCame() {
        lives();
        hasFrames = true;
    }

    /// Nothing is read before [#begin]: whoever listens hears of the connection before it hears from it.
    @Override
    public void onOpen(WebSocket socket) {
        lives();
    }

    /// Reads from now on.
    void begin(WebSocket socket) {
        lives();
        socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean isLast) {
        frameCame();
        if (part.remaining() > limits.frameBytesMax() - joiner.size()) {
            breakOff(socket, "a binary frame grew beyond " + limits.frameBytesMax()
                    + " bytes; no subscription is that large");
            return null;
        }
        if (isLast && joiner.size() == 0) {
            read(part);
        } else {
            joiner.add(part);
            if (isLast) {
                read(joiner.whole());
            }
        }
        socket.request(1);
        return null;
    }

    private void read(ByteBuffer frame) {
        reader.read(frame, keep);
        traffic.ring();
    }

    private void keep(Packet packet) {
        traffic.packets.put(packet, lastFrameMicros);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
        frameCame();
        if (text.length() + part.length() > limits.textCharsMax()) {
            breakOff(socket, "a text frame grew beyond " + limits.textCharsMax() + " characters");
            return null;
        }
        text.append(part);
        if (!isLast) {
            socket.request(1);
            return null;
        }
        TextFrame frame = TextFrame.of(text.toString());
        text.setLength(0);
        switch (frame.kind()) {
            case ORDER -> {
                isHeld = true;
                traffic.orders.put(frame.text(), () -> readOn(socket));
                return null;
            }
            case ERROR, MESSAGE -> told.accept(frame.text());
            case MALFORMED -> traffic.malformedTexts.increment();
            case OTHER -> traffic.otherTexts.increment();
        }
        socket.request(1);
        return null;
    }

    private void readOn(WebSocket socket) {
        lives();
        isHeld = false;
        socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
        frameCame();
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        frameCame();
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        over("the server closed it with status " + status);
        return null;
    }

    // What an error says may hold the address, so only its kind is kept.
    @Override
    public void onError(WebSocket socket, Throwable error) {
        over("it broke off (" + error.getClass().getSimpleName() + ")");
    }

    private void breakOff(WebSocket socket, String why) {
        // In this order: a request that fails of the abort must find the reason.
        over(why);
        socket.abort();
    }

    private void over(String why) {
        if (end == null) {
            end = why;
            ended.run();
        }
    }

    /// Why it is over; empty while it lives.
    Optional<String> end() {
        return Optional.ofNullable(end);
    }

    /// True once anything has come.
    boolean hasFrames() {
        return hasFrames;
    }

    /// When the last frame came, or the connection was opened.
    long lastFrameMicros() {
        return lastFrameMicros;
    }

    /// True if nothing has come for longer than a live socket is silent. While nobody reads it, it cannot be known.
    boolean isStale() {
        return !isHeld && tickerNanos.getAsLong() - lastFrameNanos > limits.staleAfter().toNanos();
    }
}
