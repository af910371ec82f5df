package io.alphapanda.app.config;

import io.alphapanda.app.config.key.DeskKeys;
import io.alphapanda.app.config.key.RedisKeys;
import io.alphapanda.app.config.source.DotEnvFile;
import io.alphapanda.app.config.source.Layer;
import io.alphapanda.app.config.source.Mistakes;
import io.alphapanda.app.config.source.StrategyEntry;
import io.alphapanda.app.config.source.YamlDocument;
import io.alphapanda.app.logging.LoggingSettings;
import io.alphapanda.redis.stream.RedisSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All that a desk is told at the start. Later sources win over earlier ones:
///
/// 1. the defaults that are built in
/// 2. a YAML file: the one that was named, or `alpha-panda.yaml` in the working folder
/// 3. `.env` in the working folder
/// 4. the environment
/// 5. the command line
public final class DeskConfiguration {
    private static final String FILE = "alpha-panda.yaml";
    private static final String MISNAMED_FILE = "alpha-panda.yml";
    private static final String DOT_ENV = ".env";
    private static final String DEFAULT_DESK = "default-desk.yaml";

    private final Settings settings;
    private final List<AccountConfiguration> accounts;
    private final KafkaConfiguration kafka;
    private final List<StrategyEntry> strategies;
    private final List<String> warnings;

    private final boolean isShippedDesk;

    private DeskConfiguration(Settings settings, Optional<List<StrategyEntry>> declared, Set<String> brokers,
            Mistakes mistakes) {
        this.settings = settings;
        isShippedDesk = declared.isEmpty();
        strategies = declared.orElseGet(DeskConfiguration::defaultStrategies);
        accounts = Accounts.of(settings, mistakes, brokers);
        RecordConfiguration.check(settings, accounts, mistakes);
        kafka = KafkaConfiguration.of(settings, mistakes);
        warnings = mistakes.warnings();
        if (!mistakes.all().isEmpty()) {
            throw new ConfigurationRefused(mistakes.all());
        }
    }

    /// Reads and checks everything, for a desk without brokers.
    ///
    /// @throws ConfigurationRefused with every mistake at once
    public static DeskConfiguration load(ConfigurationSources sources) {
        return load(sources, Set.of());
    }

    /// Reads and checks everything.
    ///
    /// @param brokers the adapters that accounts may be bound to beside `paper`
    /// @throws ConfigurationRefused with every mistake at once
    public static DeskConfiguration load(ConfigurationSources sources, Set<String> brokers) {
        Mistakes mistakes = new Mistakes();
        List<Layer> layers = new ArrayList<>();
        Optional<List<StrategyEntry>> strategies = Optional.empty();
        Path misnamed = sources.folder().resolve(MISNAMED_FILE);
        Path usual = sources.folder().resolve(FILE);
        if (sources.file().isPresent() || Files.exists(usual)) {
            Path file = sources.file().orElse(usual);
            YamlDocument yaml = YamlDocument.read(file, shown(sources.folder(), file), mistakes);
            layers.add(yaml.layer());
            strategies = yaml.strategies();
        } else if (Files.exists(misnamed)) {
            mistakes.add(MISNAMED_FILE, "is not read; name it " + FILE);
        }
        Path dotEnv = sources.folder().resolve(DOT_ENV);
        if (Files.exists(dotEnv)) {
            layers.add(DotEnvFile.read(dotEnv, DOT_ENV, mistakes));
        }
        layers.add(Layer.ofEnvironment(sources.environment()));
        layers.add(Layer.ofCommandLine(sources.flags()));
        Settings settings = SettingsReader.read(layers, mistakes);
        return new DeskConfiguration(settings, strategies, brokers, mistakes);
    }

    /// The accounts that take part, in the order in which they were named; at least one.
    public List<AccountConfiguration> accounts() {
        return accounts;
    }

    /// Where market data comes from.
    public MarketConfiguration market() {
        return MarketConfiguration.of(settings);
    }

    /// Where the event log lives.
    public EventLogConfiguration eventLog() {
        return EventLogConfiguration.of(settings);
    }

    /// How records look on a server that others read too.
    public RecordConfiguration records() {
        return RecordConfiguration.of(settings);
    }

    /// How to reach Kafka or Redpanda, for a log on a server.
    public KafkaConfiguration kafka() {
        return kafka;
    }

    /// How to reach Redis, for a log on a server or the read cache.
    public RedisSettings redis() {
        return new RedisSettings(settings.get(RedisKeys.URL), settings.get(RedisKeys.NAMESPACE));
    }

    /// How to reach Zerodha, and how far to go there.
    public ZerodhaConfiguration zerodha() {
        return ZerodhaConfiguration.of(settings);
    }

    /// Into how many shares the strategies are divided, where services run as processes of their own.
    public long strategyShards() {
        return settings.get(DeskKeys.STRATEGY_SHARDS);
    }

    /// How long a strategy may take for one bar or tick; empty = as long as it likes.
    public Optional<Duration> timeBudget() {
        return settings.get(DeskKeys.TIME_BUDGET_MS).map(Duration::ofMillis);
    }

    /// What is logged, and where to.
    public LoggingSettings logging() {
        return new LoggingSettings(settings.get(DeskKeys.LOGGING_LEVEL),
                settings.get(DeskKeys.LOGGING_CONSOLE),
                settings.get(DeskKeys.LOGGING_FILE), settings.get(DeskKeys.LOGGING_QUEUE).intValue());
    }

    /// The strategies as they were declared; those of `default-desk.yaml` if nobody declared any.
    public List<Map<String, Object>> strategies() {
        return strategies.stream().map(StrategyEntry::values).toList();
    }

    /// True if nobody declared any strategies, so that they are those that ship with the program.
    public boolean isShippedDesk() {
        return isShippedDesk;
    }

    /// The same, each with its file and line.
    public List<StrategyEntry> strategyEntries() {
        return strategies;
    }

    /// What should be said aloud at the start: old names, switches without effect.
    public List<String> warnings() {
        return warnings;
    }

    /// Whether its orders are for real money, for people: which accounts trade at a broker.
    public String money() {
        List<AccountConfiguration> live = accounts.stream().filter(AccountConfiguration::isLive).toList();
        String trading = live.stream().filter(AccountConfiguration::isTrading)
                .map(account -> account.scope().name()).collect(Collectors.joining(", "));
        boolean isAtSandbox = !zerodha().root().isReal()
                && live.stream().allMatch(account -> account.adapter().equals(AccountConfiguration.ZERODHA));
        return trading.isEmpty() ? "on paper, no real money"
                : isAtSandbox ? "LIVE AT A SANDBOX, no real money: " + trading
                        : "LIVE, REAL MONEY: " + trading;
    }

    /// The values that must never be shown, for the log to hide wherever they turn up.
    public List<String> secrets() {
        return settings.all().filter(Setting::isSecret).map(Setting::text).distinct()
                .toList();
    }

    /// What holds, line by line: name, value, and who said so. Secrets are hidden.
    public List<String> shown() {
        return ShownConfiguration.lines(settings, strategies);
    }

    private static String shown(Path folder, Path file) {
        return file.startsWith(folder) && !folder.toString().isEmpty() ? folder.relativize(file).toString()
                : file.toString();
    }

    private static List<StrategyEntry> defaultStrategies() {
        Mistakes mistakes = new Mistakes();
        try (InputStream shipped = Objects.requireNonNull(
                DeskConfiguration.class.getResourceAsStream(DEFAULT_DESK), DEFAULT_DESK)) {
            String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            return YamlDocument.parsed(DEFAULT_DESK, text, mistakes).strategies().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
