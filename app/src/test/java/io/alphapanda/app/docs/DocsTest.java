package io.alphapanda.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.alphapanda.app.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsTest {
    private static final String EXAMPLE = "examples/bars/NIFTY_1m_generated.csv.gz";

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/launcher.md"})
    void every_command_line_is_one_that_the_program_understands(String page) {
        assertThat(Documents.commandLines(Documents.text(page))).allSatisfy(words -> {
            assertThatCode(() -> Main.commandLine().parseArgs(words.toArray(String[]::new))).as("%s", words)
                    .doesNotThrowAnyException();
            for (String option : List.of("--bars", "--replay", "--config")) {
                int at = words.indexOf(option);
                assertThat(at < 0 || Files.exists(Documents.ROOT.resolve(words.get(at + 1)))).as("%s", words)
                        .isTrue();
            }
        });
    }

    @Test
    void the_backtest_of_the_readme_shows_what_the_readme_says() {
        String readme = Documents.text("README.md");
        List<String> first = Documents.commandLines(readme).stream()
                .filter(words -> words.contains("backtest"))
                .findFirst().orElseThrow();
        assertThat(first).contains(EXAMPLE);
        StringWriter out = new StringWriter();
        int exitCode = Main.commandLine().setOut(new PrintWriter(out))
                .execute(first.stream()
                        .map(word -> word.equals(EXAMPLE) ? Documents.ROOT.resolve(word).toString() : word)
                        .toArray(String[]::new));
        assertThat(exitCode).isZero();
        assertThat(Documents.shownOutput(readme)).isNotEmpty().allSatisfy(
                line -> assertThat(out.toString().lines()).as("README says: %s", line).contains(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "GLOSSARY.md", "docs/status.md"})
    void every_test_and_type_that_is_named_exists(String page) {
        String text = Documents.text(page);
        assertThat(Documents.missingTests(text)).isEmpty();
        assertThat(Documents.missingTypes(text)).isEmpty();
    }

    @Test
    void every_public_type_of_the_domain_has_its_word_in_the_glossary() {
        String glossary = Documents.text("GLOSSARY.md");
        assertThat(Documents.publicTypes("domain")).hasSizeGreaterThan(50)
                .allSatisfy(type -> assertThat(glossary).contains("`" + type + "`"));
    }

    @Nested
    class Canaries {
        @Test
        void a_command_line_is_found_and_cut_into_words() {
            assertThat(Documents.commandLines("```\n./alpha-panda log  topics x   # look\nmvn verify\n```\n"))
                    .containsExactly(List.of("log", "topics", "x"));
            assertThat(Documents.commandLines("`./alpha-panda log`")).isEmpty();
        }

        @Test
        void a_test_that_does_not_exist_is_caught() {
            assertThat(Documents.missingTests("`DocsTest`, `DocsTest#gone_for_good`, `GoneTest`, `none`"))
                    .containsExactly("DocsTest#gone_for_good", "GoneTest");
        }

        @Test
        void a_type_that_does_not_exist_is_caught() {
            assertThat(Documents.missingTypes("`Engine`, `Enginge`, `src/main`, `--json`"))
                    .containsExactly("Enginge");
        }
    }
}
