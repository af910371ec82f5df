package io.alphapanda.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Two builds of one commit use the same parts.
class PinnedVersionsTest {
    private static final Path ROOT = Path.of(System.getProperty("panda.root", "."));
    private static final Pattern VERSION = Pattern.compile("<(?:version|[a-z0-9]+\\.version)>([^<]+)<");
    private static final Pattern PLUGIN = Pattern.compile("<plugin>(.*?)</plugin>", Pattern.DOTALL);
    /// Our own version, and what must be installed at least: Maven and the JDK.
    private static final Set<String> OURS_AND_TOOLS = Set.of("0.1.0-SNAPSHOT", "[3.8,)", "[25,)");
    private static final Pattern PINNED = Pattern.compile("[0-9][0-9A-Za-z.-]*|\\$\\{[a-z0-9.]+}");

    @Test
    void every_version_in_the_root_is_one_version_and_no_range() throws IOException {
        List<String> versions = VERSION.matcher(rootPom()).results().map(found -> found.group(1))
                .filter(version -> !OURS_AND_TOOLS.contains(version)).toList();
        assertThat(versions).hasSizeGreaterThan(20).allMatch(version -> PINNED.matcher(version).matches())
                .noneMatch(version -> version.endsWith("SNAPSHOT"));
    }

    @Test
    void every_plugin_that_the_root_manages_has_a_version() throws IOException {
        String pom = rootPom();
        String managed = pom.substring(pom.indexOf("<pluginManagement>"), pom.indexOf("</pluginManagement>"));
        assertThat(PLUGIN.matcher(managed).results().map(MatchResult::group)).hasSizeGreaterThan(5)
                .allMatch(plugin -> plugin.contains("<version>"));
    }

    private static String rootPom() throws IOException {
        return Files.readString(ROOT.resolve("pom.xml"));
    }
}
