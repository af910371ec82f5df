package io.alphapanda.app.run;

import io.alphapanda.app.config.key.DeskKeys.LogStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/// What `run` is told on the command line; where a setting has a key, the flag wins over every other place.
public final class RunOptions {
    private static final String FASTEST = "max";
    private static final Pattern NUMBER = Pattern.compile("[0-9]*\\.?[0-9]+");

    @Option(names = "--speed", paramLabel = "N|max",
            description = "Market seconds in a second: 1 is real time, max is as fast as it goes.")
    private Optional<String> speed = Optional.empty();
    @Option(names = "--for", paramLabel = "TIME", description = "Stop after so much wall time: 60s, 15m, 2h.")
    private Optional<String> wallTime = Optional.empty();
    @Option(names = "--seed", paramLabel = "N", description = "Another simulated market. Default: 1")
    private Optional<String> seed = Optional.empty();
    @Option(names = "--date", paramLabel = "DATE",
            description = "First day of the simulated market. Otherwise the next trading day.")
    private Optional<String> date = Optional.empty();
    @Option(names = "--replay", paramLabel = "FILE", arity = "1..*",
            description = "Trade recorded bars or ticks, of several files together in time order.")
    private List<Path> replay = List.of();
    @Option(names = "--config", paramLabel = "FILE",
            description = "A YAML file with settings and strategies.")
    private Optional<Path> config = Optional.empty();
    @Option(names = {"--log", "--store"}, paramLabel = "FOLDER|file|kafka|redis",
            description = "Where the desk keeps its log: a folder, or a log server. A desk that finds one goes on with"
                    + " it.")
    private Optional<String> log = Optional.empty();
    @Option(names = "--fresh",
            description = "Puts an earlier log aside, under another name, and begins anew.")
    private boolean fresh;
    @Option(names = "--plain", description = "One line per event, also in a terminal.")
    private boolean plain;
    @Option(names = "--print-config", description = "Shows every setting, where it comes from, and stops.")
    private boolean printConfig;

    /// The settings that were given as flags, by their keys.
    ///
    /// @throws IllegalArgumentException if the speed is neither a number nor `max`
    public Map<String, String> overrides() {
        if (speed.isPresent() && !isFastest() && !NUMBER.matcher(speed.get()).matches()) {
            throw new IllegalArgumentException(
                    "--speed must be a number, as 60, or max, was '" + speed.get() + "'");
        }
        Map<String, String> keys = new LinkedHashMap<>();
        speed.filter(value -> !value.equals(FASTEST)).ifPresent(value -> keys.put("MARKET__SPEED", value));
        seed.ifPresent(value -> keys.put("MARKET__SEED", value));
        date.ifPresent(value -> keys.put("MARKET__DATE", value));
        log.ifPresent(value -> keys.put(isStore(value) ? "LOG__STORE" : "LOG__DIR", value));
        return keys;
    }

    /// A folder of such a name is written `./kafka`.
    private static boolean isStore(String value) {
        return Arrays.stream(LogStore.values()).anyMatch(store -> store.name().equalsIgnoreCase(value));
    }

    /// True if the market is never to wait.
    public boolean isFastest() {
        return speed.map(FASTEST::equals).orElse(false);
    }

    /// How long to run; empty = until the market ends or somebody stops it.
    ///
    /// @throws IllegalArgumentException if it is no stretch of time
    public Optional<Duration> wallTime() {
        return wallTime.map(WallTime::of);
    }

    public List<Path> replay() {
        return replay;
    }

    public Optional<Path> config() {
        return config;
    }

    boolean isFresh() {
        return fresh;
    }

    boolean isPlain() {
        return plain;
    }

    boolean isPrintConfig() {
        return printConfig;
    }
}
