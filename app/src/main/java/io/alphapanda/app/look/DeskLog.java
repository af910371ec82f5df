package io.alphapanda.app.look;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskBoard;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.log.LogOnDisk;
import io.alphapanda.eventlog.file.DiskFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Whose log is looked at, and which of its accounts. Reading takes no lock and changes nothing.
final class DeskLog {
    @Option(names = "--log", paramLabel = "FOLDER",
            description = "The folder of the desk's log. Otherwise the one that run would use here.")
    private Optional<Path> named = Optional.empty();
    @Option(names = "--config", paramLabel = "FILE",
            description = "The YAML file that the desk was started with.")
    private Optional<Path> config = Optional.empty();
    @Option(names = "--account", paramLabel = "A", description = "Only this account.")
    private Optional<String> account = Optional.empty();

    private Path folder() {
        return named.orElseGet(
                () -> DeskConfiguration.load(ConfigurationSources.here(config, Map.of())).eventLog()
                        .folder());
    }

    boolean isRunning() {
        return DiskFolder.isInUse(folder());
    }

    /// The desk at the end of its log.
    ///
    /// @throws IllegalArgumentException if there is no log
    DeskPicture picture() {
        Path folder = folder();
        if (named.isEmpty() && !Files.exists(folder)) {
            throw new IllegalArgumentException("no desk has run here yet: there is no log in " + folder
                    + "; start one with alpha-panda run, or name the folder of its log with --log");
        }
        DeskBoard board = new DeskBoard(List.of());
        LogOnDisk.at(folder).read(0, (position, event) -> {
            board.see(position, event);
            return true;
        });
        return board.picture();
    }

    /// The accounts that were asked for.
    ///
    /// @throws IllegalArgumentException if the one asked for is not in the log, naming those that are
    List<AccountPicture> accounts(DeskPicture picture) {
        List<AccountPicture> wanted = picture.accounts().stream()
                .filter(one -> account.map(name -> one.account().name().equals(name)).orElse(true)).toList();
        if (wanted.isEmpty() && account.isPresent()) {
            List<String> there = picture.accounts().stream().map(one -> one.account().name()).toList();
            throw new IllegalArgumentException(
                    "nothing has happened in an account '" + account.get() + "'; the log"
                            + (there.isEmpty() ? " tells of no account yet"
                                    : " tells of " + String.join(", ", there)));
        }
        return wanted;
    }
}
