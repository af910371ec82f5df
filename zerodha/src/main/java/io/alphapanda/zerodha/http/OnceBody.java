package io.alphapanda.zerodha.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// A body that leaves once, and only if its permit is open at that moment. Whatever a client, a library or a system
/// property may want to repeat, there is no second body: and a request whose body does not come is no request.
final class OnceBody implements BodyPublisher {
    private final BodyPublisher body;
    private final BooleanSupplier permit;
    private final AtomicBoolean isUsed = new AtomicBoolean();
    private volatile boolean hasLeft;
    private volatile boolean wasTooLate;

    OnceBody(byte[] bytes, BooleanSupplier permit) {
        body = BodyPublishers.ofByteArray(bytes);
        this.permit = permit;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        if (isUsed.compareAndSet(false, true)) {
            if (permit.getAsBoolean()) {
                hasLeft = true;
                body.subscribe(subscriber);
                return;
            }
            wasTooLate = true;
        }
        subscriber.onSubscribe(new NothingMore());
        subscriber.onError(new IOException("this body leaves once, and only while it is permitted"));
    }

    /// True if a byte of it may have left.
    boolean hasLeft() {
        return hasLeft;
    }

    /// True if its permit was closed when it was to leave; then nothing has.
    boolean wasTooLate() {
        return wasTooLate;
    }

    private static final class NothingMore implements Subscription {
        @Override
        public void request(long items) {
            // There are none.
        }

        @Override
        public void cancel() {
            // Nothing was begun.
        }
    }
}
