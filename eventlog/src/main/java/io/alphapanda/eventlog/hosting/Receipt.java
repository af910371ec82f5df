package io.alphapanda.eventlog.hosting;

import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The promise that an event given to the inbox gets into the log. Any thread.
public final class Receipt {
    private final CompletableFuture<Place> place = new CompletableFuture<>();

    private record Place(EventLog log, long end) {}

    /// Waits until the event and all its direct effects are durable, so that somebody may be told.
    ///
    /// An event that the log already held, by source, key and sequence, counts as logged.
    ///
    /// @throws LogFailure if it did not get there, or the store failed first
    public void awaitDurable() throws InterruptedException {
        try {
            Place logged = place.get();
            logged.log.awaitDurable(logged.end);
        } catch (ExecutionException refused) {
            throw new LogFailure("the event is not in the log; look into the cause, then send it again",
                    refused);
        }
    }

    /// The event is before `end`.
    void logged(EventLog log, long end) {
        place.complete(new Place(log, end));
    }

    /// The event will not get into the log.
    void refused(Throwable why) {
        place.completeExceptionally(why);
    }
}
