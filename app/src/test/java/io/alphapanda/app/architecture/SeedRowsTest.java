package io.alphapanda.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.alphapanda.app.architecture.SourceTree.SourceFile;
import org.junit.jupiter.api.Test;

class SeedRowsTest {
    private static final List<SourceFile> ONE_TEST = List.of(
            new SourceFile("a/src/test/java/RiskTest.java", "@Test\nvoid denies_an_entry() {"));

    @Test
    void every_row_names_a_test_that_exists_or_a_reason() {
        SourceFile page = SourceTree.all().filter(file -> file.path().equals("docs/seed-rows.md")).findFirst()
                .orElseThrow();
        assertThat(SeedRows.complaints(page.text(), SourceTree.testJava().toList())).isEmpty();
    }

    @Test
    void a_class_or_a_method_may_be_named() {
        assertThat(complaints("`RiskTest`")).isEmpty();
        assertThat(complaints("`RiskTest#denies_an_entry`, RiskTest")).isEmpty();
    }

    @Test
    void a_missing_class_is_caught() {
        assertThat(complaints("GoneTest")).hasSize(1);
    }

    @Test
    void a_missing_method_is_caught() {
        assertThat(complaints("RiskTest#denies")).hasSize(1);
        assertThat(complaints("RiskTest#denies_an_entry, RiskTest#gone_for_good")).hasSize(1);
    }

    @Test
    void an_empty_cell_is_caught() {
        assertThat(complaints("")).hasSize(1);
    }

    @Test
    void a_refusal_needs_a_reason() {
        assertThat(complaints("refused:")).hasSize(1);
        assertThat(complaints("refused: the broker has no such call")).isEmpty();
    }

    @Test
    void a_row_that_appears_twice_is_caught() {
        assertThat(SeedRows.complaints("| A1 | RiskTest |\n| A1 | RiskTest |", ONE_TEST)).hasSize(1);
    }

    private static List<String> complaints(String cell) {
        return SeedRows.complaints("| row | test or refused |\n|---|---|\n| A1 | " + cell + " |", ONE_TEST);
    }
}
