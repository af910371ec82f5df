package io.alphapanda.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.desk.DeskParts;
import io.alphapanda.app.desk.DeskSeats;
import io.alphapanda.app.desk.LockstepDay;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.eventlog.part.Clocks;
import io.alphapanda.eventlog.part.Fittings;
import io.alphapanda.eventlog.part.PartLife;
import io.alphapanda.eventlog.part.PartPlan;
import io.alphapanda.eventlog.part.PartSettings;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.services.strategyrunner.TimeBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The strategy-runner as a part of its own over a server, whose clock says that every evaluation is slow.
@Timeout(60)
class TimeBudgetPartTest {
    private static final RecordCodec CODEC = new JsonRecords();
    private static final LockstepDay DAY = new LockstepDay();
    private static final Clocks CLOCKS = new Clocks(() -> Instant.EPOCH, System::nanoTime,
            new SplittableRandom(1), Pause.real());
    private final TopicStore store = new MemoryTopicStore(new MemoryServer(1));
    private final List<Envelope> bars = bars();

    @Test
    void a_strategy_of_a_part_is_paused_over_the_server_and_the_next_life_knows_it() throws Exception {
        AtomicLong nanos = new AtomicLong();
        TimeBudget slow = new TimeBudget(Duration.ofMillis(5),
                () -> nanos.addAndGet(Duration.ofMillis(6).toNanos()));
        int half = bars.size() / 2;
        PartLife first = life("one", Optional.of(slow));
        bars.subList(0, half).forEach(this::publish);
        Waits.until("a strategy is paused", () -> !paused().isEmpty());
        awaitTaken(first);
        assertThat(first.end()).isEmpty();
        Set<String> paused = paused();
        long said = signals(paused);

        PartLife second = life("two", Optional.empty());
        bars.subList(half, bars.size()).forEach(this::publish);
        awaitTaken(second);
        assertThat(signals(paused)).isEqualTo(said);
        String one = paused.iterator().next();
        publish(Envelope.input("operator", Scope.SYSTEM, "operator:test", 0, 1,
                new ControlCommand(Action.RESUME, one)));
        awaitTaken(second);
        assertThat(second.end()).as("nothing diverges").isEmpty();
        assertThat(life("three", Optional.empty()).end()).as("nothing diverges").isEmpty();
    }

    private PartLife life(String instance, Optional<TimeBudget> budget) {
        PartPlan plan = DeskParts.of(DAY.terms(), 1, _ -> Fittings.NONE, () -> budget).stream()
                .filter(part -> part.name().service().equals(DeskParts.STRATEGY_RUNNER)).findFirst()
                .orElseThrow();
        return new PartLife(store, CODEC, plan,
                PartSettings.of(instance).readingMarketsFromTheirBeginning(), CLOCKS);
    }

    /// The bars that the part of market data would publish.
    private static List<Envelope> bars() {
        List<Envelope> bars = new ArrayList<>();
        Engine engine = new Engine(new MemoryEventLog(), DeskSeats.of(DAY.terms()), List.of((_, event) -> {
            if (event.data() instanceof Bar) {
                bars.add(event);
            }
        }));
        DAY.inputs().forEach(input -> {
            engine.feed(input);
            engine.drain();
        });
        return bars;
    }

    private void publish(Envelope event) {
        store.publish(new StoredRecord(event.topicName(), event.key(),
                CODEC.encode(event.topicName(), event), Optional.empty(), "here/1")).join();
    }

    private static void awaitTaken(PartLife life) throws InterruptedException {
        Waits.until("the part has taken all in", () -> {
            long seen = life.seen();
            return life.lag() == 0 && life.seen() == seen;
        });
    }

    private Set<String> paused() {
        Set<String> paused = new TreeSet<>();
        for (Envelope event : read("system.control")) {
            if (event.source().equals(TimeBudget.SOURCE) && event.data() instanceof ControlCommand command) {
                paused.add(command.target());
            }
        }
        return paused;
    }

    private long signals(Set<String> targets) {
        return read("paper.signals.raw").stream().map(Envelope::data).map(TradingSignal.class::cast)
                .filter(signal -> targets.contains(ControlCommand.STRATEGY + signal.strategy())).count();
    }

    private List<Envelope> read(String topic) {
        Partition partition = new Partition(topic, 0);
        List<Envelope> events = new ArrayList<>();
        try (TopicReader reader = store.reader()) {
            reader.from(partition, 0);
            for (PlacedRecord placed : reader.poll(Set.of(partition), Duration.ZERO)) {
                events.add(CODEC.decode(topic, placed.record().value()));
            }
        }
        return events;
    }
}
