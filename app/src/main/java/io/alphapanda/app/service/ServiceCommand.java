package io.alphapanda.app.service;

import io.alphapanda.app.brokers.Brokers;
import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.desk.DeskParts;
import io.alphapanda.app.logging.DeskLogging;
import io.alphapanda.app.market.MarketChoice;
import io.alphapanda.app.market.RunMarket;
import io.alphapanda.app.run.CtrlC;
import io.alphapanda.app.run.RunOptions;
import io.alphapanda.app.run.ServerLoss;
import io.alphapanda.app.server.LogServer;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.part.Clocks;
import io.alphapanda.eventlog.part.Life;
import io.alphapanda.eventlog.part.PartHost;
import io.alphapanda.eventlog.part.PartName;
import io.alphapanda.eventlog.part.PartSettings;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.services.marketfeed.Pace;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `alpha-panda service`.
@Command(name = "service", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = {
            "Runs a service of a desk in this process, or several, over a log on Kafka, Redpanda or Redis.",
            "A second process of the same share stands by, and takes over when the first falls silent.", ""},
        footer = {"", "Services: market-feed, market-data, strategy-runner, signal-fusion, risk-manager,",
            "  paper-trading, broker-trading, portfolio-manager, dashboard-feed", "", "Examples:",
            "  alpha-panda topics bootstrap --store kafka", "  alpha-panda service market-feed --store kafka"
                    + " --date 2026-03-16 --speed 60",
            "  alpha-panda service risk-manager --share paper --store kafka --date 2026-03-16"})
public final class ServiceCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(200);
    private final Brokers brokers;
    private final LongSupplier tickerNanos;
    private final Supplier<TradingCalendar> calendars;
    @Parameters(arity = "1..*", paramLabel = "SERVICE",
            description = "Which service; several for one process.")
    private List<String> services = List.of();
    @Option(names = "--share", paramLabel = "SHARE", defaultValue = "all",
            description = "One share of its work: an account, or 1-of-2 of the strategies. Otherwise all.")
    private String share = "all";
    @Mixin
    private final RunOptions options = new RunOptions();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The command, with the brokers that accounts may be bound to.
    ///
    /// @param tickerNanos only runs forward, also while the process does not run
    public ServiceCommand(Brokers brokers, LongSupplier tickerNanos) {
        this(brokers, tickerNanos, CalendarFile::bundled);
    }

    /// The same by another calendar than the one that ships with the program.
    public ServiceCommand(Brokers brokers, LongSupplier tickerNanos, Supplier<TradingCalendar> calendars) {
        this.brokers = brokers;
        this.tickerNanos = tickerNanos;
        this.calendars = calendars;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        services.forEach(KnownServices::check);
        DeskConfiguration desk = DeskConfiguration
                .load(ConfigurationSources.here(options.config(), options.overrides()), brokers.names());
        MarketChoice choice = new MarketChoice(desk.market(), options.replay(), calendars.get(), 0);
        choice.check(desk);
        if (!choice.isLive() && options.replay().isEmpty() && desk.market().date().isEmpty()) {
            throw new IllegalArgumentException(
                    "a simulated market that several processes share needs its first day,"
                            + " so that all make the same instruments; set MARKET__DATE or use --date, as 2026-03-16");
        }
        desk.warnings().forEach(this::warn);
        choice.warning(options.isFastest()).ifPresent(this::warn);
        try (CtrlC ctrlC = CtrlC.heard();
                DeskLogging _ = DeskLogging.start(desk.logging(), desk.secrets())) {
            Optional<LogServer> opened = new ServerLoss(spec.commandLine().getOut(), ctrlC::isAsked)
                    .retried(() -> opened(desk));
            if (opened.isEmpty()) {
                return 1;
            }
            try (LogServer server = opened.get()) {
                return serve(desk, choice, server, ctrlC);
            }
        }
    }

    private LogServer opened(DeskConfiguration desk) {
        LogServer server = LogServer.open(desk, services.getFirst());
        try {
            if (!services.stream().allMatch(DashboardFeed.NAME.service()::equals)) {
                server.wholeOrParts().refusePartsAfterWhole();
            }
            return server;
        } catch (RuntimeException refused) {
            server.close();
            throw refused;
        }
    }

    private int serve(DeskConfiguration desk, MarketChoice choice, LogServer server, CtrlC ctrlC)
            throws IOException, InterruptedException {
        Clocks clocks = new Clocks(InstantSource.system(), tickerNanos, new SplittableRandom(), Pause.real());
        PartSettings usual = PartSettings.of(server.instance());
        PartSettings settings = choice.isLive() ? usual : usual.readingMarketsFromTheirBeginning();
        Set<String> warned = ConcurrentHashMap.newKeySet();
        MarketMaker market = () -> {
            RunMarket opened = choice.open(choice.record(Optional.empty()), desk);
            opened.warning().filter(warned::add).ifPresent(this::warn);
            return opened;
        };
        if (services.contains(DeskParts.BROKER_TRADING)) {
            spec.commandLine().getOut().println(desk.money());
        }
        double speed = options.isFastest() ? Pace.UNLIMITED : desk.market().speed();
        try (ServiceParts parts = new ServiceParts(desk, brokers, server, clocks, speed)) {
            return host(parts, market, settings, server, clocks, ctrlC);
        }
    }

    private int host(ServiceParts parts, MarketMaker market, PartSettings settings, LogServer server,
            Clocks clocks, CtrlC ctrlC) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Map<PartName, Supplier<Life>> all = new LinkedHashMap<>();
        for (String service : services) {
            all.putAll(parts.of(service, share, market, settings));
        }
        HostedParts hosted = new HostedParts(server.store(), server.codec(), settings, clocks, all);
        out.println(
                hosted.hosts().stream().map(host -> host.name().toString()).collect(Collectors.joining(", "))
                        + " on " + server.shown());
        server.promise().ifPresent(out::println);
        out.println("Ctrl-C drains it and saves its state.");
        out.flush();
        watch(hosted, ctrlC, out);
        List<String> unwell = hosted.stop();
        unwell.forEach(out::println);
        out.println(String.join(" and ", services) + " ended");
        out.flush();
        return unwell.isEmpty() ? 0 : 1;
    }

    private void warn(String warning) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("warning: " + warning);
        out.flush();
    }

    /// Says each change of each part, until all have ended or the process is to end.
    private void watch(HostedParts hosted, CtrlC ctrlC, PrintWriter out) throws InterruptedException {
        Map<PartName, String> told = new HashMap<>();
        Optional<Long> endsAt = options.wallTime().map(time -> System.nanoTime() + time.toNanos());
        Pause pause = Pause.real();
        while (!ctrlC.isAsked() && !hosted.areOver()
                && endsAt.filter(end -> System.nanoTime() >= end).isEmpty()) {
            for (PartHost host : hosted.hosts()) {
                String now = host.name() + " is " + host.state().name().toLowerCase(Locale.ROOT)
                        + (host.epoch() > 0 ? ", life " + host.epoch() : "")
                        + host.failure().map(broken -> ": it broke: " + broken.getMessage()).orElse("");
                if (!now.equals(told.put(host.name(), now))) {
                    out.println(now);
                    out.flush();
                }
            }
            pause.forNanos(LOOK.toNanos());
        }
    }
}
