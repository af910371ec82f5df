package io.alphapanda.app.market;

import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.declared.DeclaredStrategies;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The strategies of a run: those of the configuration, or on replayed files without a configuration of their own
/// a moving-average cross on each instrument.
public final class ChosenStrategies {
    private final RunMarket market;
    private final Map<InstrumentId, Instrument> instruments;

    public ChosenStrategies(RunMarket market) {
        this.market = market;
        instruments = market.stream().instruments().stream()
                .collect(Collectors.toMap(Instrument::id, instrument -> instrument, (one, _) -> one,
                        LinkedHashMap::new));
    }

    /// Those that are active, at least one.
    ///
    /// @throws IllegalArgumentException listing every mistake, and every strategy whose bars nobody makes
    public List<StrategyDeclaration> of(DeskConfiguration configuration) {
        if (configuration.isShippedDesk() && market.isReplay()) {
            return read(crosses());
        }
        List<StrategyDeclaration> declared = read(configuration.strategies()).stream()
                .filter(StrategyDeclaration::active).toList();
        if (declared.isEmpty()) {
            throw new IllegalArgumentException(
                    "no strategy is active, so nobody would trade; set active: true on one"
                            + " of those under strategies, or leave that out for the ones that ship");
        }
        if (!market.fillTopics().contains(Topic.TICKS)) {
            refuseOtherBars(declared);
        }
        return declared;
    }

    private List<StrategyDeclaration> read(List<Map<String, Object>> plain) {
        List<InstrumentId> unknown = new ArrayList<>();
        try {
            return DeclaredStrategies.read(Map.of("strategies", plain), StrategyCatalog.SHIPPED, id -> {
                if (!instruments.containsKey(id)) {
                    unknown.add(id);
                }
                return Optional.ofNullable(instruments.get(id));
            });
        } catch (IllegalArgumentException mistakes) {
            if (unknown.isEmpty()) {
                throw mistakes;
            }
            throw new IllegalArgumentException(mistakes.getMessage() + "\nthis market has "
                    + instruments.keySet().stream().map(InstrumentId::value)
                            .collect(Collectors.joining(", ")),
                    mistakes);
        }
    }

    private List<Map<String, Object>> crosses() {
        boolean areIndices = instruments.values().stream().allMatch(MarketIndex.class::isInstance);
        return instruments.values().stream().filter(each -> areIndices || !(each instanceof MarketIndex))
                .map(Instrument::id).map(id -> Map.<String, Object>of("id",
                        "cross-" + id.value().replaceAll("[^A-Za-z0-9]+", "-"), "kind", "sma-cross",
                        "instruments",
                        List.of(id.value()), "timeframe", timeframe().label(), "settings",
                        Map.of("fast", 10, "slow", 30, "direction", "long-short"), "product", "MIS", "size",
                        "10%"))
                .toList();
    }

    /// The length of the bars that are replayed; a minute where they are built from ticks.
    private Timeframe timeframe() {
        return Arrays.stream(Timeframe.values()).filter(each -> market.fillTopics().contains(each.topic()))
                .findFirst()
                .orElse(Timeframe.M1);
    }

    private void refuseOtherBars(List<StrategyDeclaration> declared) {
        List<String> mistakes = new ArrayList<>();
        for (StrategyDeclaration strategy : declared) {
            if (!strategy.timeframe().equals(Optional.of(timeframe()))) {
                mistakes.add("strategy " + strategy.id() + " wants "
                        + strategy.timeframe().map(Timeframe::label).orElse("ticks")
                        + ", and the files hold bars of "
                        + timeframe() + "; set its timeframe to that, or replay other files");
            }
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
    }
}
