package io.alphapanda.app.schemas;

import io.alphapanda.app.config.AccountConfiguration;
import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.schemas.contract.TopicPayloads;
import io.alphapanda.schemas.registry.SchemaRegistry;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Option;

/// Which registry is meant, and for which accounts.
final class ChosenRegistry {
    @Option(names = "--registry", paramLabel = "URL",
            description = "The schema registry, as http://localhost:8081. Otherwise SCHEMA_REGISTRY__URL.")
    private Optional<String> address = Optional.empty();
    @Option(names = "--config", paramLabel = "FILE",
            description = "The YAML file of the desk, which names its accounts.")
    private Optional<Path> config = Optional.empty();

    /// True if one was named on the command line.
    boolean isNamed() {
        return address.isPresent();
    }

    /// The topics of the desk's accounts, and what they carry.
    SortedMap<String, EventType> payloads() {
        List<Scope> accounts = configuration().accounts().stream().map(AccountConfiguration::scope).toList();
        return TopicPayloads.of(accounts);
    }

    /// @throws IllegalArgumentException if none is configured
    SchemaRegistry open() {
        return new SchemaRegistry(configuration().records().registry()
                .orElseThrow(() -> new IllegalArgumentException("no schema registry is configured; set"
                        + " SCHEMA_REGISTRY__URL=http://localhost:8081, or name it with --registry")),
                Pause.real());
    }

    private DeskConfiguration configuration() {
        Map<String, String> flags = new LinkedHashMap<>();
        address.ifPresent(url -> flags.put("SCHEMA_REGISTRY__URL", url));
        return DeskConfiguration.load(ConfigurationSources.here(config, flags));
    }
}
