package io.alphapanda.benchmarks.server;

import io.alphapanda.benchmarks.process.OwnJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The parts of a desk, each in a process of its own, all of them active.
final class PartProcesses implements AutoCloseable {
    private static final long END_SECONDS_MAX = 60;
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
            "-Xmx256m");
    private final List<Process> processes = new ArrayList<>();

    /// Starts them, and returns when the last is active.
    PartProcesses(ServerSpot spot, int ticksBetweenOrders) throws IOException {
        try {
            List<BufferedReader> outputs = new ArrayList<>();
            for (var plan : PartProgram.plans(ticksBetweenOrders)) {
                Process process = new OwnJvm(FLAGS).start(PartProgram.class, spot.kind().name(),
                        spot.address(),
                        spot.namespace(), Integer.toString(ticksBetweenOrders), plan.name().toString());
                processes.add(process);
                outputs.add(new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
            }
            for (BufferedReader output : outputs) {
                String line = output.readLine();
                if (!"ready".equals(line)) {
                    throw new IllegalStateException("a part of the desk did not start, but said " + line);
                }
            }
        } catch (IOException | RuntimeException broken) {
            close();
            throw broken;
        }
    }

    int count() {
        return processes.size();
    }

    /// @throws IllegalStateException if one has ended
    void checkAlive() {
        if (!processes.stream().allMatch(Process::isAlive)) {
            throw new IllegalStateException("a part of the desk has ended");
        }
    }

    /// Processor time of all of them so far, in seconds.
    double processorSeconds() {
        return processes.stream().mapToDouble(process -> process.info().totalCpuDuration()
                .map(time -> time.toNanos() / 1e9).orElse(0.0)).sum();
    }

    @Override
    public void close() {
        try {
            for (Process process : processes) {
                process.getOutputStream().close();
            }
            for (Process process : processes) {
                if (!process.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException gone) {
            processes.forEach(Process::destroyForcibly);
        } catch (InterruptedException hurry) {
            processes.forEach(Process::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
