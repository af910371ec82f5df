package io.alphapanda.app.schemas;

import io.alphapanda.schemas.contract.Contracts;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Whose contracts a command is about.
final class ChosenContracts {
    @Option(names = "--dir", paramLabel = "FOLDER",
            description = "A folder that holds events/ and released/. Otherwise those that the program was built with.")
    private Optional<Path> folder = Optional.empty();

    Contracts contracts() {
        return folder.map(Contracts::in).orElseGet(Contracts::shipped);
    }
}
