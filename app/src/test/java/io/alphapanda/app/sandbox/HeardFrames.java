package io.alphapanda.app.sandbox;

import io.alphapanda.zerodha.ticker.OrderFrameListener;
import io.alphapanda.zerodha.ticker.TickerListener;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The order frames of an account as they came, and the fate of its sockets.
final class HeardFrames implements OrderFrameListener, TickerListener {
    private static final Pattern UPDATED = Pattern.compile("\"exchange_update_timestamp\":\"([^\"]+)\"");

    final List<String> frames = new CopyOnWriteArrayList<>();
    final List<String> losses = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger refusals = new AtomicInteger();
    final AtomicInteger booksToRead = new AtomicInteger();

    @Override
    public void orderChanged(String json) {
        frames.add(json);
    }

    @Override
    public void framesMayBeMissing() {
        booksToRead.incrementAndGet();
    }

    /// How many frames came a second time, word for word.
    long repeated() {
        Set<String> seen = new HashSet<>();
        return new ArrayList<>(frames).stream().filter(frame -> !seen.add(frame)).count();
    }

    /// How many frames tell of an earlier moment than a frame before, of whichever order.
    long outOfOrder() {
        String newest = "";
        long count = 0;
        for (String frame : frames) {
            String updated = first(UPDATED, frame);
            count += !updated.isEmpty() && updated.compareTo(newest) < 0 ? 1 : 0;
            newest = updated.compareTo(newest) > 0 ? updated : newest;
        }
        return count;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    public void connected(int socket, long micros, Set<Long> tokens) {
        connections.incrementAndGet();
    }

    @Override
    public void lost(int socket, long sinceMicros, Set<Long> tokens, String why) {
        losses.add(why);
    }

    @Override
    public void notConnected(int socket, String why) {
        losses.add(why);
    }

    @Override
    public void sessionRefused(int socket, String why) {
        refusals.incrementAndGet();
    }

    @Override
    public void sessionGiven(int socket) {
        // The next thing to hear is that it is connected.
    }

    @Override
    public void told(int socket, String text) {
        // Nothing is asked for that could be complained of.
    }
}
