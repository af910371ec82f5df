package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.order.OrderAmendment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A port that does as a test says, and remembers what was asked.
final class ScriptedPort implements BrokerPort {
    final List<String> asked = new ArrayList<>();
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger readsToFail = new AtomicInteger();
    final AtomicInteger cancelsToFail = new AtomicInteger();
    /// A read begins when there is a permit.
    final Semaphore mayRead = new Semaphore(1_000_000);
    final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    Runnable beforeTheFirstByte = () -> {};
    UnaryOperator<Answer> answers = UnaryOperator.identity();
    List<BrokerOrder> book = List.of();
    List<BrokerPosition> positions = List.of();

    @Override
    public synchronized Answer place(OrderTicket order, SendPermit permit) {
        beforeTheFirstByte.run();
        if (!permit.isOpen()) {
            return new Answer.NotSent("too late");
        }
        asked.add("place " + order.tag());
        return answers.apply(new Answer.Accepted("B" + order.tag()));
    }

    @Override
    public synchronized Answer cancel(String orderId) {
        if (cancelsToFail.getAndDecrement() > 0) {
            return new Answer.Unknown("no answer");
        }
        asked.add("cancel " + orderId);
        return new Answer.Accepted(orderId);
    }

    @Override
    public synchronized Answer replace(String orderId, OrderAmendment terms) {
        asked.add("replace " + orderId + " " + terms.units());
        return new Answer.Unknown("no answer");
    }

    @Override
    public List<BrokerOrder> orders() throws IOException {
        reads.incrementAndGet();
        mayRead.acquireUninterruptibly();
        return book();
    }

    private synchronized List<BrokerOrder> book() throws IOException {
        if (readsToFail.getAndDecrement() > 0) {
            throw new IOException("503 Service Unavailable");
        }
        return book;
    }

    @Override
    public synchronized List<BrokerPosition> positions() {
        return positions;
    }

    @Override
    public Listening listen(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    /// Says to all who listen that something has changed.
    void tell() {
        listeners.forEach(Runnable::run);
    }
}
