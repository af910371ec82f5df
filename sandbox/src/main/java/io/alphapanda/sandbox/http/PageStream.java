package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.page.LatestPicture;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures of the page, as server-sent events: `picture` with the figures whenever they differ from the last that this
/// reader got, `still` where nothing has changed for a while, and `full` to one reader too many.
///
/// Each reader is served on its request's own thread, which waits for that reader alone. One that is slow goes on with the
/// newest picture when it has taken the one before, and never sees those in between; one that takes nothing for as long
/// as the server lets a connection idle is cut off.
final class PageStream {
    /// Readers at a time.
    static final int READERS_MAX = 16;
    private static final long QUIET_NANOS_MAX = TimeUnit.SECONDS.toNanos(5);
    private static final Logger LOG = LoggerFactory.getLogger(PageStream.class);

    private final Semaphore places = new Semaphore(READERS_MAX);
    private final LatestPicture picture;
    private final LongSupplier nanos;
    private final CountDownLatch stopping;

    /// @param stopping opens when the server stops, which ends every stream
    PageStream(LatestPicture picture, LongSupplier nanos, CountDownLatch stopping) {
        this.picture = picture;
        this.nanos = nanos;
        this.stopping = stopping;
    }

    /// Serves one reader until it goes or the server stops. It waits, since a request that was handed on to another
    /// thread is taken away from under that thread when its reader goes.
    void serve(Context context) throws InterruptedException {
        context.contentType("text/event-stream;charset=utf-8").header("Cache-Control", "no-store");
        boolean isAdmitted = places.tryAcquire();
        try {
            if (isAdmitted) {
                tell(context.res());
            } else {
                send(context.res(), "full", READERS_MAX + " pages watch this sandbox already; close one");
            }
        } catch (IOException gone) {
            LOG.debug("a reader of the page's stream has gone", gone);
        } finally {
            if (isAdmitted) {
                places.release();
            }
        }
    }

    private void tell(HttpServletResponse reader) throws IOException, InterruptedException {
        String told = "";
        long toldAt = nanos.getAsLong();
        do {
            String newest = picture.newest();
            if (!newest.equals(told)) {
                send(reader, "picture", newest);
                told = newest;
                toldAt = nanos.getAsLong();
            } else if (nanos.getAsLong() - toldAt >= QUIET_NANOS_MAX) {
                send(reader, "still", "nothing has changed");
                toldAt = nanos.getAsLong();
            }
        } while (!stopping.await(LatestPicture.EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// @param data one line; a browser passes over an event without any
    private static void send(HttpServletResponse reader, String event, String data) throws IOException {
        reader.getOutputStream()
                .write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        reader.flushBuffer();
    }
}
