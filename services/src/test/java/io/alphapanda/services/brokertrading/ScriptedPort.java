package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.order.OrderAmendment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A port that does as a test says, and remembers what was asked.
final class ScriptedPort implements BrokerPort {
    final List<String> asked = new ArrayList<>();
    final AtomicInteger readsToFail = new AtomicInteger();
    final AtomicInteger cancelsToFail = new AtomicInteger();
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
    public synchronized List<BrokerOrder> orders() throws IOException {
        if (readsToFail.getAndDecrement() > 0) {
            throw new IOException("503 Service Unavailable");
        }
        return book;
    }

    @Override
    public synchronized List<BrokerPosition> positions() {
        return positions;
    }
}
