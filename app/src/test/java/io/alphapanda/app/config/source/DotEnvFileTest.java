package io.alphapanda.app.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvFileTest {
    private final Mistakes mistakes = new Mistakes();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            LOG__DIR=a b                    | a b
            LOG__DIR = a                    | a
            export LOG__DIR=a               | a
            LOG__DIR=a # the folder         | a
            LOG__DIR=a#b                    | a#b
            LOG__DIR="a # b"                | a # b
            LOG__DIR="a" # the folder       | a
            LOG__DIR='a "b" $c'             | a "b" $c
            LOG__DIR="say \\"a\\" \\\\ b"   | say "a" \\ b
            LOG__DIR=a=b                    | a=b
            LOG__DIR='it' # isn't           | it
            """)
    void a_value_may_be_quoted_and_commented(String line, String value) {
        assertThat(read(line)).containsExactly(new Given("LOG__DIR", value, ".env:1"));
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void an_escaped_line_end_is_one_and_other_signs_stay() {
        assertThat(read("LOG__DIR=\"a\\nb\\tc\\d\"")).extracting(Given::text).containsExactly("a\nb\tc\\d");
    }

    @Test
    void an_empty_value_is_given_as_one() {
        assertThat(read("LOG__DIR=\nMARKET__SEED=\"\"\nLOGGING__FILE=  # none"))
                .extracting(Given::text).containsExactly("", "", "");
    }

    @Test
    void comments_blank_lines_and_windows_line_ends_are_passed_over() {
        assertThat(read("# first\r\n\r\n  # second\r\nLOG__DIR=a\r\n"))
                .containsExactly(new Given("LOG__DIR", "a", ".env:4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOG__DIR", "=a", "1LOG=a", "LOG DIR=a", "LOG__DIR: a"})
    void a_line_that_is_none_is_named(String line) {
        assertThat(read("\n" + line)).isEmpty();
        assertThat(mistakes.all())
                .containsExactly(".env:2: the line is not KEY=VALUE; mend it, or put # in front");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOG__DIR=\"a", "LOG__DIR='a", "LOG__DIR=\"a\" b", "LOG__DIR='a'b"})
    void quotes_that_do_not_match_are_named(String line) {
        assertThat(read(line)).isEmpty();
        assertThat(mistakes.all()).singleElement().asString().startsWith(".env:1: the quotes of LOG__DIR");
    }

    private List<Given> read(String text) {
        return DotEnvFile.parsed(".env", text, mistakes).values();
    }
}
