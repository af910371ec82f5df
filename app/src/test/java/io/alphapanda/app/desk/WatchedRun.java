package io.alphapanda.app.desk;

import io.alphapanda.app.proof.LogLaws;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.money.Money;
import io.alphapanda.eventlog.codec.DecisionDigest;
import io.alphapanda.eventlog.engine.Tap;

/// Watches the log of a run: holds every law, and hashes the decisions.
final class WatchedRun implements Tap {
    final LogLaws laws;
    private final DecisionDigest digest = new DecisionDigest();

    /// A watch over accounts that all begin with this much.
    WatchedRun(Money startingCash) {
        laws = new LogLaws(startingCash);
    }

    @Override
    public void see(long position, Envelope event) {
        laws.see(position, event);
        digest.add(event);
    }

    /// How many decisions there were, and their hash.
    String decisions() {
        return digest.count() + " " + digest.hex();
    }
}
