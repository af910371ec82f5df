package io.alphapanda.zerodha.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No text of a stranger crashes anything, hangs it or fills the memory.
class HostileBodiesTest {
    private static final int MUTATIONS = 2_000;
    private static final Duration PROOF = Duration.ofMinutes(5);
    private static final Duration ONE_TEXT = Duration.ofSeconds(5);
    private static final long KEPT_BYTES_MAX = 64 << 20;

    @ParameterizedTest
    @EnumSource(HostileTarget.class)
    void a_broken_text_is_refused_in_words_and_nothing_else_comes_of_it(HostileTarget target) {
        List<byte[]> samples = target.samples();
        samples.forEach(sample -> read(target, sample, 0));
        long keptBefore = keptBytes();
        long began = System.nanoTime();
        long count = 0;
        for (long seed = 1; isWanted(seed, began); seed++) {
            Mutation mutation = new Mutation(seed);
            read(target, mutation.of(samples.get((int) (seed % samples.size()))), seed);
            count++;
        }
        assertThat(keptBytes() - keptBefore).as("bytes kept after %d texts", count)
                .isLessThan(KEPT_BYTES_MAX);
        System.out.printf("%s: %,d broken texts beside %d of the corpus, no crash%n", target, count,
                samples.size());
    }

    private static boolean isWanted(long seed, long began) {
        return Boolean.getBoolean("panda.proof") ? System.nanoTime() - began < PROOF.toNanos()
                : seed <= MUTATIONS;
    }

    private static void read(HostileTarget target, byte[] text, long seed) {
        long began = System.nanoTime();
        try {
            target.read(text);
        } catch (IOException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError crashed) {
            fail("seed=" + seed + " crashed " + target + " with " + shown(text), crashed);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as("seed=%d of %s", seed, target)
                .isLessThan(ONE_TEXT);
    }

    private static String shown(byte[] text) {
        return Base64.getEncoder().encodeToString(text.length > 3_000 ? Arrays.copyOf(text, 3_000) : text);
    }

    private static long keptBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
