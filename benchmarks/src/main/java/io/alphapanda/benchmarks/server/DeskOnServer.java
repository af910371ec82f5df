package io.alphapanda.benchmarks.server;

import io.alphapanda.benchmarks.latency.HostedDesk;
import io.alphapanda.benchmarks.latency.LatencyFigures;
import io.alphapanda.benchmarks.latency.LatencySettings;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.eventlog.shared.SharedLogLimits;
import io.alphapanda.eventlog.shared.TopicStore;
import java.io.IOException;
import java.util.Arrays;

/// How many ticks a second does a desk take whose log is on a Kafka or Redis server of the same machine, and how long does
/// it take from a tick to an order that is durable there, at 20,000 ticks a second? The same in six processes?
///
/// Input: [io.alphapanda.benchmarks.ticks.TickWalk], every decider of a running desk, each tick a JSON record. Peer:
/// [BareRun], the same records through the bare client of the same server. Machine and last result: `docs/benchmarks.md`.
/// Not asked here: a network, several brokers, replicas.
public final class DeskOnServer {
    private DeskOnServer() {}

    /// One run, told in lines.
    ///
    /// @param args the kind of server, and what [ServerSettings] takes
    public static void main(String[] args) throws IOException, InterruptedException {
        run(ServerKind.valueOf(args[0]),
                ServerSettings.USUAL.with(Arrays.copyOfRange(args, 1, args.length)))
                .lines().forEach(System.out::println);
    }

    /// One run in this JVM, which starts a server and ends it.
    public static LatencyFigures run(ServerKind kind, ServerSettings settings)
            throws IOException, InterruptedException {
        LatencyFigures.Builder figures = new LatencyFigures.Builder();
        try (StartedServer server = kind.start()) {
            bare(server.spot("bare"), settings.desk(), figures);
            inOneProcess(server.spot("one"), settings.desk(), figures);
            new SixProcesses(server.spot("six"), settings.parts()).run(figures);
        }
        return figures.built();
    }

    private static void bare(ServerSpot spot, LatencySettings settings, LatencyFigures.Builder figures)
            throws InterruptedException {
        try (TopicStore store = spot.open("bare"); BareClient client = spot.bare()) {
            new BareRun(store, settings).run(client, figures);
        }
    }

    private static void inOneProcess(ServerSpot spot, LatencySettings settings,
            LatencyFigures.Builder figures) throws InterruptedException {
        try (TopicStore store = spot.open("desk")) {
            HostedDesk.over(SharedEventLog.open(store, new JsonRecords(), "desk:all", "benchmark/1",
                    WriterMode.THREAD, SharedLogLimits.STANDARD), settings, figures);
        }
    }
}
