package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.BrokerAnswer;
import io.alphapanda.domain.broker.BrokerAnswer.Request;
import io.alphapanda.domain.broker.OrderDoubt;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.eventlog.hosting.EdgeTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the durable intents of one epoch to a broker, each at most once, and tells what came of it.
///
/// The cursor moves before a request is made, never after: what was begun is not begun again, in this process by the
/// cursor, in the next by the epoch. No marker of a sending is written first. It would only tell apart what was not
/// sent from what was not answered, and both are treated alike: looked for, never sent.
///
/// What remains is a process that is paused between its last look at the clock and the first byte. Its order arrives
/// late: the successor finds it under a tag that it has given up, reports it, cancels it and books what it filled.
final class IntentSender implements EdgeTarget {
    private static final Logger LOG = LoggerFactory.getLogger(IntentSender.class);

    private final long epoch;
    private final BrokerPort port;
    private final SendWindows windows;
    private final OrderDirectory directory;
    private final Amender amender;
    private final Lanes lanes;
    private final News news;
    private final Runnable afterRequest;
    private volatile boolean isStopped;
    private long next;

    /// @param afterRequest called after each request: something may have changed at the broker
    /// @param next the position of the log from which on events are delivered
    IntentSender(long epoch, BrokerPort port, SendWindows windows, OrderDirectory directory, Amender amender,
            Lanes lanes, News news, Runnable afterRequest, long next) {
        this.epoch = epoch;
        this.port = port;
        this.windows = windows;
        this.directory = directory;
        this.amender = amender;
        this.lanes = lanes;
        this.news = news;
        this.afterRequest = afterRequest;
        this.next = next;
    }

    @Override
    public void deliver(long position, Envelope event) throws InterruptedException {
        next = position + 1;
        switch (event.data()) {
            case OrderPlaced placed -> send(event, placed);
            case OrderAmendment wish -> lanes.start(() -> amend(event.key(), wish));
            case OrderDoubt doubt -> directory.note(doubt);
            default -> throw new IllegalArgumentException("a broker is not told of " + event.type());
        }
    }

    /// An intent of another epoch is left alone: the log calls it in doubt.
    private void send(Envelope event, OrderPlaced placed) throws InterruptedException {
        if (placed.epoch() != epoch || isStopped) {
            LOG.info("order {} of epoch {} is not sent in epoch {}", placed.clOrdId(), placed.epoch(), epoch);
            return;
        }
        SendPermit permit = windows.permitOf(event);
        directory.sending(placed.clOrdId());
        if (!lanes.tryStart(placed.instrument(), () -> place(event.key(), placed, permit))) {
            directory.sent(placed.clOrdId(), "");
            tell(event.key(), placed, new Answer.NotSent("too many requests are under way"));
        }
    }

    private void place(String key, OrderPlaced placed, SendPermit permit) {
        try {
            Answer answer = answerTo(placed, permit);
            directory.sent(placed.clOrdId(), answer.idOfOrder());
            tell(key, placed, answer);
            afterRequest.run();
        } catch (InterruptedException | IllegalStateException stopping) {
            LOG.info("nobody was told what came of order {}: the next epoch looks for it", placed.clOrdId(),
                    stopping);
        }
    }

    private Answer answerTo(OrderPlaced placed, SendPermit permit) throws InterruptedException {
        if (!(placed.terms().quantity() instanceof OrderQuantity.Units(long units))) {
            return new Answer.NotSent(
                    "a broker takes units, and the order is for " + placed.terms().quantity()
                            .shown());
        }
        if (!permit.isOpen()) {
            return new Answer.NotSent(windows.closedText());
        }
        try {
            return port.place(new OrderTicket(placed.clOrdId(), placed.terms(), units), permit);
        } catch (RuntimeException broken) {
            LOG.error("the adapter failed while it sent order {}", placed.clOrdId(), broken);
            return new Answer.Unknown("the adapter failed: " + broken);
        }
    }

    private void tell(String key, OrderPlaced placed, Answer answer) throws InterruptedException {
        news.tell(key, new BrokerAnswer(placed.clOrdId(), placed.group(), placed.instrument(), Request.PLACE,
                answer.outcome(), answer.idOfOrder(), answer.explained()));
    }

    private void amend(String key, OrderAmendment wish) {
        try {
            Answer answer = amender.amend(wish);
            Request request = wish.kind() == OrderAmendment.Kind.CANCEL ? Request.CANCEL : Request.REPLACE;
            news.tell(key, new BrokerAnswer(wish.clOrdId(), wish.group(), wish.instrument(), request,
                    answer.outcome(), answer.idOfOrder(), answer.explained()));
            afterRequest.run();
        } catch (InterruptedException | IllegalStateException stopping) {
            LOG.info("nobody was told what came of the wish to amend order {}: the next epoch wishes again",
                    wish.clOrdId(), stopping);
        }
    }

    /// Sends nothing from now on. Any thread.
    void stop() {
        isStopped = true;
    }

    @Override
    public void putAside(long position) {
        next = position + 1;
    }

    @Override
    public long deliveredPosition() {
        return next;
    }
}
