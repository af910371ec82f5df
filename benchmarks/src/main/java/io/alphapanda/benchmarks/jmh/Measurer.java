package io.alphapanda.benchmarks.jmh;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Measures one benchmark method at a time, each in a JVM of its own with the given flags.
///
/// @param jvmFlags the flags of those JVMs
public record Measurer(Effort effort, List<String> jvmFlags) {
    /// JMH and ta4j would complain of the machine, not of us.
    private static final List<String> QUIET = List.of("--sun-misc-unsafe-memory-access=allow",
            "-Dslf4j.internal.verbosity=ERROR");
    private static final List<String> INHERITED = List.of("panda.data", "panda.benchmarks.disk");

    /// Takes its own copy.
    public Measurer {
        jvmFlags = List.copyOf(jvmFlags);
    }

    /// Runs one method, with values for its parameters.
    ///
    /// @throws IllegalStateException if it failed; JMH has said why on stdout
    public Measured measure(Class<?> benchmark, String method, Map<String, String> parameters) {
        TimeValue time = TimeValue.milliseconds(effort.millis());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
                .mode(Mode.AverageTime).timeUnit(TimeUnit.SECONDS).forks(effort.forks())
                .warmupIterations(effort.warmUps()).warmupTime(time)
                .measurementIterations(effort.measurements()).measurementTime(time)
                .addProfiler(GCProfiler.class).shouldFailOnError(true).verbosity(VerboseMode.SILENT)
                .param("bars", Integer.toString(effort.bars()));
        parameters.forEach((name, value) -> options.param(name, value));
        if (effort.forks() > 0) {
            options.jvmArgs(flags().toArray(String[]::new));
        }
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            return measured(results.iterator().next());
        } catch (RunnerException e) {
            throw new IllegalStateException(benchmark.getSimpleName() + "." + method + " failed", e);
        }
    }

    private List<String> flags() {
        Stream<String> inherited = INHERITED.stream().filter(name -> System.getProperty(name) != null)
                .map(name -> "-D" + name + "=" + System.getProperty(name));
        return Stream.of(jvmFlags.stream(), QUIET.stream(), inherited).flatMap(flags -> flags).toList();
    }

    private static Measured measured(RunResult run) {
        return new Measured(best(run, iteration -> iteration.getPrimaryResult().getScore()),
                best(run, Measurer::innerSeconds),
                best(run, iteration -> secondary(iteration, "gc.alloc.rate.norm")));
    }

    private static double innerSeconds(IterationResult iteration) {
        double runs = secondary(iteration, "runs");
        return runs == 0 ? iteration.getPrimaryResult().getScore()
                : secondary(iteration, "nanos") / runs / 1e9;
    }

    @SuppressWarnings("rawtypes") // as JMH declares it
    private static double secondary(IterationResult iteration, String name) {
        Result result = iteration.getSecondaryResults().get(name);
        return result == null ? 0 : result.getScore();
    }

    private static double best(RunResult run, ToDoubleFunction<IterationResult> figure) {
        return run.getBenchmarkResults().stream().flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(figure).min().orElseThrow();
    }
}
