package io.alphapanda.app.run;

import io.alphapanda.app.brokers.Brokers;
import io.alphapanda.app.config.AccountConfiguration;
import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.config.key.DeskKeys.LogStore;
import io.alphapanda.app.desk.AccountTerms;
import io.alphapanda.app.desk.DeskParts;
import io.alphapanda.app.desk.DeskTerms;
import io.alphapanda.app.desk.RiskGauges;
import io.alphapanda.app.logging.DeskLogging;
import io.alphapanda.app.market.MarketChoice;
import io.alphapanda.app.market.RunMarket;
import io.alphapanda.app.market.RunRecord;
import io.alphapanda.app.text.QuietOutput;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.money.Money;
import io.alphapanda.eventlog.hosting.EdgeTarget;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.hosting.StopReport;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.services.brokertrading.BrokerPort;
import io.alphapanda.services.marketfeed.Pace;
import io.alphapanda.services.strategyrunner.TimeBudget;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
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
    private final Brokers brokers;
    @Mixin
    private final RunOptions options = new RunOptions();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The command, with the brokers that accounts may be bound to.
    public RunCommand(Brokers brokers) {
        this.brokers = brokers;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Duration> wallTime = options.wallTime();
        DeskConfiguration configuration = DeskConfiguration
                .load(ConfigurationSources.here(options.config(), options.overrides()), brokers.names());
        if (options.isPrintConfig()) {
            configuration.shown().forEach(out::println);
            out.flush();
            return 0;
        }
        configuration.warnings().forEach(warning -> out.println("warning: " + warning));
        try (CtrlC ctrlC = CtrlC.heard();
                DeskLogging _ = DeskLogging.start(configuration.logging(), configuration.secrets())) {
            return run(configuration, wallTime, ctrlC, out);
        }
    }

    private int run(DeskConfiguration configuration, Optional<Duration> wallTime, CtrlC ctrlC,
            PrintWriter out)
            throws IOException, InterruptedException {
        DeskFolder folder = new DeskFolder(configuration.eventLog().folder());
        MarketChoice choice = new MarketChoice(configuration.market(), options.replay(),
                CalendarFile.bundled(),
                nowMicros());
        choice.check(configuration);
        choice.warning(options.isFastest()).ifPresent(warning -> out.println("warning: " + warning));
        RunRecord chosen = choice.record(options.isFresh() ? Optional.empty() : folder.record());
        RunRecord record = choice.isLive()
                ? chosen.with("root", configuration.zerodha().root().toString()) : chosen;
        if (options.isFresh()) {
            putAside(configuration, folder, out);
        }
        long endNanos = System.nanoTime() + wallTime.map(Duration::toNanos).orElse(0L);
        ServerLoss loss = new ServerLoss(out, ctrlC::isAsked);
        while (true) {
            try (RunMarket market = choice.open(record, configuration)) {
                market.warning().ifPresent(warning -> out.println("warning: " + warning));
                DeskTerms terms = market.terms(configuration);
                Map<Scope, Money> startingCash = terms.accounts().stream()
                        .collect(Collectors.toMap(AccountTerms::account, AccountTerms::startingCash));
                folder.claim(record.withCash(startingCash));
                Optional<Duration> left = wallTime.map(_ -> Duration.ofNanos(endNanos - System.nanoTime()));
                Optional<Integer> code = live(configuration, market, terms, startingCash, record, left, ctrlC,
                        loss);
                if (code.isPresent()) {
                    return code.get();
                }
            }
        }
    }

    private static void putAside(DeskConfiguration configuration, DeskFolder folder, PrintWriter out)
            throws IOException {
        if (configuration.eventLog().store() != LogStore.FILE) {
            throw new IllegalArgumentException("--fresh puts a folder aside, and this log is on a server;"
                    + " give the desk another namespace there");
        }
        folder.putAside(nowMicros())
                .ifPresent(aside -> out.println("the earlier log is in " + aside + " now"));
    }

    /// One life of the desk; empty if its server was lost, so that it is to live again.
    private Optional<Integer> live(DeskConfiguration configuration, RunMarket market, DeskTerms terms,
            Map<Scope, Money> startingCash, RunRecord record, Optional<Duration> wallTime, CtrlC ctrlC,
            ServerLoss loss) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        double speed = options.isFastest() ? Pace.UNLIMITED : configuration.market().speed();
        boolean isOnServer = configuration.eventLog().store() != LogStore.FILE;
        Optional<RunLog> opened = isOnServer
                ? loss.retried(() -> ServerLog.open(configuration,
                        DeskParts.names(terms, Math.toIntExact(configuration.strategyShards()))))
                : Optional.of(FolderLog.open(configuration.eventLog()));
        if (opened.isEmpty()) {
            return Optional.of(1);
        }
        try (RunLog log = opened.get()) {
            DeskRun run = new DeskRun(log, terms, market, new Pace(speed, System::nanoTime, Pause.real()),
                    live(configuration),
                    configuration.timeBudget().map(budget -> new TimeBudget(budget, System::nanoTime)));
            new Announcement(record, speed, configuration, terms, log, run.resumedAtMicros()).print(out);
            long began = System.nanoTime();
            StopReport report = watched(run, terms, wallTime, ctrlC, out);
            if (isOnServer && !ctrlC.isAsked() && loss.isOne(report)) {
                return Optional.empty();
            }
            return Optional.of(new Conclusion(run, report, startingCash).print(out,
                    (System.nanoTime() - began) / 1e9));
        }
    }

    private StopReport watched(DeskRun run, DeskTerms terms, Optional<Duration> wallTime, CtrlC ctrlC,
            PrintWriter out) throws InterruptedException {
        View view = new ProgressLine(spec.commandLine().getErr());
        Optional<LongFunction<EdgeTarget>> lines = Optional.empty();
        if (!options.isPlain() && Terminal.isThere()) {
            view = new LiveView(
                    new LiveScreen(terms.instruments().stream().map(Instrument::id).toList(),
                            new RiskGauges(terms)::of),
                    out, Terminal::measured, System::nanoTime);
        } else {
            QuietOutput quiet = new QuietOutput(out);
            lines = Optional.of(from -> new LinePrinter(quiet, from));
        }
        run.start(lines);
        StopReport report;
        try {
            new Watch(run, view, wallTime).untilEnd(ctrlC::isAsked);
        } finally {
            report = run.stop();
        }
        return report;
    }

    /// The accounts that trade at a broker; one that is switched off is not even connected.
    private LiveAccounts live(DeskConfiguration configuration) throws IOException {
        Map<Scope, BrokerPort> ports = new LinkedHashMap<>();
        for (AccountConfiguration account : configuration.accounts()) {
            if (account.isLive() && account.isTrading()) {
                ports.put(account.scope(), brokers.open(account, configuration));
            }
        }
        return new LiveAccounts(ports);
    }

    private static long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
