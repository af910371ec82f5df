package io.alphapanda.app.run;

import io.alphapanda.app.market.Markets;
import io.alphapanda.app.testing.Printed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line as a user starts it, and what came of it.
///
/// @param out what was printed
/// @param err what was said beside it
public record Started(int exitCode, String out, String err) {
    /// Starts it in this process.
    public static Started with(List<String> arguments) {
        Printed printed = Printed.by(arguments.toArray(String[]::new));
        return new Started(printed.exitCode(), printed.out(), printed.err());
    }

    /// Starts `run` on a simulated Monday; all that it writes goes into a folder.
    public static Started run(Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--date", Markets.DATE));
        arguments.addAll(inFolder(folder));
        arguments.addAll(List.of(more));
        return with(arguments);
    }

    /// The options that keep a run's log and lines of log in a folder.
    static List<String> inFolder(Path folder) {
        Path yaml = folder.resolve("desk.yaml");
        try {
            if (!Files.exists(yaml)) {
                Files.writeString(yaml,
                        "market: {tick_interval_ms: 5000}\nlogging: {file: '" + folder.resolve("lines.json")
                                + "'}\n");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return List.of("--config", yaml.toString(), "--log", log(folder).toString());
    }

    /// Where the log of such a run is.
    public static Path log(Path folder) {
        return folder.resolve("log");
    }
}
