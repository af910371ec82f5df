package io.alphapanda.strategies.runner;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.TradingSignal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The strategy-runner: evaluates each strategy once per bar and tells every account the same.
///
/// State is kept per strategy and instrument; an instrument leads to its strategies in one look-up.
public final class StrategyRunner implements Decider {
    private final List<Seat> seats = new ArrayList<>();
    private final Map<InstrumentId, List<Seat>> byInstrument = new HashMap<>();
    private final Set<Subscription> subscriptions = new HashSet<>();
    private final List<Scope> accounts;

    /// Runs these strategies for these accounts.
    ///
    /// @throws IllegalArgumentException if two strategies have one name
    public StrategyRunner(List<StrategyDeclaration> declarations, List<Scope> accounts) {
        this.accounts = List.copyOf(accounts);
        Set<String> names = new HashSet<>();
        for (StrategyDeclaration declaration : declarations) {
            if (!names.add(declaration.id().value())) {
                throw new IllegalArgumentException("two strategies are named " + declaration.id());
            }
            subscriptions.add(new Subscription(declaration.timeframe().topic(), Scope.SHARED));
            for (InstrumentId instrument : declaration.instruments()) {
                Seat seat = new Seat(declaration, instrument, accounts);
                seats.add(seat);
                byInstrument.computeIfAbsent(instrument, i -> new ArrayList<>()).add(seat);
            }
        }
    }

    @Override
    public String service() {
        return "strategy-runner";
    }

    @Override
    public String shard() {
        return "all";
    }

    @Override
    public Set<Subscription> subscriptions() {
        return Set.copyOf(subscriptions);
    }

    @Override
    public void on(Envelope event, Outbox out) {
        if (event.data() instanceof Bar bar) {
            List<Seat> watching = byInstrument.get(bar.instrument());
            for (int i = 0; watching != null && i < watching.size(); i++) {
                evaluate(watching.get(i), bar, out);
            }
        }
    }

    private void evaluate(Seat seat, Bar bar, Outbox out) {
        if (seat.timeframe() != bar.timeframe()) {
            return;
        }
        Optional<Opinion> opinion = seat.evaluate(bar);
        if (opinion.isPresent()) {
            TradingSignal signal = seat.vote(opinion.get());
            for (int i = 0; i < accounts.size(); i++) {
                out.emit(accounts.get(i), seat.key(i), signal);
            }
        }
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public void snapshot(FieldWriter out) {
        seats.forEach(seat -> seat.snapshot(out));
    }

    @Override
    public void restore(FieldReader in) {
        seats.forEach(seat -> seat.restore(in));
    }
}
