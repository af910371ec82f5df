package io.alphapanda.app.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.eventlog.engine.Tap;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.clock.SessionClock;
import io.alphapanda.market.feed.GateRules;
import io.alphapanda.market.feed.MarketFeed;
import io.alphapanda.market.feed.TickGate;
import io.alphapanda.market.simulated.SimulatedMarket;
import io.alphapanda.market.simulated.SimulationSettings;
import io.alphapanda.market.stream.MarketStream;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.declared.DeclaredStrategies;

/// What `run` starts: the desk of a configuration on a simulated market. Each start gives a new desk that knows
/// nothing, and a market at its beginning; equal cases give equal ones.
///
/// @param strategies as a YAML file gives them
/// @param tellsSeconds false leaves out the clock's seconds, of which a month has a million
record RunCase(DeskConfiguration configuration, SimulationSettings simulation,
        List<Map<String, Object>> strategies, boolean tellsSeconds) {
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    static final TradingCalendar CALENDAR = CalendarFile.bundled();
    private static final Path NO_FOLDER = Path.of("target", "no-configuration-here");

    /// The program as it ships, for one day of its market, with some settings of one's own.
    static RunCase shipped(Map<String, String> settings) {
        DeskConfiguration configuration = DeskConfiguration
                .load(new ConfigurationSources(NO_FOLDER, Optional.empty(), Map.of(), settings));
        SimulationSettings simulation = SimulationSettings
                .of(configuration.market().seed(), configuration.market().date().orElse(MONDAY))
                .paced(configuration.market().tickInterval()).forDays(1);
        return new RunCase(configuration, simulation, configuration.strategies(), true);
    }

    /// The same on another market.
    RunCase on(SimulationSettings other) {
        return new RunCase(configuration, other, strategies, tellsSeconds);
    }

    /// The same with other strategies.
    RunCase trading(List<Map<String, Object>> others) {
        return new RunCase(configuration, simulation, others, tellsSeconds);
    }

    /// The same without the clock's seconds.
    RunCase withoutSeconds() {
        return new RunCase(configuration, simulation, strategies, false);
    }

    /// A desk over a log, and its market told from the beginning.
    SteppedDesk start(EventLog log, Tap... taps) {
        SimulatedMarket market = new SimulatedMarket(simulation, CALENDAR);
        return new SteppedDesk(terms(market), feed(market), log, Arrays.asList(taps));
    }

    /// The terms of its desk.
    DeskTerms terms() {
        return terms(new SimulatedMarket(simulation, CALENDAR));
    }

    /// The terms of its desk on another market that ticks.
    DeskTerms terms(MarketStream market) {
        List<Instrument> instruments = market.instruments();
        Map<InstrumentId, Instrument> byId = instruments.stream()
                .collect(Collectors.toMap(Instrument::id, instrument -> instrument));
        boolean tradesIndices = instruments.stream().allMatch(MarketIndex.class::isInstance);
        return new DeskTerms(
                configuration.accounts().stream()
                        .map(account -> AccountTerms.of(account, configuration.market().seed(),
                                tradesIndices))
                        .toList(),
                DeclaredStrategies.read(Map.of("strategies", strategies), StrategyCatalog.SHIPPED,
                        id -> Optional.ofNullable(byId.get(id))),
                instruments, Set.of(Topic.TICKS), CALENDAR,
                configuration.market().barGrace().toNanos() / 1_000, tradesIndices);
    }

    /// Any market behind the gate and clock of a run.
    MarketFeed feed(MarketStream market) {
        Set<MarketSegment> segments = market.instruments().stream().map(Instrument::segment)
                .collect(Collectors.toSet());
        return new MarketFeed("simulated", market,
                new TickGate(CALENDAR, market.instruments(), GateRules.USUAL),
                tellsSeconds ? SessionClock.everySecond(CALENDAR, segments)
                        : new SessionClock(CALENDAR, segments));
    }
}
