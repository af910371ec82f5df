package io.alphapanda.zerodha.http;

import io.alphapanda.eventlog.hosting.Pause;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A clock that only moves when somebody waits, or is told to.
public final class HandClock implements InstantSource, Pause {
    private final List<Long> waitsNanos = new ArrayList<>();
    private Instant now;

    /// A clock that stands at a moment, as `2026-11-23T04:00:00Z`.
    public HandClock(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void forNanos(long nanos) {
        waitsNanos.add(nanos);
        now = now.plusNanos(nanos);
    }

    /// Moves it without anybody waiting.
    public synchronized void move(long nanos) {
        now = now.plusNanos(nanos);
    }

    /// How long was waited, each time.
    public synchronized List<Long> waitsNanos() {
        return List.copyOf(waitsNanos);
    }
}
