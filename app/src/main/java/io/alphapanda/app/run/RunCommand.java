package io.alphapanda.app.run;

import io.alphapanda.app.config.AccountConfiguration;
import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.desk.AccountTerms;
import io.alphapanda.app.desk.DeskTerms;
import io.alphapanda.app.desk.RiskGauges;
import io.alphapanda.app.logging.DeskLogging;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `alpha-panda run`.
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = {"Starts a market and a desk that trades it on paper, until Ctrl-C.",
            "Started again, it goes on where it stopped.", ""},
        footer = {"", "Examples:", "  An hour of a simulated market in a minute:",
            "    alpha-panda run --speed 60 --for 60s",
            "  A recorded day, as fast as it goes:",
            "    alpha-panda run --replay NIFTY_1m.csv.gz --speed max --config my-desk.yaml"})
public final class RunCommand implements Callable<Integer> {
    @Mixin
    private final RunOptions options = new RunOptions();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        DeskConfiguration configuration = DeskConfiguration
                .load(ConfigurationSources.here(options.config(), options.overrides()));
        if (options.isPrintConfig()) {
            configuration.shown().forEach(out::println);
            out.flush();
            return 0;
        }
        configuration.warnings().forEach(warning -> out.println("warning: " + warning));
        try (DeskLogging _ = DeskLogging.start(configuration.logging(), configuration.secrets())) {
            return run(configuration, out);
        }
    }

    private int run(DeskConfiguration configuration, PrintWriter out)
            throws IOException, InterruptedException {
        Path folder = configuration.eventLog().folder();
        if (options.isFresh()) {
            putAside(folder, out);
        }
        TradingCalendar calendar = CalendarFile.bundled();
        MarketChoice choice = new MarketChoice(configuration.market(), options.replay(), calendar,
                ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        Optional<RunRecord> earlier = RunRecord.in(folder);
        RunRecord record = choice.record(earlier);
        if (earlier.isPresent()) {
            earlier.get().refuseOther(folder, record);
        }
        RunMarket market = choice.open(record);
        DeskTerms terms = terms(configuration, market, calendar);
        record.write(folder);
        Pace pace = new Pace(options.isFastest() ? Pace.UNLIMITED : configuration.market().speed(),
                System::nanoTime);
        DeskRun run = new DeskRun(configuration.eventLog(), terms, market, pace);
        announce(out, configuration, terms, record, run, folder);
        return new Watch(run, options, new RiskGauges(terms)::of, out, folder, startingCash(terms))
                .untilStopped();
    }

    private static DeskTerms terms(DeskConfiguration configuration, RunMarket market,
            TradingCalendar calendar) {
        List<Instrument> instruments = market.stream().instruments();
        List<StrategyDeclaration> strategies = new ChosenStrategies(market).of(configuration);
        boolean tradesIndices = instruments.stream().allMatch(MarketIndex.class::isInstance);
        List<AccountTerms> accounts = configuration.accounts().stream()
                .map(account -> AccountTerms.of(account, configuration.market().seed(), tradesIndices))
                .toList();
        return new DeskTerms(accounts, strategies, instruments, market.fillTopics(), calendar,
                configuration.market().barGrace().toNanos() / 1_000, tradesIndices);
    }

    private static void putAside(Path folder, PrintWriter out) throws IOException {
        if (Files.exists(folder)) {
            Path aside = folder.resolveSibling(folder.getFileName() + "-until-"
                    + Ist.shown(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now())).replaceAll("[ :]",
                            "-"));
            Files.move(folder, aside);
            out.println("the earlier log is in " + aside + " now");
        }
    }

    private static void announce(PrintWriter out, DeskConfiguration configuration, DeskTerms terms,
            RunRecord record,
            DeskRun run, Path folder) {
        out.println("market     "
                + record.facts().entrySet().stream().map(fact -> fact.getKey() + " " + fact.getValue())
                        .collect(Collectors.joining(", "))
                + ", speed " + configuration.market().speed());
        out.println("accounts   "
                + configuration.accounts().stream().map(AccountConfiguration::scope).map(Scope::name)
                        .collect(Collectors.joining(", "))
                + ", on paper");
        out.println("strategies " + terms.strategies().stream().map(strategy -> strategy.id().value())
                .collect(Collectors.joining(", ")));
        out.println("log        " + folder + (run.resumedAtMicros() == 0 ? ", new"
                : ", goes on at " + Ist.shown(run.resumedAtMicros()) + " IST"));
        out.println("stop       with Ctrl-C; look from another terminal with: alpha-panda status");
        out.flush();
    }

    private static Map<Scope, Money> startingCash(DeskTerms terms) {
        return terms.accounts().stream()
                .collect(Collectors.toMap(AccountTerms::account, AccountTerms::startingCash));
    }
}
