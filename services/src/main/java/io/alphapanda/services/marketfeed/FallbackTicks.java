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

/// A stream, and quotes for what the stream has lost for a while. One thread takes.
final class FallbackTicks implements LiveTicks {
    private final LiveTicks stream;
    private final PolledTicks polled;
    private final long afterMicros;
    private final InstantSource clock;
    private final Set<InstrumentId> lost = new HashSet<>();
    private long lostMicros;
    private boolean isPolling;

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
        if (!lost.isEmpty() && !isPolling && nowMicros() - lostMicros >= afterMicros) {
            isPolling = true;
            polled.follow(lost);
            return Optional.of(new LiveNews.Said("quotes are read for " + lost.size()
                    + " instruments until their stream is back"));
        }
        return polled.poll().map(FallbackTicks::ofPolled);
    }

    private void follow(LiveNews news) {
        switch (news) {
            case LiveNews.Lost(long _, Set<InstrumentId> instruments, String _) -> {
                lostMicros = lost.isEmpty() ? nowMicros() : lostMicros;
                lost.addAll(instruments);
                followLost();
            }
            case LiveNews.Regained(long _, Set<InstrumentId> instruments) -> {
                lost.removeAll(instruments);
                followLost();
            }
            case LiveNews.Told _,LiveNews.Said _ -> {
                // Says nothing of the connection.
            }
        }
    }

    private void followLost() {
        if (isPolling) {
            polled.follow(lost);
            isPolling = !lost.isEmpty();
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
