package io.alphapanda.benchmarks;

import io.alphapanda.benchmarks.jmh.Effort;
import io.alphapanda.benchmarks.latency.LatencySettings;
import io.alphapanda.benchmarks.server.ServerSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a run is told.
///
/// @param asksCollectors whether one question is asked under several collectors instead of all
/// @param only the parts that are asked
/// @param gc the hosted desk's collector: `serial`, `parallel`, `g1` or `z`
/// @param heap the most that the hosted desk's JVM may hold, as `512m`
/// @param latency how the hosted desk is measured
/// @param servers how a desk over a server is measured
record Options(Effort effort, boolean asksCollectors, Set<Part> only, String gc, String heap,
        LatencySettings latency, ServerSettings servers) {
    /// The parts of the table.
    enum Part {
        /// Whole backtests.
        BACKTESTS,
        /// The same with indicators read on every bar.
        READINGS,
        /// Bars of ten shares.
        ENGINE,
        /// Ticks of ten shares.
        TICKS,
        /// Packets of the broker's ticker.
        PACKETS,
        /// The file log.
        LOG,
        /// A hosted desk at a rate.
        LATENCY,
        /// A desk over Kafka, in one process and in six.
        KAFKA,
        /// The same with tuned producers.
        KAFKA_TUNED,
        /// The same over Redis.
        REDIS,
        /// Whole programs.
        COLD
    }

    static Options of(String... args) {
        Effort effort = Arrays.asList(args).contains("--quick") ? Effort.QUICK : Effort.FULL;
        boolean asksCollectors = false;
        Set<Part> only = EnumSet.allOf(Part.class);
        String gc = "serial";
        String heap = "512m";
        List<String> latency = new ArrayList<>();
        for (String arg : args) {
            String value = arg.substring(arg.indexOf('=') + 1);
            switch (arg.split("=", 2)[0]) {
                case "--quick" -> {
                    // It was looked for first, so that it may stand anywhere.
                }
                case "--collectors" -> asksCollectors = true;
                case "--only" -> only = EnumSet.copyOf(parts(value));
                case "--gc" -> gc = value;
                case "--heap" -> heap = value;
                default -> latency.add(arg);
            }
        }
        String[] ofDesk = latency.stream().filter(text -> !ServerSettings.isOfParts(text))
                .toArray(String[]::new);
        return new Options(effort, asksCollectors, only, gc, heap,
                LatencySettings.USUAL.with("seconds=" + effort.liveSeconds()).with(ofDesk),
                ServerSettings.of(effort).with(latency.toArray(String[]::new)));
    }

    /// All that is measured without a server, each as large as that.
    static Options withoutServers(Effort effort) {
        return new Options(effort, false, EnumSet.complementOf(EnumSet.of(Part.KAFKA, Part.KAFKA_TUNED, Part.REDIS)), "serial",
                "512m", LatencySettings.USUAL.with("seconds=" + effort.liveSeconds(),
                        "warm-up=" + (effort.forks() > 0 ? LatencySettings.USUAL.warmUp() : effort.ticks())),
                ServerSettings.of(effort));
    }

    private static Collection<Part> parts(String names) {
        return Arrays.stream(names.split(",", -1)).map(name -> Part.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }

    /// The hosted desk's JVM.
    List<String> deskFlags() {
        String collector = switch (gc) {
            case "serial" -> "Serial";
            case "parallel" -> "Parallel";
            case "g1" -> "G1";
            case "z" -> "Z";
            default -> throw new IllegalArgumentException(
                    "--gc must be serial, parallel, g1 or z, was " + gc);
        };
        return List.of("-XX:+Use" + collector + "GC", "-XX:+UseCompactObjectHeaders", "-Xms" + heap,
                "-Xmx" + heap);
    }
}
