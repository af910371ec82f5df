package io.alphapanda.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A folder in which somebody writes configuration, in every way there is.
final class Written {
    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<String, String> flags = new LinkedHashMap<>();
    private Optional<Path> named = Optional.empty();

    Written(Path folder) {
        this.folder = folder;
    }

    Written yaml(String text) {
        return file("alpha-panda.yaml", text);
    }

    Written dotEnv(String text) {
        return file(".env", text);
    }

    Written file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Written named(String name) {
        named = Optional.of(folder.resolve(name));
        return this;
    }

    Written env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Written flag(String name, String value) {
        flags.put(name, value);
        return this;
    }

    DeskConfiguration load() {
        return load(Set.of());
    }

    /// The same for a program with these adapters.
    DeskConfiguration load(Set<String> brokers) {
        return DeskConfiguration.load(new ConfigurationSources(folder, named, environment, flags), brokers);
    }

    /// The mistakes that are reported; none if it loads.
    List<String> mistakes() {
        return mistakes(Set.of());
    }

    /// The same for a program with these adapters.
    List<String> mistakes(Set<String> brokers) {
        try {
            load(brokers);
            return List.of();
        } catch (ConfigurationRefused refused) {
            return refused.mistakes();
        }
    }

    /// The configuration of the first account's venue.
    PaperConfiguration paper() {
        return load().accounts().getFirst().paper();
    }
}
