package io.alphapanda.services.readcache;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.eventlog.hosting.EdgeTarget;
import io.alphapanda.eventlog.hosting.Remedy;
import io.alphapanda.eventlog.log.LogFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Carries the events of a log into a read cache, each once.
///
/// Ticks go in rounds: at most 256 of them, at most 200 ms of their own time, and no longer than until the next other
/// event, of which the clock brings one a second. The cursor in the cache moves with the round, so that after a crash a
/// round that is not there is delivered again.
public final class CacheFeed implements EdgeTarget {
    private static final String SERVICE = "read-cache";

    private final ReadCache cache;
    private final TickRound round = new TickRound();
    private final List<CacheStep> steps = new ArrayList<>();
    private long next;
    private boolean isInDoubt;

    private CacheFeed(ReadCache cache) {
        this.cache = cache;
        this.next = cache.cursor();
    }

    /// Begins where the cache is. A cache whose cursor lies outside the log was filled from another one, or was away
    /// for too long: it is cleared, and made again from what the log holds.
    ///
    /// @param logStart the oldest position from which on the log misses nothing
    /// @param logEnd the position that the log's next event will get
    /// @throws LogFailure if the server behind the cache does not answer
    public static CacheFeed into(ReadCache cache, long logStart, long logEnd) {
        long cursor = cache.cursor();
        if (cursor < logStart || cursor > logEnd) {
            cache.clear();
        }
        return new CacheFeed(cache);
    }

    /// What the feed must be given.
    public static Set<Subscription> topics(Collection<Scope> accounts) {
        return CacheEntries.topics(accounts);
    }

    @Override
    public void deliver(long position, Envelope event) {
        settle();
        if (position < next) {
            return;
        }
        add(event);
        next = position + 1;
        if (!(event.data() instanceof Tick) || round.isFull()) {
            flush();
        }
    }

    // The same steps with the same cursor: if the cache has them already, nothing happens.
    private void settle() {
        if (isInDoubt) {
            flush();
        }
    }

    private void add(Envelope event) {
        List<CacheChange> changes = CacheEntries.of(event);
        if (event.data() instanceof Tick) {
            round.add(event.occurredAtMicros(), changes);
        } else if (!changes.isEmpty()) {
            steps.add(new CacheStep(Optional.of(CacheKeys.dealtWith(SERVICE, event.id())),
                    event.occurredAtMicros(),
                    changes));
        }
    }

    @Override
    public void putAside(long position) {
        settle();
        next = Math.max(next, position + 1);
        flush();
    }

    private void flush() {
        isInDoubt = true;
        List<CacheStep> all = new ArrayList<>(round.asSteps());
        all.addAll(steps);
        cache.take(next, all);
        round.clear();
        steps.clear();
        isInDoubt = false;
    }

    /// Where the feed is: what waits in a round counts as delivered, until the cache fails to take it.
    @Override
    public long deliveredPosition() {
        return isInDoubt ? cache.cursor() : next;
    }

    @Override
    public Remedy remedyFor(Exception failure) {
        return failure instanceof LogFailure ? Remedy.RETRY : EdgeTarget.super.remedyFor(failure);
    }
}
