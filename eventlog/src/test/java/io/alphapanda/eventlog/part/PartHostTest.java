package io.alphapanda.eventlog.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.Heartbeat.State;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import io.alphapanda.eventlog.testing.MortalStore;
import io.alphapanda.eventlog.testing.SampleEvents;
import io.alphapanda.eventlog.testing.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartHostTest {
    private static final RecordCodec CODEC = new JsonRecords();
    private static final Clocks CLOCKS = new Clocks(() -> Instant.EPOCH, System::nanoTime,
            new SplittableRandom(1),
            Pause.real());
    private static final PartPlan PLAN = new PartPlan(Echo.NAME, () -> List.of(new Echo()));
    private static final Set<Partition> ERRORS = Set.of(new Partition("system.errors", 0),
            new Partition("system.errors", 1));
    private final MemoryServer server = new MemoryServer(2);
    private final TopicStore outside = new MemoryTopicStore(server);
    private final List<Hosted> processes = new ArrayList<>();
    private long bars;
    private long commands;

    /// What one process has.
    private record Hosted(MortalStore store, PartHost host, HeartbeatWatch watch, ControlWatch control) {}

    private static PartSettings settings(String instance) {
        return PartSettings.of(instance).readingMarketsFromTheirBeginning().timed(Duration.ofMillis(20),
                Duration.ofMillis(200), Duration.ofMillis(60), Duration.ofMillis(100));
    }

    private Hosted process(String instance) {
        MortalStore store = new MortalStore(new MemoryTopicStore(server));
        HeartbeatWatch watch = new HeartbeatWatch(store, CODEC, CLOCKS);
        ControlWatch control = new ControlWatch(store, CODEC, CLOCKS, List.of(Echo.NAME));
        PartSettings settings = settings(instance);
        Hosted hosted = new Hosted(store,
                new PartHost(store, CODEC, Echo.NAME,
                        () -> new PartLife(store, CODEC, PLAN, settings, CLOCKS), settings, CLOCKS, watch,
                        control),
                watch, control);
        processes.add(hosted);
        hosted.host.start();
        return hosted;
    }

    @AfterEach
    void end() throws InterruptedException {
        processes.forEach(hosted -> hosted.host.stop());
        for (Hosted hosted : processes) {
            assertThat(hosted.host.awaitEnded(Duration.ofSeconds(10))).isTrue();
            hosted.watch.close();
            hosted.control.close();
        }
    }

    private void publishBars(int count) {
        for (int i = 0; i < count; i++) {
            publish(SampleEvents.bar(++bars));
        }
    }

    private void command(ControlCommand.Action action) {
        publish(Envelope.input("operator", Scope.SYSTEM, "operator:all", 0, ++commands,
                new ControlCommand(action, Echo.NAME.toString())));
    }

    private void publish(Envelope event) {
        outside.publish(
                new StoredRecord(event.topicName(), event.key(), CODEC.encode(event.topicName(), event),
                        Optional.empty(), "here/1"))
                .join();
    }

    private List<String> said() {
        Set<Partition> all = new HashSet<>();
        try (TopicReader reader = outside.reader()) {
            LongStream.range(0, 2).forEach(number -> {
                Partition partition = new Partition("system.errors", (int) number);
                reader.from(partition, 0);
                all.add(partition);
            });
            return reader.poll(all, Duration.ZERO).stream().map(PlacedRecord::record)
                    .map(record -> CODEC.decode(record.topic(), record.value()))
                    .map(event -> ((SystemError) event.data()).text()).toList();
        }
    }

    private void awaitSaid(long count) throws InterruptedException {
        Waits.until(count + " numbers are said", () -> said().size() >= count);
        assertThat(said()).isEqualTo(LongStream.rangeClosed(1, count).mapToObj(Long::toString).toList());
    }

    @Test
    void a_part_takes_what_others_publish_in_its_own_process_too_and_says_its_own()
            throws InterruptedException {
        publishBars(50);
        Hosted only = process("here/1");
        awaitSaid(50);
        publishBars(50);
        awaitSaid(100);
        assertThat(only.host.state()).isEqualTo(State.ACTIVE);
        assertThat(only.host.epoch()).isEqualTo(1);
    }

    @Test
    void a_standby_takes_over_from_a_dead_process_and_nothing_is_lost_or_said_twice()
            throws InterruptedException {
        Hosted first = process("here/1");
        Waits.until("the first is active", () -> first.host.state() == State.ACTIVE);
        Hosted second = process("here/2");
        for (int round = 0; round < 10; round++) {
            publishBars(20);
            if (round == 5) {
                first.store.dieAt(2, true);
            }
        }
        awaitSaid(200);
        Waits.until("the second is active", () -> second.host.state() == State.ACTIVE);
        // On a busy machine it too may fall silent, and begin once more.
        assertThat(second.host.epoch()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_process_that_was_only_silent_is_fenced_and_stands_by() throws InterruptedException {
        Hosted first = process("here/1");
        Waits.until("the first is active", () -> first.host.state() == State.ACTIVE);
        Hosted second = process("here/2");
        publishBars(10);
        awaitSaid(10);
        first.store.mute(true);
        Waits.until("the second is active", () -> second.host.state() == State.ACTIVE);
        publishBars(10);
        awaitSaid(20);
        Waits.until("the first stands by", () -> first.host.state() == State.STANDBY);
        first.store.mute(false);
        second.store.close();
        Waits.until("the first is active again", () -> first.host.state() == State.ACTIVE);
        publishBars(10);
        awaitSaid(30);
        // A busy machine may be silent once more.
        assertThat(first.host.epoch()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void seed_row_47_a_part_obeys_pause_resume_stop_and_start() throws InterruptedException {
        Hosted only = process("here/1");
        publishBars(10);
        awaitSaid(10);
        command(ControlCommand.Action.PAUSE);
        Waits.until("it is paused", () -> only.host.state() == State.PAUSED);
        publishBars(10);
        command(ControlCommand.Action.RESUME);
        awaitSaid(20);
        command(ControlCommand.Action.STOP);
        Waits.until("it has stopped", () -> only.host.state() == State.STOPPED);
        publishBars(10);
        command(ControlCommand.Action.START);
        awaitSaid(30);
        assertThat(only.host.epoch()).isEqualTo(2);
    }

    @Test
    void the_next_life_does_not_need_again_what_the_last_one_said_where_it_listens()
            throws InterruptedException {
        publishBars(50);
        PartLife first = new PartLife(outside, CODEC, PLAN, settings("here/1"), CLOCKS);
        awaitSaid(50);
        Waits.until("it has read what it said", () -> first.lag() == 0);
        assertThat(first.end()).isEmpty();
        outside.ends(ERRORS).forEach(server::trim);
        publishBars(10);
        PartLife second = new PartLife(outside, CODEC, PLAN, settings("here/2"), CLOCKS);
        // Sixty bars, as many numbers, and between them the states of the decider and of the engine.
        Waits.until("it says what comes next", () -> second.seen() == 122);
        assertThat(second.end()).isEmpty();
    }

    @Test
    void a_server_that_was_lost_is_found_again_and_nothing_is_lost() throws InterruptedException {
        Hosted only = process("here/1");
        publishBars(10);
        awaitSaid(10);
        server.goDown();
        Waits.until("it waits for the server", () -> only.host.state() == State.STANDBY);
        server.revive();
        publishBars(10);
        awaitSaid(20);
    }
}
