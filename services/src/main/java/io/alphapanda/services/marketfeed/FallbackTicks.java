package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A stream, and quotes for what the stream has lost for a while: until its next fact of each instrument, since a
/// connection that tells nothing is no better than none. One thread takes.
final class FallbackTicks implements LiveTicks {
    private final LiveTicks stream;
    private final PolledTicks polled;
    private final long afterMicros;
    private final InstantSource clock;
    private final Set<InstrumentId> lost = new HashSet<>();
    private long lostMicros;
    private long sinceMicros = Long.MIN_VALUE;
    private boolean isPolling;
    private boolean hasChanged;

    FallbackTicks(LiveTicks stream, PolledTicks polled, Duration after, InstantSource clock) {
        this.stream = stream;
        this.polled = polled;
        this.clock = clock;
        afterMicros = after.toNanos() / 1_000;
    }

    @Override
    public List<Instrument> instruments() {
        return stream.instruments();
    }

    @Override
    public void start(Runnable bell) {
        polled.follow(Set.of());
        stream.start(bell);
        polled.start(bell);
    }

    @Override
    public Optional<LiveNews> poll() {
        Optional<LiveNews> news = stream.poll();
        if (news.isPresent()) {
            follow(news.get());
            return news;
        }
        if (hasChanged) {
            hasChanged = false;
            isPolling &= !lost.isEmpty();
            polled.follow(isPolling ? lost : Set.of());
        }
        if (!lost.isEmpty() && !isPolling && nowMicros() - lostMicros >= afterMicros) {
            isPolling = true;
            polled.follow(lost);
            return Optional.of(new LiveNews.Said("quotes are read for " + lost.size()
                    + " instruments until their stream tells again"));
        }
        return polled.poll().map(FallbackTicks::ofPolled);
    }

    private void follow(LiveNews news) {
        switch (news) {
            case LiveNews.Lost(long since, Set<InstrumentId> instruments, String _) -> {
                lostMicros = lost.isEmpty() ? nowMicros() : lostMicros;
                sinceMicros = Math.max(sinceMicros, since);
                hasChanged |= lost.addAll(instruments);
            }
            // What came before the loss may be taken after it.
            case LiveNews.Told told -> hasChanged |= told.fact().micros() > sinceMicros
                    && lost.remove(told.instrument());
            case LiveNews.Regained _,LiveNews.Said _ -> {
                // Nothing has been received yet.
            }
        }
    }

    /// What is lost is lost already.
    private static LiveNews ofPolled(LiveNews news) {
        return switch (news) {
            case LiveNews.Lost lost -> new LiveNews.Said(lost.why());
            case LiveNews.Regained _ -> new LiveNews.Said("quotes can be read again");
            case LiveNews.Told _,LiveNews.Said _ -> news;
        };
    }

    @Override
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>(stream.counts());
        counts.addAll(polled.counts());
        return counts;
    }

    @Override
    public void stop() {
        stream.stop();
        polled.stop();
    }

    private long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
