package io.alphapanda.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SeededTest {
    private static final List<Long> TRIED = new ArrayList<>();

    @Seeded(count = 3, proofCount = 5)
    void runs_once_for_every_seed(long seed) {
        TRIED.add(seed);
    }

    @AfterAll
    static void every_seed_was_tried() throws NoSuchMethodException {
        assertThat(TRIED).isNotEmpty().isEqualTo(SeededExtension
                .seeds(example(), SeededExtension.depth(), Long.getLong("panda.seed")).boxed()
                .toList());
    }

    @Test
    void the_proof_tries_more_seeds() throws NoSuchMethodException {
        assertThat(SeededExtension.seeds(example(), 0, null)).containsExactly(1L, 2L, 3L);
        assertThat(SeededExtension.seeds(example(), 1, null)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(SeededExtension.seeds(example(), 10, null)).hasSize(50).endsWith(49L, 50L);
    }

    @Test
    void one_seed_can_be_run_alone() throws NoSuchMethodException {
        assertThat(SeededExtension.seeds(example(), 1, 42L)).containsExactly(42L);
    }

    @Test
    void a_failure_names_its_seed() {
        assertThat(SeededExtension.failure(42, new IllegalStateException("cash is missing")))
                .hasMessageContaining("seed=42").hasMessageContaining("cash is missing")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    private static Seeded example() throws NoSuchMethodException {
        return SeededTest.class.getDeclaredMethod("runs_once_for_every_seed", long.class)
                .getAnnotation(Seeded.class);
    }
}
