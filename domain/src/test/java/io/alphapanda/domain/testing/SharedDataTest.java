package io.alphapanda.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class SharedDataTest {
    @Test
    void the_root_of_the_source_tree_is_known() {
        assertThat(Path.of(System.getProperty("panda.root", "")).resolve("pom.xml")).exists();
    }

    @Test
    void finds_the_data_wherever_the_folder_exists() {
        assertThat(SharedData.require(".")).isNotEmptyDirectory();
    }

    @Test
    void skips_the_test_that_asks_for_a_missing_file() {
        assertThatThrownBy(() -> SharedData.skipUnless(false, Path.of("no-such-file.csv")))
                .isInstanceOf(TestAbortedException.class).hasMessageContaining("no-such-file.csv");
    }

    @Test
    void says_once_what_was_missing() {
        assertThat(SharedData.summary(List.of("read bars/a.csv", "skipped b.csv", "skipped b.csv")))
                .isEqualTo("shared data: 1 requests met, 2 TESTS SKIPPED for want of b.csv");
    }

    @Test
    void says_so_when_nothing_was_missing() {
        assertThat(SharedData.summary(List.of("read a.csv"))).endsWith("nothing skipped");
    }
}
