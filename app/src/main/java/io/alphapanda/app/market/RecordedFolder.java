package io.alphapanda.app.market;

import io.alphapanda.domain.time.Ist;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A folder with a record in it of what it was begun with.
///
/// @param path the folder
/// @param file name of the record, `name=value` in each line
/// @param draft where a new record is written before it takes the old one's place, on the same disk
/// @param heading the record's first line, for people who open it
public record RecordedFolder(Path path, String file, Path draft, String heading) {
    /// What is recorded; empty if nothing was begun there.
    public Optional<RunRecord> record() throws IOException {
        Path kept = path.resolve(file);
        if (!Files.exists(kept)) {
            return Optional.empty();
        }
        Map<String, String> facts = new TreeMap<>();
        for (String line : Files.readAllLines(kept, StandardCharsets.UTF_8)) {
            int equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                facts.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return Optional.of(new RunRecord(facts));
    }

    /// Records what it is begun with, in one step; makes the folder if it is not there.
    public void write(RunRecord record) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# " + heading);
        record.facts().forEach((name, value) -> lines.add(name + "=" + value));
        Files.createDirectories(path);
        Files.write(draft, lines, StandardCharsets.UTF_8);
        Files.move(draft, path.resolve(file), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// Gives the folder another name, and says which.
    ///
    /// @param nowMicros since the epoch, for the name
    public Path moveAside(long nowMicros) throws IOException {
        Path aside = path.resolveSibling(
                path.getFileName() + "-until-" + Ist.shown(nowMicros).replaceAll("[ :]", "-"));
        Files.move(path, aside);
        return aside;
    }
}
