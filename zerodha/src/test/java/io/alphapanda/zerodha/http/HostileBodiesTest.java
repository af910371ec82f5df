package io.alphapanda.zerodha.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.alphapanda.zerodha.ticker.FrameFuzz;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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
        long keptBefore = keptBytes();
        System.out.println(broken(target, 1, seed -> seed <= MUTATIONS));
        assertThat(keptBytes() - keptBefore).as("bytes kept").isLessThan(KEPT_BYTES_MAX);
    }

    /// Every target for five minutes, and frames of the ticker beside them, each on a thread of its own.
    @Test
    @EnabledIfSystemProperty(named = "panda.proof", matches = "true")
    void five_minutes_of_every_target_do_no_harm_and_hold_no_memory() throws Exception {
        long first = Long.getLong("panda.seed", System.nanoTime() & Integer.MAX_VALUE);
        System.out.println("seed=" + first);
        long end = System.nanoTime() + PROOF.toNanos();
        BooleanSupplier goesOn = () -> System.nanoTime() < end;
        List<Callable<String>> targets = new ArrayList<>();
        targets.add(() -> "FRAMES: " + new FrameFuzz().bend(first, goesOn));
        for (HostileTarget target : HostileTarget.values()) {
            targets.add(() -> broken(target, first, _ -> goesOn.getAsBoolean()));
        }
        long keptBefore = keptBytes();
        try (ExecutorService threads = Executors.newFixedThreadPool(targets.size())) {
            for (Future<String> told : threads.invokeAll(targets)) {
                System.out.println(told.get());
            }
        }
        assertThat(keptBytes() - keptBefore).as("bytes kept").isLessThan(KEPT_BYTES_MAX);
    }

    private static String broken(HostileTarget target, long first, LongPredicate isWanted) {
        List<byte[]> samples = target.samples();
        samples.forEach(sample -> read(target, sample, 0));
        long seed = first;
        for (; isWanted.test(seed); seed++) {
            Mutation mutation = new Mutation(seed);
            read(target, mutation.of(samples.get((int) (seed % samples.size()))), seed);
        }
        return "%s: %,d broken texts beside %d of the corpus, no crash".formatted(target, seed - first,
                samples.size());
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
