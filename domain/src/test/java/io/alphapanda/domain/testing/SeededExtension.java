package io.alphapanda.domain.testing;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/// Gives a [Seeded] method its seeds, and names the seed of a failure.
final class SeededExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(Seeded.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        Seeded seeded = context.getRequiredTestMethod().getAnnotation(Seeded.class);
        return seeds(seeded, depth(), Long.getLong("panda.seed"))
                .mapToObj(SeededExtension::run);
    }

    static int depth() {
        return Boolean.getBoolean("panda.proof") ? Math.max(1, Integer.getInteger("panda.depth", 1)) : 0;
    }

    /// @param depth how often over to try the seeds of a proof; 0 for an ordinary build
    static LongStream seeds(Seeded seeded, int depth, @Nullable Long onlySeed) {
        if (onlySeed != null) {
            return LongStream.of(onlySeed);
        }
        if (seeded.count() < 1) {
            throw new IllegalArgumentException("count must be at least 1, was " + seeded.count());
        }
        int proofCount = seeded.proofCount() == 0 ? 10 * seeded.count() : seeded.proofCount();
        return LongStream.rangeClosed(1, depth == 0 ? seeded.count() : (long) depth * proofCount);
    }

    static AssertionError failure(long seed, Throwable cause) {
        return new AssertionError("seed=" + seed + " (run it alone with -Dpanda.seed=" + seed + "): " + cause,
                cause);
    }

    private static TestTemplateInvocationContext run(long seed) {
        return new TestTemplateInvocationContext() {
            @Override
            public String getDisplayName(int invocationIndex) {
                return "seed=" + seed;
            }

            @Override
            public List<Extension> getAdditionalExtensions() {
                return List.of(new Run(seed));
            }
        };
    }

    /// One invocation: hands over the seed, and adds it to whatever is thrown.
    private record Run(long seed) implements ParameterResolver, TestExecutionExceptionHandler {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == long.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return seed;
        }

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
                throws Throwable {
            if (thrown instanceof org.opentest4j.TestAbortedException) {
                throw thrown;
            }
            throw failure(seed, thrown);
        }
    }
}
