package io.alphapanda.app.login;

import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.config.key.ZerodhaKeys;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which configuration holds, and which Zerodha it is: the broker, or a sandbox.
public final class ZerodhaOptions {
    @Option(names = "--root", paramLabel = "URL",
            description = "Where the API is, as http://127.0.0.1:8100 of a sandbox. Otherwise what ZERODHA__ROOT says.")
    private Optional<String> root = Optional.empty();
    @Option(names = "--config", paramLabel = "FILE", description = "The YAML file of the desk.")
    private Optional<Path> config = Optional.empty();

    /// Reads the configuration.
    public DeskConfiguration desk() {
        return DeskConfiguration.load(ConfigurationSources.here(config,
                root.map(given -> Map.of(ZerodhaKeys.ROOT.name(), given)).orElse(Map.of())));
    }
}
