package io.alphapanda.app.look;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskBoard;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.log.LogOnDisk;
import io.alphapanda.eventlog.file.DiskFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Whose log is looked at, and which of its accounts. Reading takes no lock and changes nothing.
final class DeskLog {
    @Option(names = "--log", paramLabel = "FOLDER", defaultValue = ".panda/desk",
            description = "The folder of the desk's log. Default: ${DEFAULT-VALUE}")
    private Path folder = Path.of(".panda/desk");
    @Option(names = "--account", paramLabel = "A", description = "Only this account.")
    private Optional<String> account = Optional.empty();

    Path folder() {
        return folder;
    }

    boolean isRunning() {
        return DiskFolder.isInUse(folder);
    }

    /// The desk at the end of its log.
    ///
    /// @throws IllegalArgumentException if there is no log
    DeskPicture picture() {
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
            throw new IllegalArgumentException("there is no account '" + account.get() + "' in " + folder
                    + "; there are " + picture.accounts().stream().map(one -> one.account().name()).toList());
        }
        return wanted;
    }
}
