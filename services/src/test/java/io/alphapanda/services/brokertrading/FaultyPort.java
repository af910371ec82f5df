package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.services.brokertrading.Faults.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A small broker behind every fault, within one thread: what would take time is put off until the test lets it pass.
final class FaultyPort implements BrokerPort {
    private final SmallBroker broker;
    private final Faults faults;
    private final List<SmallBroker.Order> onTheirWay = new ArrayList<>();
    private List<BrokerOrder> lastBook = List.of();

    FaultyPort(SmallBroker broker, Faults faults) {
        this.broker = broker;
        this.faults = faults;
    }

    @Override
    public Answer place(OrderTicket ticket, SendPermit permit) {
        if (!permit.isOpen()) {
            return new Answer.NotSent("its window has closed");
        }
        SmallBroker.Order order = new SmallBroker.Order(ticket.tag().value(), ticket.terms().instrument(),
                ticket.terms().side(), ticket.terms().product(), ticket.units(),
                ticket.terms().prices().limitPrice(), ticket.terms().referencePrice());
        broker.asked(order.tag());
        Fault fault = faults.ofWrite();
        return switch (fault) {
            case NONE, SLOW -> new Answer.Accepted(broker.take(order));
            case REFUSED -> new Answer.Rejected("not today");
            case TURNED_AWAY -> new Answer.NotSent("too many requests");
            case LOST, LOST_BAD_GATEWAY -> new Answer.Unknown(fault.toString());
            case DONE_UNANSWERED, DONE_BAD_GATEWAY -> {
                broker.take(order);
                yield new Answer.Unknown(fault.toString());
            }
            case DONE_LATE -> {
                onTheirWay.add(order);
                yield new Answer.Unknown(fault.toString());
            }
        };
    }

    /// Lets everything arrive that is still on its way.
    void arrive() {
        onTheirWay.forEach(broker::take);
        onTheirWay.clear();
    }

    @Override
    public Answer cancel(String orderId) {
        return switch (faults.ofWrite()) {
            case LOST, LOST_BAD_GATEWAY, DONE_LATE -> new Answer.Unknown("no answer");
            case TURNED_AWAY -> new Answer.NotSent("too many requests");
            case DONE_UNANSWERED, DONE_BAD_GATEWAY -> {
                broker.cancel(orderId);
                yield new Answer.Unknown("no answer");
            }
            case NONE, SLOW, REFUSED -> broker.cancel(orderId) ? new Answer.Accepted(orderId)
                    : new Answer.Rejected("it is not open");
        };
    }

    @Override
    public Answer replace(String orderId, OrderAmendment terms) {
        return broker.replace(orderId, terms.units()) ? new Answer.Accepted(orderId)
                : new Answer.Rejected("it is not open");
    }

    @Override
    public List<BrokerOrder> orders() throws IOException {
        if (faults.failsRead()) {
            throw new IOException("503 Service Unavailable");
        }
        List<BrokerOrder> book = new ArrayList<>(faults.isStale() ? lastBook : broker.orders());
        lastBook = List.copyOf(broker.orders());
        if (faults.isRepeated()) {
            book.addAll(List.copyOf(book));
            Collections.shuffle(book, new Random(faults.anyBelow(1_000)));
        }
        return book;
    }

    @Override
    public List<BrokerPosition> positions() throws IOException {
        if (faults.failsRead()) {
            throw new IOException("503 Service Unavailable");
        }
        return broker.positions();
    }
}
