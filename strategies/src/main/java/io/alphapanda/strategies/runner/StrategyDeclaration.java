package io.alphapanda.strategies.runner;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.strategies.api.ConfiguredKind;
import java.util.List;
import java.util.Optional;

/// One configured strategy: its name, what it watches, what makes its instances, and how its positions are entered
/// and left where it does not say so itself. It votes in a group of one, under its own name.
///
/// @param instruments what it watches, each at its own seat, none twice
/// @param timeframe of its bars; empty = every tick
/// @param size how large an entry is, as risk reads it: `50` or `5%`; empty = as the account has it
/// @param product how its positions live, as risk reads it: `MIS`; empty = as the account has it
/// @param active false keeps it out of the run
/// @param live whether risk lets it trade in accounts of real money
public record StrategyDeclaration(StrategyId id, ConfiguredKind kind, List<Instrument> instruments,
        Optional<Timeframe> timeframe, ExitRules exits, EntryStyle entry, Optional<String> size,
        Optional<String> product, boolean active, boolean live) {
    /// Refuses a strategy that watches nothing, or one thing twice, or ticks although its kind takes none.
    public StrategyDeclaration {
        instruments = List.copyOf(instruments);
        if (instruments.isEmpty()) {
            throw new IllegalArgumentException("strategy " + id + " must watch at least one instrument");
        }
        if (instruments.stream().map(Instrument::id).distinct().count() < instruments.size()) {
            throw new IllegalArgumentException("strategy " + id + " watches an instrument twice: "
                    + instruments.stream().map(Instrument::id).map(InstrumentId::value).toList());
        }
        if (timeframe.isEmpty() && !kind.kind().takesTicks()) {
            throw new IllegalArgumentException(
                    "strategy " + id + " cannot run on ticks: " + kind.kind().name() + " takes bars only");
        }
    }

    /// An active strategy on bars that enters at the market's price and has no rules for leaving.
    public StrategyDeclaration(StrategyId id, List<? extends Instrument> instruments, Timeframe timeframe,
            ConfiguredKind kind) {
        this(id, kind, List.copyOf(instruments), Optional.of(timeframe), ExitRules.NONE, EntryStyle.MARKET,
                Optional.empty(), Optional.empty(), true, false);
    }

    /// The same, its positions to be left by these rules.
    public StrategyDeclaration with(ExitRules rules) {
        return new StrategyDeclaration(id, kind, instruments, timeframe, rules, entry, size, product, active,
                live);
    }

    /// The same, its positions to be entered in this style.
    public StrategyDeclaration with(EntryStyle style) {
        return new StrategyDeclaration(id, kind, instruments, timeframe, exits, style, size, product, active,
                live);
    }

    /// The same on every tick.
    public StrategyDeclaration onTicks() {
        return new StrategyDeclaration(id, kind, instruments, Optional.empty(), exits, entry, size, product,
                active, live);
    }

    /// What tells apart the state of its instances: kind, settings and timeframe. Rules for entering and leaving
    /// are no part of it.
    String fingerprint() {
        return timeframe.map(Timeframe::label).orElse("tick") + " " + kind.fingerprint();
    }
}
