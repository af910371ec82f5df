package io.alphapanda.app.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which market and which accounts a log belongs to, kept beside it: a restart goes on with the same ones.
///
/// @param facts by name: the market's source, seed and first date, and the starting cash of each account
public record RunRecord(Map<String, String> facts) {
    private static final String FILE = "run.properties";

    /// Keeps its own copy, in the order of the names.
    public RunRecord {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /// The record in a log's folder; empty if the log is new.
    public static Optional<RunRecord> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, String> facts = new TreeMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                facts.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return Optional.of(new RunRecord(facts));
    }

    /// Writes the record into a log's folder.
    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# What this log was begun with. The desk goes on with it; another market needs another folder.");
        facts.forEach((name, value) -> lines.add(name + "=" + value));
        Files.createDirectories(folder);
        Path draft = folder.resolve(FILE + ".new");
        Files.write(draft, lines, StandardCharsets.UTF_8);
        Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// A fact by its name.
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /// Refuses to go on with other facts than these.
    ///
    /// @throws IllegalArgumentException naming each one that differs
    void refuseOther(Path folder, RunRecord wanted) {
        List<String> differences = new ArrayList<>();
        wanted.facts.forEach((name, value) -> {
            String was = facts.get(name);
            if (was != null && !was.equals(value)) {
                differences.add(name + " was " + was + " and is now " + value);
            }
        });
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException("the log in " + folder + " was begun otherwise: "
                    + String.join("; ", differences)
                    + ". Go on as before, or begin a new log with --log FOLDER or --fresh");
        }
    }
}
