package io.alphapanda.app.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The documents of the repository, and what they claim to exist.
final class Documents {
    static final Path ROOT = Path.of(System.getProperty("panda.root", "no panda.root")).toAbsolutePath()
            .normalize();

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*(?:Test|Contract))(?:#(\\w+))?");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]\\w*[a-z]\\w*");
    private static final Set<String> ROOMS = Set.of("domain", "indicators", "strategies", "trading", "market",
            "eventlog", "backtest", "services", "schemas", "kafka", "redis", "zerodha", "sandbox", "app",
            "benchmarks");
    private static final List<Path> SOURCES = sources();

    private Documents() {}

    static String text(String page) {
        try {
            return Files.readString(ROOT.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The command lines of our own program in the fenced blocks of a page, each in words, without its name.
    static List<List<String>> commandLines(String text) {
        return FENCE.matcher(text).results().flatMap(fence -> fence.group(2).lines())
                .map(line -> line.replaceFirst(" #.*", "").strip())
                .filter(line -> line.startsWith("./alpha-panda "))
                .map(line -> List.of(line.split(" +")).subList(1, line.split(" +").length)).toList();
    }

    /// The lines of the first block that is marked as text: what a reader should see.
    static List<String> shownOutput(String text) {
        return FENCE.matcher(text).results().filter(fence -> fence.group(1).equals("text")).findFirst()
                .map(fence -> fence.group(2).lines().toList()).orElse(List.of());
    }

    /// The tests a page names that do not exist.
    static List<String> missingTests(String text) {
        return code(text).map(TEST::matcher).filter(m -> m.matches() && !isProduction(m.group(1)))
                .filter(m -> !testExists(m.group(1), m.group(2))).map(MatchResult::group).distinct().toList();
    }

    /// The types a page names, as code in CamelCase, that do not exist.
    static List<String> missingTypes(String text) {
        return code(text).filter(name -> TYPE.matcher(name).matches())
                .filter(name -> SOURCES.stream().noneMatch(file -> isNamed(file, name))).distinct().toList();
    }

    /// The public types of a room, by name.
    static Set<String> publicTypes(String room) {
        Pattern declaration = Pattern
                .compile("(?m)^public (?:[a-z-]+ )*(?:class|interface|record|enum) (\\w+)");
        return SOURCES.stream().filter(file -> file.startsWith(ROOT.resolve(room).resolve("src/main")))
                .flatMap(file -> declaration.matcher(text(file.toString())).results())
                .map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Stream<String> code(String text) {
        return CODE.matcher(FENCE.matcher(text).replaceAll("")).results().map(match -> match.group(1));
    }

    private static boolean isProduction(String name) {
        return SOURCES.stream().anyMatch(file -> isNamed(file, name) && file.toString().contains("src/main"));
    }

    private static boolean testExists(String name, String method) {
        return SOURCES.stream().filter(file -> isNamed(file, name) && file.toString().contains("src/test"))
                .anyMatch(file -> method == null
                        || Pattern.compile("\\b(void|ArchRule)\\s+" + method + "\\b")
                                .matcher(text(file.toString()))
                                .find());
    }

    private static boolean isNamed(Path file, String type) {
        return file.getFileName().toString().equals(type + ".java");
    }

    private static List<Path> sources() {
        List<Path> found = new ArrayList<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(room).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
