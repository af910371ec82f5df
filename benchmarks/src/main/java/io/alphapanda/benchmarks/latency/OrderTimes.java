package io.alphapanda.benchmarks.latency;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.eventlog.engine.Tap;
import io.alphapanda.eventlog.hosting.EdgeTarget;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Takes the times of every order: in the log, as the engine's tap sees it, and durable, as an edge gets it. An order
/// belongs to the tick whose id it bears as its correlation.
final class OrderTimes implements Tap, EdgeTarget {
    private final SentTicks ticks;
    private final long firstMeasured;
    private final Map<EventId, Long> onTheirWay = new ConcurrentHashMap<>();
    private final Spans logged = new Spans();
    private final Spans loggedFromDue = new Spans();
    private final Spans durable = new Spans();
    private final Spans durableFromDue = new Spans();
    private @Nullable Envelope lastTick;
    private long number = -1;
    private long strangers;
    private volatile long delivered;

    /// @param firstMeasured the number of the first tick that counts
    OrderTimes(SentTicks ticks, long firstMeasured) {
        this.ticks = ticks;
        this.firstMeasured = firstMeasured;
    }

    @Override
    public void see(long position, Envelope event) {
        if (event.data() instanceof Tick) {
            lastTick = event;
            number++;
            ticks.see(position);
        } else if (event.data() instanceof OrderPlaced) {
            long now = System.nanoTime();
            if (lastTick == null || !lastTick.id().equals(event.correlationId())) {
                strangers++;
            } else if (number >= firstMeasured) {
                onTheirWay.put(event.id(), number);
                logged.add(now - ticks.sentNanos(number));
                loggedFromDue.add(now - ticks.dueNanos(number));
            }
        }
    }

    @Override
    public void deliver(long position, Envelope event) {
        long now = System.nanoTime();
        Long tick = onTheirWay.remove(event.id());
        if (tick != null) {
            durable.add(now - ticks.sentNanos(tick));
            durableFromDue.add(now - ticks.dueNanos(tick));
        }
        delivered = position + 1;
    }

    @Override
    public void putAside(long position) {
        delivered = position + 1;
    }

    @Override
    public long deliveredPosition() {
        return delivered;
    }

    /// What was taken; only once the desk has stopped.
    void tell(LatencyFigures.Builder figures) {
        figures.spans("logged", logged).spans("logged from due", loggedFromDue).spans("durable", durable)
                .spans("durable from due", durableFromDue).put("orders", logged.count())
                .put("orders of no tick", strangers);
    }
}
