package io.alphapanda.strategies.declared;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.strategies.api.ConfiguredKind;
import io.alphapanda.strategies.api.Parameters.Mistake;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.runner.EntryStyle;
import io.alphapanda.strategies.runner.ExitRules;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads strategies from plain nested values, as a YAML file gives them under `strategies`, and reports every
/// mistake with its path.
public final class DeclaredStrategies {
    private static final String TICK = "tick";

    private final StrategyCatalog catalog;
    private final Function<InstrumentId, Optional<Instrument>> instruments;
    private final List<String> mistakes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private DeclaredStrategies(StrategyCatalog catalog,
            Function<InstrumentId, Optional<Instrument>> instruments) {
        this.catalog = catalog;
        this.instruments = instruments;
    }

    /// Reads them all, those included that are not active.
    ///
    /// @param file a mapping with the list `strategies`, and nothing else
    /// @param instruments finds what can be watched
    /// @throws IllegalArgumentException with every mistake on a line of its own
    public static List<StrategyDeclaration> read(Map<String, ?> file, StrategyCatalog catalog,
            Function<InstrumentId, Optional<Instrument>> instruments) {
        DeclaredStrategies reader = new DeclaredStrategies(catalog, instruments);
        PlainFields top = new PlainFields("", file, reader.mistakes);
        List<StrategyDeclaration> declarations = new ArrayList<>();
        for (PlainFields item : top.items("strategies")) {
            reader.declaration(item).ifPresent(declarations::add);
        }
        top.finish();
        if (!reader.mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", reader.mistakes));
        }
        return List.copyOf(declarations);
    }

    /// Nothing if it has a mistake.
    private Optional<StrategyDeclaration> declaration(PlainFields fields) {
        int before = mistakes.size();
        Optional<StrategyId> id = id(fields);
        Optional<ConfiguredKind> kind = kind(fields);
        List<Instrument> watched = watched(fields);
        Optional<Timeframe> timeframe = timeframe(fields, kind);
        EntryStyle entry = fields.child("entry").map(TradeRules::entry).orElse(EntryStyle.MARKET);
        ExitRules exits = fields.child("exits").map(TradeRules::exits).orElse(ExitRules.NONE);
        Optional<String> size = fields.value("size", TradeRules::size, Optional.empty());
        Optional<String> product = fields.value("product",
                text -> Optional.of(TradeRules.choice(text, Product.values()).name()), Optional.empty());
        boolean active = fields.flag("active", true);
        boolean live = fields.flag("live", false);
        fields.finish();
        return mistakes.size() > before ? Optional.empty()
                : Optional
                        .of(new StrategyDeclaration(id.orElseThrow(), kind.orElseThrow(), watched, timeframe,
                                exits, entry, size, product, active, live));
    }

    private Optional<StrategyId> id(PlainFields fields) {
        Optional<String> text = fields.requiredText("id", "momentum-reliance");
        if (text.isPresent() && !ids.add(text.get())) {
            fields.refuse("id", "two strategies are named '" + text.get() + "'");
        }
        return fields.value("id", name -> Optional.of(new StrategyId(name)), Optional.empty());
    }

    private Optional<ConfiguredKind> kind(PlainFields fields) {
        Optional<String> name = fields.requiredText("kind", "momentum");
        Optional<StrategyKind> kind = name.flatMap(catalog::kind);
        if (name.isPresent() && kind.isEmpty()) {
            fields.refuse("kind", catalog.missing(name.get()));
        }
        Optional<PlainFields> child = fields.child("settings");
        Map<String, String> settings = child.map(PlainFields::all).orElse(Map.of());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        List<Mistake> wrong = kind.get().mistakesIn(settings);
        wrong.forEach(mistake -> fields.refuse(
                mistake.key().isEmpty() ? "settings" : "settings." + mistake.key(), mistake.text()));
        return wrong.isEmpty() ? Optional.of(kind.get().configured(settings)) : Optional.empty();
    }

    private List<Instrument> watched(PlainFields fields) {
        int before = mistakes.size();
        List<String> names = fields.texts("instruments");
        if (names.isEmpty() && mistakes.size() == before) {
            fields.refuse("instruments", "must name at least one, as [NSE:RELIANCE]");
        }
        List<Instrument> watched = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            Optional<Instrument> instrument = name.matches("[^,\"\\p{Cntrl}]+")
                    ? instruments.apply(new InstrumentId(name)) : Optional.empty();
            if (!seen.add(name)) {
                fields.refuse("instruments", "names " + name + " twice");
            } else if (instrument.isEmpty()) {
                fields.refuse("instruments",
                        "there is no instrument '" + name + "'; write them like NSE:RELIANCE");
            }
            instrument.ifPresent(watched::add);
        }
        return watched;
    }

    private static Optional<Timeframe> timeframe(PlainFields fields, Optional<ConfiguredKind> kind) {
        Optional<String> label = fields.requiredText("timeframe", "1m");
        if (label.isEmpty()) {
            return Optional.empty();
        }
        if (!label.get().equals(TICK)) {
            return fields.value("timeframe", text -> Optional.of(Timeframe.of(text)), Optional.empty());
        }
        if (kind.isPresent() && !kind.get().kind().takesTicks()) {
            fields.refuse("timeframe", kind.get().kind().name() + " takes bars only; write it like 1m");
        }
        return Optional.empty();
    }
}
