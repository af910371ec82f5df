package io.alphapanda.eventlog.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.testing.SampleEvents;
import io.alphapanda.eventlog.testing.SimulatedFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What is left after the power went at any moment.
class CrashTest {
    private static final String FIRST = "00000000000000000000.log";
    private static final LogLimits USUAL = new LogLimits(64L << 20, 4 << 20, 16);

    /// A log as it was durable once: so many segments before the last, and so many bytes in that.
    private record Moment(int segment, int bytes, long end, long consumed) {}

    @Test
    void a_log_of_2000_records_cut_at_every_byte_recovers_whole_batches() {
        SimulatedFolder disk = new SimulatedFolder();
        List<Envelope> written = new ArrayList<>();
        List<Moment> moments = new ArrayList<>();
        // Small segments: the time is quadratic in their length.
        try (FileEventLog log = open(disk, new LogLimits(8_000, 4_000, 16))) {
            for (int i = 1; i <= 1_000; i++) {
                written.add(SampleEvents.bar(i));
                long at = log.append(SampleEvents.bar(i));
                written.add(SampleEvents.bar(-i));
                log.commit(at + 1, List.of(SampleEvents.bar(-i)));
                if (i % 7 == 0 || i == 1_000) {
                    log.force();
                    moments.add(new Moment(disk.list().size() - 1, disk.bytes(disk.list().getLast()).length,
                            log.endPosition(), log.consumedPosition()));
                }
            }
        }
        List<String> files = disk.list();
        assertThat(files).hasSizeGreaterThan(10);
        for (int segment = 0; segment < files.size(); segment++) {
            byte[] before = disk.bytes(files.get(Math.max(segment - 1, 0)));
            byte[] bytes = disk.bytes(files.get(segment));
            for (int length = 0; length <= bytes.length; length++) {
                SimulatedFolder cut = new SimulatedFolder();
                cut.put(files.get(Math.max(segment - 1, 0)), before, before.length);
                cut.put(files.get(segment), bytes, length);
                assertRecovers(cut, newest(moments, segment, length), segment, length, written);
            }
        }
    }

    private static Moment newest(List<Moment> moments, int segment, int length) {
        return moments.stream()
                .filter(m -> m.segment < segment || (m.segment == segment && m.bytes <= length))
                .reduce((_, later) -> later).orElse(new Moment(0, Segment.HEAD_BYTES, 0, 0));
    }

    private static void assertRecovers(SimulatedFolder cut, Moment whole, int segment, int length,
            List<Envelope> written) {
        FileEventLog log = open(cut, USUAL);
        int kept = length < Segment.HEAD_BYTES ? 0
                : whole.segment == segment ? whole.bytes : Segment.HEAD_BYTES;
        assertThat(log.endPosition()).isEqualTo(whole.end);
        assertThat(log.consumedPosition()).isEqualTo(whole.consumed);
        assertThat(log.cutBytes()).isEqualTo(length - kept);
        if (whole.end > 0) {
            assertThat(log.read(whole.end - 1)).isEqualTo(written.get((int) whole.end - 1));
        }
    }

    @Test
    void a_bit_that_flips_in_the_last_batch_costs_that_batch_and_elsewhere_the_log_is_refused() {
        SimulatedFolder disk = new SimulatedFolder();
        int lastBatch = 0;
        try (FileEventLog log = open(disk, USUAL)) {
            for (int i = 1; i <= 6; i++) {
                lastBatch = i == 1 ? 0 : disk.bytes(FIRST).length;
                long at = log.append(SampleEvents.bar(i));
                log.commit(at + 1, List.of(output(i)));
                log.force();
            }
        }
        byte[] bytes = disk.bytes(FIRST);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            disk.put(FIRST, damaged, damaged.length);
            if (bit / 8 < lastBatch) {
                assertThatThrownBy(() -> open(disk, USUAL)).isInstanceOf(LogFailure.class)
                        .hasMessageContaining(FIRST + " is damaged");
            } else {
                assertThat(open(disk, USUAL).endPosition()).isEqualTo(10);
            }
        }
    }

    @Test
    void damage_or_loss_of_an_older_segment_is_refused() {
        SimulatedFolder disk = new SimulatedFolder();
        LogLimits small = new LogLimits(2_000, 1_000, 16);
        try (FileEventLog log = open(disk, small)) {
            for (int i = 1; i <= 100; i++) {
                log.commit(0, List.of(output(i)));
            }
        }
        List<String> segments = disk.list();
        assertThat(segments).hasSizeGreaterThan(3);
        byte[] second = disk.bytes(segments.get(1));
        disk.put(segments.get(1), second, second.length - 1);
        assertThatThrownBy(() -> open(disk, small)).isInstanceOf(LogFailure.class)
                .hasMessageContaining(segments.get(1) + " is damaged");
        SimulatedFolder without = new SimulatedFolder();
        segments.stream().filter(name -> !name.equals(segments.get(1)))
                .forEach(name -> without.put(name, disk.bytes(name), disk.bytes(name).length));
        assertThatThrownBy(() -> open(without, small)).isInstanceOf(LogFailure.class)
                .hasMessageContaining("or one before it is missing");
    }

    @Test
    void a_segment_of_a_newer_build_is_refused_and_left_alone() {
        SimulatedFolder disk = new SimulatedFolder();
        byte[] segment = Arrays.copyOf(Segment.head().array(), Segment.HEAD_BYTES + 1);
        segment[7]++;
        disk.put(FIRST, segment, segment.length);
        assertThatThrownBy(() -> open(disk, USUAL)).isInstanceOf(LogFailure.class);
        assertThat(disk.bytes(FIRST)).isEqualTo(segment);
    }

    @Test
    void a_segment_whose_head_alone_is_there_and_torn_was_never_begun() {
        SimulatedFolder disk = new SimulatedFolder();
        byte[] head = Segment.head().array();
        head[20] ^= 1;
        disk.put(FIRST, head, head.length);
        try (FileEventLog log = open(disk, USUAL)) {
            assertThat(log.endPosition()).isZero();
            assertThat(log.cutBytes()).isEqualTo(Segment.HEAD_BYTES);
        }
    }

    @Seeded(count = 300)
    void after_a_crash_every_commit_is_there_whole_or_not_at_all_and_nothing_durable_is_lost(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SimulatedFolder disk = new SimulatedFolder();
        LogLimits limits = new LogLimits(random.nextInt(200, 3_000), random.nextInt(50, 1_000), 16);
        List<Envelope> said = new ArrayList<>();
        // What a reader may find after a crash, by its end: what is consumed there.
        Map<Long, Long> boundaries = new TreeMap<>(Map.of(0L, 0L));
        for (int life = 0; life < 4; life++) {
            FileEventLog log = open(disk, limits);
            assertThat(boundaries).containsEntry(log.endPosition(), log.consumedPosition());
            while (said.size() > log.endPosition()) {
                said.removeLast();
            }
            boundaries.keySet().removeIf(end -> end > log.endPosition());
            List<Envelope> found = new ArrayList<>();
            log.replay(0, (_, event) -> found.add(event));
            assertThat(found).isEqualTo(said);

            disk.failAfter(random.nextInt(40));
            long durable = log.endPosition();
            try {
                for (int i = 0; i < 60; i++) {
                    live(log, random, said, boundaries);
                    durable = log.durablePosition();
                }
            } catch (LogFailure expected) {
                durable = log.durablePosition();
            }
            disk.losePower(random);
            try (FileEventLog after = open(disk, limits)) {
                assertThat(after.endPosition()).isGreaterThanOrEqualTo(durable);
            }
        }
    }

    private static void live(FileEventLog log, SplittableRandom random, List<Envelope> said,
            Map<Long, Long> boundaries) {
        long n = said.size() + 1L;
        if (random.nextInt(3) == 0) {
            said.add(SampleEvents.bar(n));
            boundaries.put(n, log.consumedPosition());
            log.append(SampleEvents.bar(n));
        } else {
            List<Envelope> outputs = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                outputs.add(output(n + i));
            }
            said.addAll(outputs);
            boundaries.put((long) said.size(), n);
            log.commit(n, outputs);
        }
        if (random.nextInt(4) == 0) {
            log.force();
        }
    }

    private static FileEventLog open(SimulatedFolder disk, LogLimits limits) {
        return FileEventLog.open(disk, WriterMode.CALLER, limits);
    }

    private static Envelope output(long bar) {
        return SampleEvents.outputOf(SampleEvents.bar(bar), EventType.ORDER_PLACED);
    }
}
