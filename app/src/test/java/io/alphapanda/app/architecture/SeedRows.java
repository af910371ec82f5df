package io.alphapanda.app.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.alphapanda.app.architecture.SourceTree.SourceFile;

/// Reads the table of promises, `| row | test or refused |`, and looks up the tests that it names.
///
/// A cell may name several tests, with commas between them; backticks are for the eye.
final class SeedRows {
    private static final Pattern REFUSED = Pattern.compile("refused: *\\S.*");
    private static final Pattern TEST = Pattern.compile("(\\w+)(?:#(\\w+))?");

    private SeedRows() {}

    /// What is wrong with the table, row by row; empty when every named test exists among `tests`.
    static List<String> complaints(String page, List<SourceFile> tests) {
        List<String> complaints = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String[] cells : rows(page)) {
            String row = cells[1].strip();
            String cell = cells.length < 3 ? "" : cells[cells.length - 1].strip();
            if (!seen.add(row)) {
                complaints.add(row + " appears twice");
            }
            if (!REFUSED.matcher(cell).matches()) {
                for (String test : cell.replace("`", "").split(",", -1)) {
                    if (!exists(test.strip(), tests)) {
                        complaints.add(row + " names no existing test: '" + test.strip() + "'");
                    }
                }
            }
        }
        return complaints;
    }

    /// The rows of every table on the page, without heads and rulers.
    private static List<String[]> rows(String page) {
        return page.lines().filter(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|--") && !line.startsWith("| row |"))
                .map(line -> line.strip().replaceFirst("\\|$", "").split("(?<!\\\\)\\|", -1)).toList();
    }

    private static boolean exists(String test, List<SourceFile> tests) {
        var parts = TEST.matcher(test);
        if (!parts.matches()) {
            return false;
        }
        String method = parts.group(2);
        return tests.stream().filter(file -> file.name().equals(parts.group(1) + ".java"))
                .anyMatch(file -> method == null || declares(file, method));
    }

    private static boolean declares(SourceFile file, String method) {
        return Pattern.compile("\\b(void|ArchRule)\\s+" + method + "\\b").matcher(file.text()).find();
    }
}
