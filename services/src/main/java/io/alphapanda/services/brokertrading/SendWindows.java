package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.eventlog.engine.Tap;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// How long each intent of an account may still be sent.
///
/// The time runs from the moment at which the engine takes up the approval that the intent descends from: that is
/// before the intent is written, so never after it is durable. It is measured by a clock that runs on while the
/// process is paused: whoever is woken later finds every window closed.
final class SendWindows implements Tap {
    /// So many approvals are remembered; the intents of an older one are not sent.
    static final int APPROVALS_MAX = 4_096;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<EventId, Long> openedNanos = new LinkedHashMap<>();
    private final Scope account;
    private final Duration window;
    private final LongSupplier tickerNanos;

    SendWindows(Scope account, Duration window, LongSupplier tickerNanos) {
        this.account = account;
        this.window = window;
        this.tickerNanos = tickerNanos;
    }

    @Override
    public void see(long position, Envelope event) {
        if (event.data() instanceof ValidatedSignal && event.scope().equals(account)) {
            open(event.id());
        }
    }

    private void open(EventId approval) {
        lock.lock();
        try {
            openedNanos.put(approval, tickerNanos.getAsLong());
            if (openedNanos.size() > APPROVALS_MAX) {
                Iterator<EventId> oldest = openedNanos.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    /// The permit to send an intent; closed from the start if nobody has seen its approval.
    SendPermit permitOf(Envelope intent) {
        OptionalLong opened = openedAt(intent);
        return () -> opened.isPresent()
                && tickerNanos.getAsLong() - opened.getAsLong() <= window.toNanos();
    }

    private OptionalLong openedAt(Envelope intent) {
        EventId approval = intent.causationId();
        if (approval == null) {
            return OptionalLong.empty();
        }
        lock.lock();
        try {
            Long nanos = openedNanos.get(approval);
            return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
        } finally {
            lock.unlock();
        }
    }

    /// What is said of an order whose window has closed.
    String closedText() {
        return "it was older than " + window.toMillis() + " ms before it could leave";
    }
}
