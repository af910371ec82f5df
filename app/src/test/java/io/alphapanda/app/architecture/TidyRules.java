package io.alphapanda.app.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.alphapanda.app.architecture.SourceTree.SourceFile;

/// What no compiler checks, as rules over the text of one file; each returns its complaints, empty when all is well.
///
/// Words that a rule looks for are put together from halves here, so that no rule finds itself.
final class TidyRules {
    static final int LINES_MAX = 300;

    private static final Pattern LOOSE_END = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern FLOATING_MONEY = Pattern.compile("double \\w*([pP]rice|[mM]oney|[cC]ash)");
    private static final Pattern NAP = Pattern.compile("\\b(Thread|TimeUnit\\.\\w+)\\.sl" + "eep\\(");
    private static final Pattern PUBLIC_TYPE = Pattern
            .compile("(?m)^public (?:[a-z-]+ )*(?:class|interface|record|enum|@interface) (\\w+)");
    private static final Pattern TEST_METHOD = Pattern.compile(
            "(?m)^\\s*@(?:Test|Seeded|ParameterizedTest|RepeatedTest)\\b[^{;]*?\\bvoid\\s+(\\w+)\\s*\\(");
    private static final Pattern CODE_IN_MARKDOWN = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final List<String> REGISTRY_HOSTS = List.of("repo1" + ".maven",
            "repo.maven" + ".apache.org",
            "repository.sonatype" + ".org", "oss.sonatype" + ".org", "registry.npmjs" + ".org",
            "registry.yarnpkg" + ".com", "pypi" + ".org", "files.pythonhosted" + ".org",
            "plugins.gradle" + ".org", "maven.google" + ".com", "jitpack" + ".io",
            "packages.confluent" + ".io");

    private TidyRules() {}

    /// `ratchet` holds the files that are allowed to be longer, with the length they must not exceed.
    static List<String> tooLong(SourceFile file, Map<String, Integer> ratchet) {
        long lines = file.text().lines().count();
        int max = ratchet.getOrDefault(file.path(), LINES_MAX);
        return lines > max ? List.of(file.path() + " has " + lines + " lines, at most " + max) : List.of();
    }

    static List<String> withoutRoomSign(Stream<SourceFile> files) {
        List<SourceFile> all = files.toList();
        return all.stream().map(SourceFile::folder).distinct()
                .filter(folder -> all.stream()
                        .noneMatch(file -> file.path().equals(folder + "/package-info.java")))
                .map(folder -> folder + " has no package-info.java").toList();
    }

    static List<String> withoutDocComment(SourceFile file) {
        List<String> complaints = new ArrayList<>();
        PUBLIC_TYPE.matcher(file.text()).results().forEach(type -> {
            String above = file.text().substring(0, type.start());
            String block = above.substring(above.lastIndexOf("\n\n") + 1);
            if (block.lines().noneMatch(line -> line.startsWith("/// "))) {
                complaints.add(file.path() + ": " + type.group(1) + " has no /// comment");
            }
        });
        return complaints;
    }

    static List<String> looseEnds(SourceFile file) {
        return found(LOOSE_END, file, "is a loose end: open an issue instead");
    }

    static List<String> floatingMoney(SourceFile file) {
        return found(FLOATING_MONEY, file, "is floating-point money: use Price or Money");
    }

    static List<String> naps(SourceFile file) {
        return found(NAP, file, "is a nap: wait for a condition with a deadline");
    }

    static List<String> badTestNames(SourceFile file) {
        return TEST_METHOD.matcher(file.text()).results().map(match -> match.group(1))
                .filter(name -> name.split("_", -1).length < 3 || name.startsWith("test"))
                .map(name -> file.path() + ": " + name + " is no sentence of three words or more").toList();
    }

    static List<String> deadLinks(SourceFile file, Predicate<String> exists) {
        String prose = CODE_IN_MARKDOWN.matcher(file.text()).replaceAll("");
        return LINK.matcher(prose).results().map(match -> match.group(1))
                .filter(target -> !target.matches("[a-z]+:.*")).filter(target -> !exists.test(target))
                .map(target -> file.path() + " links to " + target + ", which does not exist").toList();
    }

    static List<String> registryHosts(SourceFile file) {
        return REGISTRY_HOSTS.stream().filter(host -> file.text().contains(host))
                .map(host -> file.path() + " names the registry host " + host).toList();
    }

    private static List<String> found(Pattern pattern, SourceFile file, String complaint) {
        return pattern.matcher(file.text()).results()
                .map(match -> file.path() + ":" + line(file, match) + ": " + match.group() + " " + complaint)
                .toList();
    }

    private static long line(SourceFile file, MatchResult match) {
        return file.text().substring(0, match.start()).chars().filter(c -> c == '\n').count() + 1;
    }
}
