package io.alphapanda.app.dlq;

import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.line.DeskLine;
import io.alphapanda.app.line.DeskLines;
import io.alphapanda.app.log.LogOnDisk;
import io.alphapanda.eventlog.deadletter.FileLetters;
import io.alphapanda.eventlog.deadletter.LetterBook;
import io.alphapanda.eventlog.deadletter.LetterStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Whose letters are meant: those of a log in a folder, or of the desk that a configuration describes.
final class WhichLog {
    @Option(names = "--log", paramLabel = "DIR", order = 50,
            description = "The folder of the desk's log. Otherwise the log that run would use here.")
    private Optional<Path> named = Optional.empty();
    @Option(names = "--config", paramLabel = "FILE", order = 51,
            description = "The YAML file that the desk was started with.")
    private Optional<Path> config = Optional.empty();

    LetterStore lookAt(DeskLines lines) {
        return server(lines).orElseGet(() -> FileLetters.lookAt(LogOnDisk.at(folder()).folder()));
    }

    LetterStore open(DeskLines lines) {
        return server(lines).orElseGet(() -> FileLetters.open(LogOnDisk.at(folder()).folder()));
    }

    private Optional<LetterStore> server(DeskLines lines) {
        Optional<DeskLine> line = named.isPresent() ? Optional.empty() : lines.open(config);
        return line.map(found -> found);
    }

    private Path folder() {
        return named.orElseGet(
                () -> DeskConfiguration.load(ConfigurationSources.here(config, Map.of())).eventLog()
                        .folder());
    }

    /// The same choice, for a command that is to be typed next.
    String asTyped() {
        return named.map(folder -> " --log " + folder).orElse("")
                + config.map(file -> " --config " + file).orElse("");
    }

    static LetterBook bookOf(LetterStore store) {
        LetterBook book = new LetterBook();
        store.read(book::see);
        return book;
    }
}
