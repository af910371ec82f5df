package io.alphapanda.strategies.runner;

import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.strategies.api.SeatedStrategy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One strategy on one instrument, with its evaluation count and the accounts that hear it.
final class Seat {
    private final StrategyDeclaration declaration;
    private final Instrument instrument;
    private final @Nullable Timeframe timeframe;
    private final List<Scope> accounts;
    private final List<String> keys;
    private final EvaluationWatch watch;
    private SeatedStrategy strategy;
    private long evaluation;
    private Hush hush = Hush.NONE;
    private Optional<Target> said = Optional.empty();

    Seat(StrategyDeclaration declaration, Instrument instrument, List<Scope> accounts,
            EvaluationWatch watch) {
        this.declaration = declaration;
        this.instrument = instrument;
        this.accounts = accounts;
        this.watch = watch;
        timeframe = declaration.timeframe().orElse(null);
        keys = accounts.stream().map(account -> account + ":" + declaration.id() + ":" + instrument.id())
                .toList();
        strategy = declaration.kind().seat();
    }

    void on(Bar bar, long nowMicros, Outbox out) {
        if (timeframe == bar.timeframe() && hush != Hush.UNASKED) {
            evaluation++;
            watch.began(declaration.id());
            Optional<Opinion> opinion = strategy.on(bar);
            watch.ended(declaration.id());
            if (opinion.isPresent() || said.isPresent()) {
                answer(opinion, bar.close(), nowMicros, out);
            }
        }
    }

    void on(Tick tick, long nowMicros, Outbox out) {
        if (hush == Hush.UNASKED) {
            return;
        }
        evaluation++;
        watch.began(declaration.id());
        Optional<Opinion> opinion = strategy.on(tick);
        watch.ended(declaration.id());
        if (opinion.isPresent() || said.isPresent()) {
            answer(opinion, tick.lastPrice(), nowMicros, out);
        }
    }

    private void answer(Optional<Opinion> opinion, Price last, long nowMicros, Outbox out) {
        if (hush != Hush.NONE) {
            return;
        }
        opinion.or(this::missedExit).ifPresent(told -> tell(told, last, nowMicros, out));
        said = Optional.empty();
    }

    /// What the strategy went back on while it was paused is over; what it would have entered meanwhile is missed.
    private Optional<Opinion> missedExit() {
        return said.filter(before -> before != Target.FLAT && before != strategy.wants())
                .map(before -> Opinion.of(instrument.id(), Target.FLAT,
                        "it no longer wants " + before + " since it was paused"));
    }

    /// Holds the strategy's tongue, or lets it speak again. One that is not asked misses market data, and what it
    /// keeps would have a hole: it begins anew.
    void hush(Hush now) {
        if (now != Hush.NONE && said.isEmpty()) {
            said = Optional.of(strategy.wants());
        }
        if (now == Hush.UNASKED && hush != Hush.UNASKED) {
            strategy = declaration.kind().seat();
        }
        hush = now;
    }

    private void tell(Opinion opinion, Price last, long nowMicros, Outbox out) {
        TradingSignal signal = new TradingSignal(declaration.id(), declaration.id(), evaluation, 1,
                completed(opinion, last, nowMicros));
        for (int i = 0; i < accounts.size(); i++) {
            out.emit(accounts.get(i), keys.get(i), signal);
        }
    }

    /// The opinion, with the declared rules where it brings none of its own. A structure has no one price to enter
    /// at.
    private Opinion completed(Opinion opinion, Price last, long nowMicros) {
        Opinion complete = opinion;
        if (opinion.exitPlan().equals(ExitPlan.NONE)) {
            complete = complete.with(declaration.exits().planFor(opinion.target(), last, nowMicros));
        }
        if (opinion.entryTerms().equals(PriceTerms.MARKET) && opinion.legs().isEmpty()) {
            complete = complete
                    .with(declaration.entry().termsFor(opinion.target(), last, instrument.contract()));
        }
        return complete;
    }

    StrategyId strategyId() {
        return declaration.id();
    }

    /// Strategy, instrument and fingerprint: what a saved state must have been written by.
    String owner() {
        return declaration.id() + " " + instrument.id() + " " + declaration.fingerprint();
    }

    SavedSeat saved() {
        StateTape state = new StateTape();
        strategy.snapshot(state);
        return new SavedSeat(owner(), evaluation, said, state);
    }

    /// Continues from a saved state; without one, from the beginning.
    void restore(Optional<SavedSeat> saved) {
        strategy = declaration.kind().seat();
        evaluation = saved.map(SavedSeat::evaluation).orElse(0L);
        hush = Hush.NONE;
        said = saved.flatMap(SavedSeat::said);
        saved.ifPresent(seat -> {
            strategy.restore(seat.state());
            if (!seat.state().isAtEnd()) {
                throw new IllegalArgumentException(
                        "the state of " + owner() + " holds more than the strategy keeps");
            }
        });
    }
}
