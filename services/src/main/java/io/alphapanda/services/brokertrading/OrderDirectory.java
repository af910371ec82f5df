package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.OrderDoubt;
import io.alphapanda.domain.order.ClOrdId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;

/// What this process knows of an account's orders at the broker: their ids there, and which are in doubt since
/// when. Any thread; lost with the process, and then found in the broker's book.
final class OrderDirectory {
    /// So many ids are remembered, the newest; that of an older order is found in the broker's book.
    static final int IDS_MAX = 10_000;

    private final Map<ClOrdId, CompletableFuture<String>> ids = Collections.synchronizedMap(new Newest());
    private final Map<ClOrdId, Long> doubtedSinceNanos = new ConcurrentHashMap<>();
    private final LongSupplier tickerNanos;

    private static final class Newest extends LinkedHashMap<ClOrdId, CompletableFuture<String>> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ClOrdId, CompletableFuture<String>> eldest) {
            return size() > IDS_MAX;
        }
    }

    OrderDirectory(LongSupplier tickerNanos) {
        this.tickerNanos = tickerNanos;
    }

    /// An order is about to be sent.
    void sending(ClOrdId order) {
        ids.put(order, new CompletableFuture<>());
    }

    /// Its sending has ended; `orderId` is empty if the broker gave none.
    void sent(ClOrdId order, String orderId) {
        ids.computeIfAbsent(order, _ -> new CompletableFuture<>()).complete(orderId);
    }

    /// The broker's id of an order, once its sending has ended; empty if this process does not know it.
    Optional<String> idOf(ClOrdId order) throws InterruptedException {
        CompletableFuture<String> id = ids.get(order);
        try {
            return id == null ? Optional.empty() : Optional.of(id.get()).filter(known -> !known.isEmpty());
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the sending of " + order + " never fails, it ends", broken);
        }
    }

    /// Takes note of a doubt, or of its end.
    void note(OrderDoubt doubt) {
        if (doubt.stage() == OrderDoubt.Stage.UNKNOWN) {
            doubtedSinceNanos.put(doubt.clOrdId(), tickerNanos.getAsLong());
        } else {
            doubtedSinceNanos.remove(doubt.clOrdId());
        }
    }

    /// Every order in doubt, and for how many microseconds it has been by now.
    Map<ClOrdId, Long> doubts() {
        long nowNanos = tickerNanos.getAsLong();
        Map<ClOrdId, Long> waitedMicros = new LinkedHashMap<>();
        doubtedSinceNanos
                .forEach((order, sinceNanos) -> waitedMicros.put(order, (nowNanos - sinceNanos) / 1_000));
        return waitedMicros;
    }
}
