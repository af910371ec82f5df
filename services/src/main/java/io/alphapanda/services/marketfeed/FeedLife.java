package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.part.Life;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/// One life of `market-feed` over a log that many parts share: publishes the events of a market as they are due.
///
/// It goes on at the newest moment that its clock has told, and tells that moment's events again: their numbers tell
/// readers that they had them. Outside any commit, since a tick that came twice is known by its number.
public final class FeedLife implements Life {
    /// The service it is.
    public static final String SERVICE = "market-feed";
    /// How many published events may be without an answer of the server; more, and the market waits.
    static final int UNANSWERED_MAX = 20_000;
    private static final String CLOCK = Topic.CLOCK.nameIn(Scope.SHARED);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final TopicStore store;
    private final RecordCodec codec;
    private final String publisher;
    private final PacedMarket market;
    private final Thread thread;
    private final Deque<CompletableFuture<Place>> unanswered = new ArrayDeque<>();
    private final AtomicLong told = new AtomicLong();
    private volatile boolean isOver;
    private volatile Optional<Throwable> failure = Optional.empty();

    /// Finds where the market was left, and goes on from there.
    ///
    /// @param markets makes the market anew, told from a moment on in microseconds of UTC; 0 from its beginning
    /// @throws LogFailure if the server does not answer
    public FeedLife(TopicStore store, RecordCodec codec, String publisher,
            LongFunction<PacedMarket> markets) {
        this.store = store;
        this.codec = codec;
        this.publisher = publisher;
        market = markets.apply(newestMoment());
        thread = Thread.ofPlatform().name("market-feed").start(this::run);
    }

    private long newestMoment() {
        Set<Partition> clocks = new HashSet<>();
        for (int number = 0; number < store.partitions(CLOCK); number++) {
            clocks.add(new Partition(CLOCK, number));
        }
        var ends = store.ends(clocks);
        long newest = 0;
        try (TopicReader reader = store.reader()) {
            store.starts(clocks).forEach(reader::from);
            boolean isThrough = false;
            while (!isThrough) {
                for (var placed : reader.poll(clocks, POLL)) {
                    newest = Math.max(newest,
                            codec.decode(CLOCK, placed.record().value()).occurredAtMicros());
                }
                isThrough = ends.entrySet().stream()
                        .allMatch(end -> reader.position(end.getKey()) >= end.getValue());
            }
        }
        return newest;
    }

    private void run() {
        try {
            market.tell(this::publish);
            while (!unanswered.isEmpty()) {
                answered(unanswered.remove());
            }
            isOver = !market.isStopping();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            failure = Optional.of(broken);
        }
    }

    private void publish(Envelope event) {
        String topic = event.topicName();
        unanswered.add(store.publish(new StoredRecord(topic, event.key(), codec.encode(topic, event),
                Optional.empty(), publisher)));
        told.incrementAndGet();
        while (!unanswered.isEmpty()
                && (unanswered.size() > UNANSWERED_MAX || unanswered.element().isDone())) {
            answered(unanswered.remove());
        }
    }

    private static void answered(CompletableFuture<Place> answer) {
        try {
            answer.join();
        } catch (CompletionException refused) {
            throw refused.getCause() instanceof LogFailure known ? known
                    : new LogFailure("an event of the market did not reach the server", refused);
        }
    }

    @Override
    public long epoch() {
        return 0;
    }

    @Override
    public long seen() {
        return told.get();
    }

    @Override
    public long lag() {
        return 0;
    }

    @Override
    public long deadLetters() {
        return 0;
    }

    @Override
    public void pause(boolean isOn) {
        market.pause(isOn);
    }

    @Override
    public void requestSnapshot() {
        // The log itself says how far it has told.
    }

    @Override
    public boolean isOver() {
        return isOver;
    }

    @Override
    public Optional<Throwable> failure() {
        return failure;
    }

    @Override
    public Optional<Throwable> end() {
        market.stop();
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
                return Optional.of(new LogFailure("the market still waits for the server"));
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        return failure;
    }
}
