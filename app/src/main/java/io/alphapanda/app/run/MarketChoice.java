package io.alphapanda.app.run;

import io.alphapanda.app.config.MarketConfiguration;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.replay.ReplayFile;
import io.alphapanda.market.replay.ReplayMarket;
import io.alphapanda.market.simulated.SimulatedMarket;
import io.alphapanda.market.simulated.SimulationSettings;
import io.alphapanda.market.stream.MarketFact;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which market a run trades: the simulated one, or files told again.
///
/// @param files to replay; none = the simulated market
/// @param nowMicros the wall clock, which chooses the simulated market's first day if nothing else does
record MarketChoice(MarketConfiguration settings, List<Path> files, TradingCalendar calendar,
        long nowMicros) {

    /// What a log that is begun with this choice must remember. A day that nobody chose is left out where an
    /// earlier run has chosen one.
    RunRecord record(Optional<RunRecord> earlier) {
        Map<String, String> facts = new TreeMap<>();
        if (!files.isEmpty()) {
            facts.put("market", "replay");
            facts.put("files", files.stream().map(file -> file.toAbsolutePath().normalize().toString())
                    .collect(Collectors.joining(",")));
            return new RunRecord(facts);
        }
        facts.put("market", "simulated");
        facts.put("seed", Long.toString(settings.seed()));
        facts.put("tick_interval_ms", Long.toString(settings.tickInterval().toMillis()));
        facts.put("date",
                settings.date().or(() -> earlier.flatMap(record -> record.fact("date")).map(LocalDate::parse))
                        .orElseGet(this::nextTradingDay).toString());
        return new RunRecord(facts);
    }

    private LocalDate nextTradingDay() {
        return Ist.date(calendar.nextSessionAfter(MarketSegment.EQUITY, nowMicros).openMicros());
    }

    /// The market of a record.
    ///
    /// @throws IOException if a file cannot be read
    RunMarket open(RunRecord record) throws IOException {
        if (files.isEmpty()) {
            LocalDate date = LocalDate.parse(record.fact("date").orElseThrow());
            SimulationSettings simulation = SimulationSettings.of(settings.seed(), date)
                    .paced(settings.tickInterval());
            return new RunMarket(RunMarket.SIMULATED, new SimulatedMarket(simulation, calendar),
                    Set.of(Topic.TICKS), calendar);
        }
        List<ReplayFile> replayed = files.stream().map(ReplayFile::of).toList();
        Set<Topic> topics;
        try (ReplayMarket looked = ReplayMarket.open(replayed, calendar, KnownSymbols.bundled())) {
            topics = looked.next().map(MarketChoice::topicOf).map(Set::of).orElse(Set.of(Topic.TICKS));
        }
        return new RunMarket("replay", ReplayMarket.open(replayed, calendar, KnownSymbols.bundled()), topics,
                calendar);
    }

    private static Topic topicOf(MarketFact first) {
        return first.data() instanceof Bar bar ? bar.timeframe().topic() : Topic.TICKS;
    }
}
