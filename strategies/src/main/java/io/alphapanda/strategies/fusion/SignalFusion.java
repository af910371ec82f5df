package io.alphapanda.strategies.fusion;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.TradingSignal;
import java.util.Set;

/// The signal-fusion of one account. A group of one decides what its only member wants.
///
/// Stateless: a vote of a larger group is a bug in the configuration, which forms no such group, and throws.
public final class SignalFusion implements Decider {
    private final Scope account;

    /// The fusion of one account.
    public SignalFusion(Scope account) {
        this.account = account;
    }

    @Override
    public String service() {
        return "signal-fusion";
    }

    @Override
    public String shard() {
        return account.name();
    }

    @Override
    public Set<Subscription> subscriptions() {
        return Set.of(new Subscription(Topic.SIGNALS_RAW, account));
    }

    @Override
    public void on(Envelope event, Outbox out) {
        if (event.data() instanceof TradingSignal vote) {
            if (vote.votes() != 1) {
                throw new IllegalArgumentException("vote of group " + vote.group() + " claims " + vote.votes()
                        + " members; every group has one");
            }
            out.emit(account, event.key(), new FusedSignal(vote.group(), vote.evaluation(), vote.opinion()));
        }
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public void snapshot(FieldWriter out) {
        // Nothing is remembered between votes.
    }

    @Override
    public void restore(FieldReader in) {
        // Nothing was remembered.
    }
}
