package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.order.OrderAmendment;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;

/// The small broker as a desk sees it.
public final class HttpBroker implements BrokerPort {
    private static final BodyPublisher NOTHING = BodyPublishers.noBody();

    private final HttpClient client;
    private final String address;
    private final Duration patience;

    /// A broker at an address, of whom each answer is waited for so long.
    public HttpBroker(String address, Duration patience) {
        this.address = address;
        this.patience = patience;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience)
                .build();
    }

    @Override
    public Answer place(OrderTicket ticket, SendPermit permit) throws InterruptedException {
        String body = BookText.of(new SmallBroker.Order(ticket.tag().value(), ticket.terms().instrument(),
                ticket.terms().side(), ticket.terms().product(), ticket.units(),
                ticket.terms().prices().limitPrice(), ticket.terms().referencePrice()));
        PermittedBody permitted = new PermittedBody(BodyPublishers.ofString(body), permit);
        Answer answer = write("/orders", permitted);
        return permitted.wasRefused() ? new Answer.NotSent("its window closed before the first byte left")
                : answer;
    }

    @Override
    public Answer cancel(String orderId) throws InterruptedException {
        return write("/orders/" + orderId + "/cancel", NOTHING);
    }

    @Override
    public Answer replace(String orderId, OrderAmendment terms) throws InterruptedException {
        return write("/orders/" + orderId + "/units", BodyPublishers.ofString(Long.toString(terms.units())));
    }

    private Answer write(String path, BodyPublisher body) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request(path).POST(body).build(),
                    BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200 -> new Answer.Accepted(response.body());
                case 400 -> new Answer.Rejected(response.body());
                case 429 -> new Answer.NotSent(response.body());
                default -> new Answer.Unknown(response.statusCode() + " " + response.body());
            };
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            return new Answer.NotSent("the broker cannot be reached: " + unreachable);
        } catch (IOException silent) {
            return new Answer.Unknown("no answer: " + silent);
        }
    }

    @Override
    public List<BrokerOrder> orders() throws IOException, InterruptedException {
        return BookText.orders(read("/orders"));
    }

    @Override
    public List<BrokerPosition> positions() throws IOException, InterruptedException {
        return BookText.positions(read("/positions"));
    }

    private String read(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request(path).GET().build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(patience);
    }

    /// A body that leaves only while its permit is open, and once. A request whose body does not come is no order.
    private static final class PermittedBody implements BodyPublisher {
        private final BodyPublisher body;
        private final SendPermit permit;
        private final AtomicBoolean isUsed = new AtomicBoolean();
        private volatile boolean wasRefused;

        private PermittedBody(BodyPublisher body, SendPermit permit) {
            this.body = body;
            this.permit = permit;
        }

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
            if (isUsed.compareAndSet(false, true)) {
                if (permit.isOpen()) {
                    body.subscribe(subscriber);
                    return;
                }
                wasRefused = true;
            }
            subscriber.onSubscribe(new NoMore());
            subscriber.onError(new IOException("this order may not leave"));
        }

        private boolean wasRefused() {
            return wasRefused;
        }
    }

    private static final class NoMore implements Subscription {
        @Override
        public void request(long bytes) {
            // There are none.
        }

        @Override
        public void cancel() {
            // Nothing was begun.
        }
    }
}
