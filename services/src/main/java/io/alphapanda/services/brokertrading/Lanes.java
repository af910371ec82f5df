package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.instrument.InstrumentId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Requests under way: those of one instrument one after the other, all others beside each other, and never more
/// than so many. One thread gives them out.
final class Lanes {
    private final Map<InstrumentId, CompletableFuture<Void>> lanes = new HashMap<>();
    private final Executor executor;
    private final int requestsMax;
    private final Semaphore room;

    Lanes(Executor executor, int requestsMax) {
        this.executor = executor;
        this.requestsMax = requestsMax;
        room = new Semaphore(requestsMax);
    }

    /// Starts a request behind those of its instrument; false, and nothing started, if there is no room.
    boolean tryStart(InstrumentId instrument, Runnable request) {
        if (!room.tryAcquire()) {
            return false;
        }
        lanes.values().removeIf(CompletableFuture::isDone);
        CompletableFuture<Void> before = lanes.getOrDefault(instrument,
                CompletableFuture.completedFuture(null));
        lanes.put(instrument, before.exceptionally(_ -> null).thenRunAsync(request, executor)
                .whenComplete((_, _) -> room.release()));
        return true;
    }

    /// Starts a request beside all others, as soon as there is room.
    void start(Runnable request) throws InterruptedException {
        room.acquire();
        CompletableFuture<Void> _ = CompletableFuture.runAsync(request, executor)
                .whenComplete((_, _) -> room.release());
    }

    /// Waits until nothing is under way; false if `patience` ended first.
    boolean awaitIdle(long patienceNanos) throws InterruptedException {
        boolean isIdle = room.tryAcquire(requestsMax, patienceNanos, TimeUnit.NANOSECONDS);
        if (isIdle) {
            room.release(requestsMax);
        }
        return isIdle;
    }
}
