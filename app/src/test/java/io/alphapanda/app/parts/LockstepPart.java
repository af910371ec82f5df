package io.alphapanda.app.parts;

import io.alphapanda.app.desk.DeskParts;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.part.Fittings;
import io.alphapanda.eventlog.part.PartPlan;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.eventlog.shared.SharedLogLimits;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The process of one part in lockstep: it takes the record that it is told to, decides, and says how many events it
/// has said.
final class LockstepPart {
    private static final RecordCodec CODEC = new JsonRecords();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS_MAX = 100;
    private final TopicReader reader;
    private final SharedEventLog log;
    private final Engine engine;

    private LockstepPart(TopicStore store, PartPlan plan) {
        reader = store.reader();
        log = SharedEventLog.open(store, CODEC, plan.name().toString(),
                "lockstep/" + ProcessHandle.current().pid(), WriterMode.CALLER, SharedLogLimits.STANDARD);
        engine = new Engine(log, plan.deciders().get(), List.of());
    }

    /// Takes what it is told to until its input ends.
    ///
    /// @param args the server's kind, address and namespace, and the part's name
    public static void main(String[] args) throws IOException {
        PartPlan plan = DeskParts.of(LockstepTest.terms(), 1, _ -> Fittings.NONE).stream()
                .filter(part -> part.name().toString().equals(args[3])).findFirst().orElseThrow();
        try (TopicStore store = ServerKind.valueOf(args[0]).open(args[1], args[2], plan.name().service());
                BufferedReader orders = new BufferedReader(
                        new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            LockstepPart part = new LockstepPart(store, plan);
            say("ready");
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                int at = order.lastIndexOf('@');
                say("said " + part.take(Partition.parse(order.substring(0, at)),
                        Long.parseLong(order.substring(at + 1))));
            }
            part.log.close();
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private long take(Partition partition, long offset) {
        PlacedRecord placed = read(partition, offset);
        Envelope event = CODEC.decode(partition.topic(), placed.record().value());
        long before = log.endPosition();
        engine.take(event, placed.place(), placed.record().said().isPresent());
        engine.drain();
        long said = log.endPosition() - before - 1;
        if (said > 0) {
            log.awaitDurable(log.endPosition());
        }
        return said;
    }

    private PlacedRecord read(Partition partition, long offset) {
        reader.from(partition, offset);
        for (int polls = 0; polls < POLLS_MAX; polls++) {
            for (PlacedRecord placed : reader.poll(Set.of(partition), POLL)) {
                if (placed.place().offset() == offset) {
                    return placed;
                }
            }
        }
        throw new IllegalStateException("there is no record at " + partition + "@" + offset);
    }
}
