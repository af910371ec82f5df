package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.hosting.Pause;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries wishes to amend an order to the broker, under the broker's own id of it.
///
/// A cancel is asked again while nobody knows what came of it: it does no harm twice. New terms are asked once.
final class Amender {
    private static final Logger LOG = LoggerFactory.getLogger(Amender.class);

    private final BrokerPort port;
    private final OrderDirectory directory;
    private final Backoff backoff;
    private final Pause pause;
    private final int triesMax;

    Amender(BrokerPort port, OrderDirectory directory, Backoff backoff, Pause pause, int triesMax) {
        this.port = port;
        this.directory = directory;
        this.backoff = backoff;
        this.pause = pause;
        this.triesMax = triesMax;
    }

    /// What came of a wish in the end.
    Answer amend(OrderAmendment wish) throws InterruptedException {
        Answer answer = tried(wish);
        for (int failures = 1; failures < triesMax && isWorthAnother(wish, answer); failures++) {
            pause.forNanos(backoff.delayNanos(failures));
            answer = tried(wish);
        }
        return answer;
    }

    private static boolean isWorthAnother(OrderAmendment wish, Answer answer) {
        return switch (answer) {
            case Answer.Accepted _,Answer.Rejected _ -> false;
            case Answer.Unknown _ -> wish.kind() == OrderAmendment.Kind.CANCEL;
            case Answer.NotSent _ -> true;
        };
    }

    private Answer tried(OrderAmendment wish) throws InterruptedException {
        try {
            Optional<String> known = directory.idOf(wish.clOrdId());
            Optional<String> orderId = known.isPresent() ? known : idInBook(wish.clOrdId());
            if (orderId.isEmpty()) {
                return new Answer.Rejected("the broker's book has no order " + wish.clOrdId());
            }
            return switch (wish.kind()) {
                case CANCEL -> port.cancel(orderId.get());
                case REPLACE -> port.replace(orderId.get(), wish);
            };
        } catch (IOException unread) {
            return new Answer.NotSent("the broker's book could not be read: " + unread);
        } catch (RuntimeException broken) {
            LOG.error("the adapter failed while it amended order {}", wish.clOrdId(), broken);
            return new Answer.Unknown("the adapter failed: " + broken);
        }
    }

    private Optional<String> idInBook(ClOrdId order) throws IOException, InterruptedException {
        return port.orders().stream().filter(seen -> seen.tag().equals(order.value()))
                .map(BrokerOrder::orderId)
                .findFirst();
    }
}
