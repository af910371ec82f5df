package io.alphapanda.app.market;

import io.alphapanda.app.config.AccountConfiguration;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.config.MarketConfiguration;
import io.alphapanda.app.config.key.DeskKeys.MarketSourceKind;
import io.alphapanda.app.live.ZerodhaMarket;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which market a run trades: the simulated one, files told again, or the broker's.
///
/// @param files to replay; none = the market that the settings name
/// @param nowMicros the wall clock, which chooses the simulated market's first day if nothing else does
public record MarketChoice(MarketConfiguration settings, List<Path> files, TradingCalendar calendar,
        long nowMicros) {

    /// True if the market happens: it is the broker's, and not told from a seed or from files.
    public boolean isLive() {
        return files.isEmpty() && settings.source() == MarketSourceKind.ZERODHA;
    }

    /// What was asked for that a market which happens cannot do; empty if nothing was.
    ///
    /// @param isFastest if it is never to wait
    public Optional<String> warning(boolean isFastest) {
        return isLive() && (isFastest || settings.speed() != 1)
                ? Optional.of("the market of zerodha happens in real time:"
                        + " --speed and MARKET__SPEED mean nothing to it")
                : Optional.empty();
    }

    /// Refuses a desk of which an account would send orders to Zerodha for the prices of another market.
    ///
    /// @throws IllegalArgumentException naming the account and what to set
    public void check(DeskConfiguration desk) {
        desk.accounts().stream().filter(account -> account.adapter().equals(AccountConfiguration.ZERODHA))
                .filter(account -> account.isTrading() && !isLive()).findFirst().ifPresent(account -> {
                    throw new IllegalArgumentException("account " + account.scope()
                            + " trades at zerodha, and this market is "
                            + (files.isEmpty() ? "simulated" : "a replay")
                            + ": its orders would leave for prices that nobody quotes; set MARKET__SOURCE=zerodha"
                            + " and replay no files, or bind the account to paper");
                });
    }

    /// What a log that is begun with this choice must remember. A day that nobody chose is left out where an
    /// earlier run has chosen one.
    public RunRecord record(Optional<RunRecord> earlier) {
        Map<String, String> facts = new TreeMap<>();
        if (!files.isEmpty()) {
            facts.put("market", RunMarket.REPLAY);
            facts.put("files", files.stream().map(file -> file.toAbsolutePath().normalize().toString())
                    .collect(Collectors.joining(",")));
            return new RunRecord(facts);
        }
        if (isLive()) {
            facts.put("market", ZerodhaMarket.NAME);
            return new RunRecord(facts);
        }
        facts.put("market", RunMarket.SIMULATED);
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

    /// The market of a record, or the broker's.
    ///
    /// @throws IOException if a file cannot be read, or the broker's market needs a login: the message says what to do
    /// @throws IllegalArgumentException if there is nothing to tell, or nothing that goes together
    public RunMarket open(RunRecord record, DeskConfiguration desk) throws IOException, InterruptedException {
        return isLive() ? new RunMarket(ZerodhaMarket.NAME, ZerodhaMarket.open(desk, calendar),
                Set.of(Topic.TICKS), calendar) : open(record);
    }

    /// The market of a record, simulated or replayed.
    ///
    /// @throws IOException if a file cannot be read
    /// @throws IllegalArgumentException if the files hold nothing, or nothing that goes together
    public RunMarket open(RunRecord record) throws IOException {
        if (files.isEmpty()) {
            LocalDate date = LocalDate.parse(record.fact("date").orElseThrow());
            SimulationSettings simulation = SimulationSettings.of(settings.seed(), date)
                    .paced(settings.tickInterval());
            return new RunMarket(RunMarket.SIMULATED, new SimulatedMarket(simulation, calendar),
                    Set.of(Topic.TICKS),
                    calendar);
        }
        Map<Topic, Path> kinds = new TreeMap<>();
        for (Path file : files) {
            kinds.putIfAbsent(kindOf(file), file);
        }
        if (kinds.size() > 1) {
            throw new IllegalArgumentException(
                    "files that are replayed together must hold facts of one kind, and "
                            + kinds.entrySet().stream()
                                    .map(kind -> kind.getValue() + " holds " + shown(kind.getKey()))
                                    .collect(Collectors.joining(", ")));
        }
        return new RunMarket(RunMarket.REPLAY, open(files), kinds.keySet(), calendar);
    }

    private ReplayMarket open(List<Path> told) throws IOException {
        return ReplayMarket.open(told.stream().map(ReplayFile::of).toList(), calendar,
                KnownSymbols.bundled());
    }

    private Topic kindOf(Path file) throws IOException {
        try (ReplayMarket looked = open(List.of(file))) {
            MarketFact first = looked.next().orElseThrow(
                    () -> new IllegalArgumentException(
                            file + " holds no bars and no ticks; replay another file"));
            return first.data() instanceof Bar bar ? bar.timeframe().topic() : Topic.TICKS;
        }
    }

    private static String shown(Topic kind) {
        return Arrays.stream(Timeframe.values()).filter(each -> each.topic() == kind).findFirst()
                .map(each -> "bars of " + each.label()).orElse("ticks");
    }
}
