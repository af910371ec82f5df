package io.alphapanda.benchmarks.server;

import io.alphapanda.app.desk.DeskParts;
import io.alphapanda.app.service.HostedParts;
import io.alphapanda.benchmarks.ticks.TickDesk;
import io.alphapanda.benchmarks.ticks.TickWalk;
import io.alphapanda.domain.control.Heartbeat.State;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.part.Clocks;
import io.alphapanda.eventlog.part.Fittings;
import io.alphapanda.eventlog.part.PartHost;
import io.alphapanda.eventlog.part.PartLife;
import io.alphapanda.eventlog.part.PartPlan;
import io.alphapanda.eventlog.part.PartSettings;
import io.alphapanda.eventlog.shared.TopicStore;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// The process of one part of a desk, hosted as `service` hosts it; says `ready` once it is active, and ends in order when
/// its input does.
public final class PartProgram {
    private static final long LOOK_NANOS = 20_000_000;
    private static final int OPENINGS_MAX = 5;

    private PartProgram() {}

    /// Hosts the part until its input ends.
    ///
    /// @param args the server's kind, address and namespace, how many ticks lie between two orders, and the part's name
    public static void main(String[] args) throws IOException, InterruptedException {
        ServerSpot spot = new ServerSpot(ServerKind.valueOf(args[0]), args[1], args[2]);
        PartPlan plan = plans(Integer.parseInt(args[3])).stream()
                .filter(part -> part.name().toString().equals(args[4])).findFirst().orElseThrow();
        PartSettings settings = PartSettings.of("benchmark/" + ProcessHandle.current().pid())
                .readingMarketsFromTheirBeginning();
        Clocks clocks = new Clocks(InstantSource.system(), System::nanoTime, new SplittableRandom(),
                Pause.real());
        RecordCodec codec = new JsonRecords();
        try (TopicStore store = open(spot, plan.name().service())) {
            HostedParts hosted = new HostedParts(store, codec, settings, clocks, Map.of(plan.name(),
                    () -> new PartLife(store, codec, plan, settings, clocks)));
            awaitActive(hosted.hosts().getFirst());
            System.out.println("ready");
            System.out.flush();
            while (System.in.read() >= 0) {}
            hosted.stop().forEach(System.out::println);
        }
    }

    /// Six programs that start at once may leave a server no time to answer one of them.
    private static TopicStore open(ServerSpot spot, String service) {
        for (int tries = 1;; tries++) {
            try {
                return spot.open(service);
            } catch (LogFailure busy) {
                if (tries == OPENINGS_MAX) {
                    throw busy;
                }
            }
        }
    }

    /// The parts of the desk of ticks.
    static List<PartPlan> plans(int ticksBetweenOrders) {
        return DeskParts.of(TickDesk.terms(new TickWalk(1, 0), ticksBetweenOrders), 1, _ -> Fittings.NONE);
    }

    private static void awaitActive(PartHost host) throws InterruptedException {
        Pause pause = Pause.real();
        while (host.state() != State.ACTIVE) {
            if (host.failure().isPresent()) {
                throw new IllegalStateException(host.name() + " did not become active", host.failure().get());
            }
            pause.forNanos(LOOK_NANOS);
        }
    }
}
