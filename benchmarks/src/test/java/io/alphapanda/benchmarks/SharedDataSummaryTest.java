package io.alphapanda.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.testing.SharedData;
import org.junit.jupiter.api.Test;

/// Stands in the module that is built last, so that its line ends the build's output.
class SharedDataSummaryTest {
    @Test
    void tells_what_this_build_skipped() {
        String summary = SharedData.summary();
        System.out.println(summary);
        assertThat(summary).startsWith("shared data: ");
    }
}
