package io.alphapanda.trading.risk.watch;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.trading.risk.limit.NoLimit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The newest orders within a span of time that slides; it never holds more of them than its limit.
final class RateWindow implements Stateful {
    private final long max;
    private final long spanMicros;
    private final Deque<Long> stamps = new ArrayDeque<>();

    RateWindow(long max, long spanMicros) {
        this.max = max;
        this.spanMicros = spanMicros;
    }

    void add(long nowMicros) {
        if (NoLimit.isSet(max)) {
            drop(nowMicros);
            stamps.addLast(nowMicros);
            if (stamps.size() > max) {
                stamps.removeFirst();
            }
        }
    }

    /// How many are within the span that ends now, or the limit if there are more.
    long count(long nowMicros) {
        drop(nowMicros);
        return stamps.size();
    }

    private void drop(long nowMicros) {
        while (!stamps.isEmpty() && stamps.getFirst() <= nowMicros - spanMicros) {
            stamps.removeFirst();
        }
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("stamps", List.copyOf(stamps), (writer, stamp) -> writer.time("at", stamp));
    }

    @Override
    public void restore(FieldReader in) {
        stamps.clear();
        stamps.addAll(in.list("stamps", stamp -> stamp.time("at")));
    }
}
