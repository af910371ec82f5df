package io.alphapanda.sandbox.exchange;

import io.alphapanda.sandbox.orders.OrderRow;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells one listener of an account's orders, in order. What waits is bounded: the oldest rows give way and are
/// counted. Safe from any thread.
final class OrderTelling implements Exchange.Subscription {
    private final Consumer<OrderRow> listener;
    private final int waitingMax;
    private final Runnable onClose;
    private final Queue<OrderRow> waiting = new ArrayDeque<>();
    private final TellingThread thread;
    private long missed;

    OrderTelling(String name, Consumer<OrderRow> listener, int waitingMax, Consumer<OrderTelling> onClose) {
        this.listener = listener;
        this.waitingMax = waitingMax;
        this.onClose = () -> onClose.accept(this);
        thread = new TellingThread(name, this::tellNext);
    }

    void start() {
        thread.start();
    }

    void tell(OrderRow row) {
        synchronized (waiting) {
            if (waiting.size() >= waitingMax) {
                waiting.remove();
                missed++;
            }
            waiting.add(row);
        }
        thread.wake();
    }

    private boolean tellNext() {
        @Nullable OrderRow row;
        synchronized (waiting) {
            row = waiting.poll();
        }
        if (row == null) {
            return false;
        }
        listener.accept(row);
        return true;
    }

    @Override
    public long missed() {
        synchronized (waiting) {
            return missed;
        }
    }

    @Override
    public void close() {
        onClose.run();
        thread.end();
    }
}
