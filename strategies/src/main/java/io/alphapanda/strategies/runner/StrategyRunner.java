package io.alphapanda.strategies.runner;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The strategy-runner: evaluates each strategy once per bar or tick and tells every account the same.
///
/// A paused strategy goes on taking market data, so that its indicators stay exact, and says nothing. When it is
/// resumed it speaks with its next change of mind; only what it went back on meanwhile is left at once. One that is
/// paused for taking too long is not even asked, so that it holds up nobody: it begins anew when it is resumed, and
/// leaves what it had asked for.
///
/// State is kept per strategy and instrument; an instrument leads to its strategies in one look-up. After a change
/// of configuration what is declared as before goes on as before, what is new or changed begins anew, and what is
/// gone is forgotten.
public final class StrategyRunner implements Decider {
    private final List<Seat> seats = new ArrayList<>();
    private final Map<InstrumentId, List<Seat>> onBars = new HashMap<>();
    private final Map<InstrumentId, List<Seat>> onTicks = new HashMap<>();
    private final Set<Subscription> subscriptions = new HashSet<>();
    private final String shard;
    private final EvaluationWatch watch;
    private final PauseBook pauses;

    /// Runs the active ones of these strategies for these accounts.
    ///
    /// @throws IllegalArgumentException if two strategies have one name
    public StrategyRunner(List<StrategyDeclaration> declarations, List<Scope> accounts) {
        this(declarations, accounts, "all");
    }

    /// The same for one share of a desk's strategies.
    ///
    /// @param shard the share's name, as `1-of-2`
    public StrategyRunner(List<StrategyDeclaration> declarations, List<Scope> accounts, String shard) {
        this(declarations, accounts, shard, EvaluationWatch.NONE);
    }

    /// The same, its evaluations watched.
    public StrategyRunner(List<StrategyDeclaration> declarations, List<Scope> accounts, String shard,
            EvaluationWatch watch) {
        this.shard = shard;
        this.watch = watch;
        Set<String> names = new HashSet<>();
        for (StrategyDeclaration declaration : declarations) {
            if (!names.add(declaration.id().value())) {
                throw new IllegalArgumentException("two strategies are named " + declaration.id());
            }
            if (declaration.active()) {
                seat(declaration, List.copyOf(accounts));
            }
        }
        pauses = new PauseBook(service(), shard(), seats.stream().map(seat -> seat.strategyId().value())
                .collect(Collectors.toSet()));
    }

    private void seat(StrategyDeclaration declaration, List<Scope> accounts) {
        subscriptions.add(new Subscription(Topic.CONTROL, Scope.SYSTEM));
        Topic topic = declaration.timeframe().map(Timeframe::topic).orElse(Topic.TICKS);
        subscriptions.add(new Subscription(topic, Scope.SHARED));
        for (Instrument instrument : declaration.instruments()) {
            Seat seat = new Seat(declaration, instrument, accounts, watch);
            seats.add(seat);
            (topic == Topic.TICKS ? onTicks : onBars)
                    .computeIfAbsent(instrument.id(), i -> new ArrayList<>()).add(seat);
        }
    }

    @Override
    public String service() {
        return "strategy-runner";
    }

    @Override
    public String shard() {
        return shard;
    }

    @Override
    public Set<Subscription> subscriptions() {
        return Set.copyOf(subscriptions);
    }

    @Override
    public void on(Envelope event, Outbox out) {
        if (event.data() instanceof Bar bar) {
            List<Seat> watching = onBars.get(bar.instrument());
            for (int i = 0; watching != null && i < watching.size(); i++) {
                watching.get(i).on(bar, event.occurredAtMicros(), out);
            }
        } else if (event.data() instanceof Tick tick) {
            List<Seat> watching = onTicks.get(tick.instrument());
            for (int i = 0; watching != null && i < watching.size(); i++) {
                watching.get(i).on(tick, event.occurredAtMicros(), out);
            }
        } else if (event.data() instanceof ControlCommand command && pauses.take(command)) {
            seats.forEach(seat -> seat.hush(pauses.of(seat.strategyId())));
        }
    }

    @Override
    public int stateVersion() {
        return 4;
    }

    @Override
    public void snapshot(FieldWriter out) {
        pauses.snapshot(out);
        out.list("seats", seats, (writer, seat) -> seat.saved().write(writer));
    }

    @Override
    public void restore(FieldReader in) {
        pauses.restore(in);
        Map<String, SavedSeat> saved = in.list("seats", SavedSeat::read).stream()
                .collect(Collectors.toMap(SavedSeat::owner, Function.identity()));
        seats.forEach(seat -> {
            seat.restore(Optional.ofNullable(saved.get(seat.owner())));
            seat.hush(pauses.of(seat.strategyId()));
        });
    }
}
