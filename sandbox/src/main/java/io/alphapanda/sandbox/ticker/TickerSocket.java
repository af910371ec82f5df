package io.alphapanda.sandbox.ticker;

import io.alphapanda.sandbox.faults.Fault;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.market.QuoteRow;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// One client's socket: what it subscribed to and what is to leave. Safe from any thread.
///
/// One frame is on its way at a time. While a reader is slow, an instrument that changes again is sent once, as it is
/// when its turn comes; so a socket holds at most one picture of each instrument, and a bounded number of order frames.
public final class TickerSocket {
    private static final int PACKETS_PER_FRAME = 300;
    private static final int GOING_AWAY = 1001;
    private static final byte[] HEARTBEAT = {0};

    private final FrameSink sink;
    private final LongFunction<@Nullable QuoteRow> newest;
    private final TickerLimits limits;
    private final FaultPanel faults;
    private final Map<Long, Subscription> subscriptions = new LinkedHashMap<>();
    private final Deque<Subscription> due = new ArrayDeque<>();
    private final Deque<String> texts = new ArrayDeque<>();
    private final Deque<ByteBuffer> specials = new ArrayDeque<>();
    private final AtomicInteger turns = new AtomicInteger();
    private volatile boolean isSending;
    private volatile boolean isClosed;
    private long sendingSinceNanos;
    private long heartbeatNanos;
    private long silentUntilNanos;
    private boolean isSilent;
    private long framesSent;
    private long textsDropped;

    /// A socket that has just opened.
    ///
    /// @param newest the newest state of a token, null if there is none; the same object until it changes
    /// @param nowNanos as the pulses count
    TickerSocket(FrameSink sink, LongFunction<@Nullable QuoteRow> newest, TickerLimits limits,
            FaultPanel faults, long nowNanos) {
        this.sink = sink;
        this.newest = newest;
        this.limits = limits;
        this.faults = faults;
        heartbeatNanos = nowNanos - limits.heartbeat().toNanos();
        sendingSinceNanos = nowNanos;
    }

    /// Does what a client asks; a snapshot of what is new follows at once.
    ///
    /// @throws IllegalArgumentException if that would be too many instruments; then nothing has changed
    void accept(TickerCommand command) {
        synchronized (this) {
            switch (command) {
                case TickerCommand.Subscribe asked -> subscribe(asked.tokens(), TickMode.QUOTE, false);
                case TickerCommand.Mode asked -> subscribe(asked.tokens(), asked.mode(), true);
                case TickerCommand.Unsubscribe asked -> asked.tokens().forEach(this::unsubscribe);
            }
        }
        flush();
    }

    private void subscribe(List<Long> tokens, TickMode mode, boolean changesMode) {
        long added = tokens.stream().distinct().filter(token -> !subscriptions.containsKey(token)).count();
        if (subscriptions.size() + added > limits.tokensMax()) {
            throw new IllegalArgumentException("a socket takes at most " + limits.tokensMax()
                    + " instruments, and would have " + (subscriptions.size() + added)
                    + "; unsubscribe some or open another socket");
        }
        for (long token : tokens) {
            Subscription each = subscriptions.computeIfAbsent(token, one -> new Subscription(one, mode));
            if (changesMode && each.mode != mode) {
                each.mode = mode;
                each.sent = null;
            }
            look(each);
        }
    }

    private void unsubscribe(long token) {
        Subscription gone = subscriptions.remove(token);
        if (gone != null && gone.isDue) {
            due.remove(gone);
        }
    }

    /// Puts an instrument into line if it has changed since it was sent last.
    @SuppressWarnings("ReferenceEquality") // The feed keeps one object until something changes.
    private void look(Subscription each) {
        if (!each.isDue && newest.apply(each.token) != each.sent) {
            each.isDue = true;
            due.add(each);
        }
    }

    /// Sends a text frame when its turn comes, before any packets.
    void say(String text) {
        synchronized (this) {
            if (texts.size() == limits.orderFramesMax()) {
                texts.removeFirst();
                textsDropped++;
            }
            texts.addLast(text);
        }
        flush();
    }

    /// Looks for what has changed, beats if it is time, and gives up a reader that has stopped reading.
    void pulse(long nowNanos) {
        if (isClosed || strikeAndGiveUp(nowNanos)) {
            return;
        }
        synchronized (this) {
            isSilent = nowNanos - silentUntilNanos < 0 && silentUntilNanos != 0;
            subscriptions.values().forEach(this::look);
            boolean isBeatDue = nowNanos - heartbeatNanos >= limits.heartbeat().toNanos();
            if (isBeatDue && specials.isEmpty()) {
                heartbeatNanos = nowNanos;
                specials.add(ByteBuffer.wrap(HEARTBEAT));
            }
            if (!isSending) {
                sendingSinceNanos = nowNanos;
            }
        }
        flush();
    }

    private boolean strikeAndGiveUp(long nowNanos) {
        if (isSending && nowNanos - sendingSinceNanos > limits.stallMax().toNanos()) {
            isClosed = true;
            sink.cut();
            return true;
        }
        if (faults.strikes(Fault.ABRUPT_CLOSE)) {
            isClosed = true;
            sink.cut();
            return true;
        }
        Duration silence = faults.strike(Fault.SILENT_SOCKET).orElse(Duration.ZERO);
        if (silence.isPositive()) {
            silentUntilNanos = nowNanos + silence.toNanos();
        }
        if (faults.strikes(Fault.MALFORMED_PACKET)) {
            synchronized (this) {
                if (specials.size() < MalformedFrames.WAYS) {
                    specials.add(MalformedFrames.of(faults.way(MalformedFrames.WAYS)));
                }
            }
        }
        return false;
    }

    /// Hands frames over until one is on its way or there is none; only one thread does so at a time.
    private void flush() {
        if (turns.getAndIncrement() != 0) {
            return;
        }
        int missed = 1;
        do {
            while (!isSending && !isClosed && sendNext()) {
                // the next one, unless the last has not left yet
            }
            missed = turns.addAndGet(-missed);
        } while (missed != 0);
    }

    private boolean sendNext() {
        String text = null;
        ByteBuffer frame = null;
        synchronized (this) {
            if (isSilent) {
                return false;
            }
            text = texts.pollFirst();
            if (text == null) {
                frame = specials.isEmpty() ? nextPackets() : specials.removeFirst();
            }
            if (text == null && frame == null) {
                return false;
            }
            isSending = true;
            framesSent++;
        }
        if (text != null) {
            sink.text(text, this::sent);
        } else if (frame != null) {
            sink.binary(frame, this::sent);
        }
        return true;
    }

    private void sent() {
        isSending = false;
        flush();
    }

    @SuppressWarnings("ReferenceEquality") // The feed keeps one object until something changes.
    private @Nullable ByteBuffer nextPackets() {
        if (due.isEmpty()) {
            return null;
        }
        int most = Math.min(due.size(), PACKETS_PER_FRAME);
        ByteBuffer frame = ByteBuffer
                .allocate(Short.BYTES + most * (Short.BYTES + TickMode.FULL.bytes(false)));
        frame.putShort((short) 0);
        int packets = 0;
        while (packets < most && !due.isEmpty()) {
            Subscription each = due.removeFirst();
            each.isDue = false;
            QuoteRow row = newest.apply(each.token);
            if (row != null && row != each.sent) {
                each.sent = row;
                frame.putShort((short) each.mode.bytes(row.listed().isIndex()));
                Packets.append(frame, row, each.mode);
                packets++;
            }
        }
        frame.putShort(0, (short) packets);
        return packets == 0 ? null : frame.flip();
    }

    /// No more frames are handed over; for a connection that has ended by itself.
    void closed() {
        isClosed = true;
    }

    /// Ends the connection in good order.
    void close(String reason) {
        isClosed = true;
        sink.close(GOING_AWAY, reason);
    }

    /// How the socket fares.
    synchronized SocketState state() {
        return new SocketState(subscriptions.size(), due.size(), texts.size(), framesSent, textsDropped);
    }
}
