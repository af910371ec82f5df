package io.alphapanda.app.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a configuration comes from.
///
/// @param folder where `alpha-panda.yaml` and `.env` are looked for
/// @param file the YAML file that was named, in place of the folder's; it must exist
/// @param environment the variables of the environment, ours and others
/// @param flags what the command line sets: `paper.slippage_bps` or `PAPER__SLIPPAGE_BPS`, and its value
public record ConfigurationSources(Path folder, Optional<Path> file, Map<String, String> environment,
        Map<String, String> flags) {
    /// Nothing is wanted but the defaults.
    public static ConfigurationSources none(Path emptyFolder) {
        return new ConfigurationSources(emptyFolder, Optional.empty(), Map.of(), Map.of());
    }

    /// The working folder and the environment of this process.
    public static ConfigurationSources here(Optional<Path> file, Map<String, String> flags) {
        return new ConfigurationSources(Path.of(""), file, System.getenv(), flags);
    }
}
