package io.alphapanda.backtest.report;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.codec.DecisionDigest;
import java.util.ArrayList;
import java.util.List;

/// Keeps decision events until their hash is asked for, so that hashing costs the run nothing.
final class DecisionRecord {
    /// So many events are kept at once; then they are hashed and let go.
    static final int EVENTS_MAX = 1 << 20;

    private final List<Envelope> kept = new ArrayList<>();
    private final DecisionDigest digest = new DecisionDigest();

    void see(Envelope event) {
        if (event.type().isDecision()) {
            kept.add(event);
            if (kept.size() == EVENTS_MAX) {
                flush();
            }
        }
    }

    /// The SHA-256 of all decision events so far, in hexadecimal. Ends the record.
    String hash() {
        flush();
        return digest.hex();
    }

    private void flush() {
        kept.forEach(digest::add);
        kept.clear();
    }
}
