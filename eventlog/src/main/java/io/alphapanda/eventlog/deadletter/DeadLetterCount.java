package io.alphapanda.eventlog.deadletter;

import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.engine.Tap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts dead letters by who could not process the record, and whose it was. One thread writes, any reads.
///
/// It is the metric `trading_dlq_messages_total{service, broker}`: it rises by one for each letter of the log.
public final class DeadLetterCount implements Tap {
    private final Map<Whose, LongAdder> counts = new ConcurrentHashMap<>();

    /// Who could not process it, and whose it was.
    ///
    /// @param broker the account, or `shared` for market data
    public record Whose(String service, String broker) implements Comparable<Whose> {
        @Override
        public int compareTo(Whose other) {
            int byService = service.compareTo(other.service);
            return byService == 0 ? broker.compareTo(other.broker) : byService;
        }
    }

    @Override
    public void see(long position, Envelope event) {
        if (event.data() instanceof DeadLetter letter) {
            counts.computeIfAbsent(new Whose(letter.service(), event.scope().name()), _ -> new LongAdder())
                    .increment();
        }
    }

    /// The counts so far, in order.
    public Map<Whose, Long> counts() {
        Map<Whose, Long> now = new TreeMap<>();
        counts.forEach((whose, count) -> now.put(whose, count.sum()));
        return now;
    }
}
