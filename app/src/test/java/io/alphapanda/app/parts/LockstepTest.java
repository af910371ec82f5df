package io.alphapanda.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.desk.DeskSeats;
import io.alphapanda.app.desk.DeskTerms;
import io.alphapanda.app.desk.LockstepDay;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.codec.DecisionDigest;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.eventlog.shared.SharedLogLimits;
import io.alphapanda.eventlog.shared.TopicStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One recorded morning, fed event by event: whatever carries the log, and in however many processes, every key has
/// the same decisions, bit for bit.
class LockstepTest {
    private static final LockstepDay DAY = new LockstepDay();

    @TempDir
    private Path folder;

    /// The desk of every process.
    static DeskTerms terms() {
        return DAY.terms();
    }

    @Test
    void it_trades_on_many_keys() {
        assertThat(inOneFile()).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @EnumSource
    void one_process_over_a_server_decides_like_one_over_a_file(ServerKind kind) {
        ServerSpot spot = kind.begin(DAY.accounts());
        try (TopicStore store = spot.open("desk");
                EventLog log = SharedEventLog.open(store, new JsonRecords(), "desk:all", "test/1",
                        WriterMode.THREAD, SharedLogLimits.STANDARD)) {
            assertThat(hashes(log)).isEqualTo(inOneFile());
        }
    }

    @ParameterizedTest
    @EnumSource
    void six_processes_over_a_server_decide_like_one_over_a_file(ServerKind kind) throws IOException {
        Map<String, DecisionDigest> digests = new TreeMap<>();
        try (Conductor conductor = new Conductor(kind.begin(DAY.accounts()), terms())) {
            assertThat(conductor.processes()).isEqualTo(6);
            for (Envelope input : DAY.inputs()) {
                conductor.play(input, event -> add(digests, event));
            }
        }
        assertThat(hex(digests)).isEqualTo(inOneFile());
    }

    private Map<String, String> inOneFile() {
        try (EventLog log = FileEventLog.open(folder.resolve("file"))) {
            return hashes(log);
        }
    }

    private static Map<String, String> hashes(EventLog log) {
        Map<String, DecisionDigest> digests = new TreeMap<>();
        Engine engine = new Engine(log, DeskSeats.of(terms()), List.of((_, event) -> add(digests, event)));
        DAY.inputs().forEach(input -> {
            engine.feed(input);
            engine.drain();
        });
        assertThat(engine.fenced()).isEmpty();
        return hex(digests);
    }

    private static void add(Map<String, DecisionDigest> digests, Envelope event) {
        if (event.type().isDecision()) {
            digests.computeIfAbsent(event.key(), _ -> new DecisionDigest()).add(event);
        }
    }

    private static Map<String, String> hex(Map<String, DecisionDigest> digests) {
        Map<String, String> hashes = new TreeMap<>();
        digests.forEach((key, digest) -> hashes.put(key, digest.count() + " " + digest.hex()));
        return hashes;
    }
}
