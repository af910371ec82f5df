package io.alphapanda.sandbox.exchange;

import io.alphapanda.sandbox.orders.OrderRow;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/// Tells one listener of an account's orders, in order. What waits is bounded: the oldest rows give way and are
/// counted. Safe from any thread.
final class OrderTelling implements Exchange.Subscription {
    private final int waitingMax;
    private final Runnable onClose;
    private final Queue<OrderRow> waiting = new ArrayDeque<>();
    private final TellingThread<OrderRow> thread;
    private long missed;

    OrderTelling(String name, Consumer<OrderRow> listener, int waitingMax, Consumer<OrderTelling> onClose) {
        this.waitingMax = waitingMax;
        this.onClose = () -> onClose.accept(this);
        thread = new TellingThread<>(name, this::next, listener);
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

    private Optional<OrderRow> next() {
        synchronized (waiting) {
            return Optional.ofNullable(waiting.poll());
        }
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
