package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.Cause;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.order.OrderAmendment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cancels and changes on their way to the venue, the first to be carried out first.
final class Amendments {
    private final List<Pending> onTheirWay = new ArrayList<>();

    /// One of them.
    ///
    /// @param source who wishes it
    /// @param effectiveAtMicros when it reaches the venue
    record Pending(OrderAmendment amendment, String source, String key, Cause cause, long effectiveAtMicros) {
        private void write(FieldWriter out) {
            amendment.write(out);
            out.text("source", source);
            out.text("key", key);
            cause.write(out);
            out.time("effective_at", effectiveAtMicros);
        }

        private static Pending read(FieldReader in) {
            return new Pending(OrderAmendment.read(in), in.text("source"), in.text("key"), Cause.read(in),
                    in.time("effective_at"));
        }
    }

    /// Lets one set out; those that arrive at one moment keep their order.
    void send(Envelope event, OrderAmendment amendment, long effectiveAtMicros) {
        int place = onTheirWay.size();
        while (place > 0 && onTheirWay.get(place - 1).effectiveAtMicros() > effectiveAtMicros) {
            place--;
        }
        onTheirWay.add(place,
                new Pending(amendment, event.source(), event.key(), event.asCause(), effectiveAtMicros));
    }

    boolean isEmpty() {
        return onTheirWay.isEmpty();
    }

    /// Takes out the next that has arrived by a moment.
    Optional<Pending> arrivedBy(long nowMicros) {
        boolean isThere = !onTheirWay.isEmpty() && onTheirWay.getFirst().effectiveAtMicros() <= nowMicros;
        return isThere ? Optional.of(onTheirWay.removeFirst()) : Optional.empty();
    }

    void snapshot(FieldWriter out) {
        out.list("amendments", onTheirWay, (writer, pending) -> pending.write(writer));
    }

    void restore(FieldReader in) {
        onTheirWay.clear();
        onTheirWay.addAll(in.list("amendments", Pending::read));
    }
}
