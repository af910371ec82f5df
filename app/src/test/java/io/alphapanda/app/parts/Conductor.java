package io.alphapanda.app.parts;

import io.alphapanda.app.desk.DeskParts;
import io.alphapanda.app.desk.DeskSeats;
import io.alphapanda.app.desk.DeskTerms;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.part.Fittings;
import io.alphapanda.eventlog.part.PartPlan;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Lets the parts of a desk, each in a process of its own, take one event after the other, in the order in which one
/// process would.
final class Conductor implements AutoCloseable {
    private static final RecordCodec CODEC = new JsonRecords();
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int POLLS_MAX = 1_000;
    private final TopicStore store;
    private final TopicReader reader;
    private final Set<Partition> partitions = new HashSet<>();
    private final List<Played> parts = new ArrayList<>();
    private final List<String> seats;
    private final Deque<PlacedRecord> queue = new ArrayDeque<>();

    /// A part's process, and what it takes.
    private record Played(PartPlan plan, Set<String> topics, Process process, BufferedWriter orders,
            BufferedReader answers) {}

    Conductor(ServerSpot spot, DeskTerms terms) throws IOException {
        store = spot.open("conductor");
        reader = store.reader();
        List<Scope> accounts = terms.accounts().stream().map(account -> account.account()).toList();
        for (String topic : ServerKind.topics(accounts).keySet()) {
            for (int number = 0; number < store.partitions(topic); number++) {
                partitions.add(new Partition(topic, number));
            }
        }
        partitions.removeIf(partition -> partition.topic().startsWith("system."));
        store.ends(partitions).forEach(reader::from);
        seats = DeskSeats.of(terms).stream().map(decider -> decider.service() + ":" + decider.shard())
                .toList();
        for (PartPlan plan : DeskParts.of(terms, 1, _ -> Fittings.NONE)) {
            parts.add(start(spot, plan));
        }
        for (Played part : parts) {
            if (!"ready".equals(part.answers.readLine())) {
                throw new IllegalStateException(part.plan.name() + " did not start");
            }
        }
    }

    private static Played start(ServerSpot spot, PartPlan plan) throws IOException {
        Set<String> topics = plan.deciders().get().stream().map(Decider::subscriptions).flatMap(Set::stream)
                .map(Subscription::topicNames).flatMap(List::stream).collect(Collectors.toSet());
        Process process = JavaProcess.of(LockstepPart.class, spot.kind().name(), spot.address(),
                spot.namespace(),
                plan.name().toString());
        return new Played(plan, topics, process,
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)),
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    /// How many processes there are.
    int processes() {
        return parts.size();
    }

    /// Publishes an input, and lets all that comes of it happen. Shows each event in the order of one process.
    void play(Envelope input, Consumer<Envelope> listener) throws IOException {
        StoredRecord record = new StoredRecord(input.topicName(), input.key(),
                CODEC.encode(input.topicName(), input), Optional.empty(), "conductor");
        Place place = store.publish(record).join();
        queue.add(new PlacedRecord(place, record));
        while (!queue.isEmpty()) {
            PlacedRecord next = queue.remove();
            listener.accept(decoded(next));
            step(next);
        }
    }

    private static Envelope decoded(PlacedRecord placed) {
        return CODEC.decode(placed.record().topic(), placed.record().value());
    }

    private void step(PlacedRecord next) throws IOException {
        List<Played> takers = parts.stream().filter(part -> part.topics.contains(next.record().topic()))
                .filter(part -> next.record().said()
                        .filter(said -> said.part().equals(part.plan.name().toString())).isEmpty())
                .toList();
        for (Played taker : takers) {
            taker.orders.write(next.place() + "\n");
            taker.orders.flush();
        }
        long said = 0;
        for (Played taker : takers) {
            String answer = taker.answers.readLine();
            if (answer == null || !answer.startsWith("said ")) {
                throw new IllegalStateException(taker.plan.name() + " answered " + answer);
            }
            said += Long.parseLong(answer.substring("said ".length()));
        }
        await(said).forEach(queue::add);
    }

    /// What the parts have said in this step: each part's in its own order, the parts in the order in which one
    /// process seats their deciders.
    private List<PlacedRecord> await(long count) {
        List<PlacedRecord> said = new ArrayList<>();
        for (int polls = 0; said.size() < count && polls < POLLS_MAX; polls++) {
            reader.poll(partitions, POLL).stream().filter(placed -> placed.record().said().isPresent())
                    .forEach(said::add);
        }
        if (said.size() != count) {
            throw new IllegalStateException(count + " events were said, and " + said.size() + " are shown");
        }
        Map<String, Integer> seats = new HashMap<>();
        said.forEach(placed -> seats.merge(partOf(placed), seatOf(placed), Math::min));
        said.sort(Comparator.<PlacedRecord>comparingInt(placed -> seats.getOrDefault(partOf(placed), 0))
                .thenComparingLong(placed -> placed.record().said().orElseThrow().position()));
        return said;
    }

    private static String partOf(PlacedRecord placed) {
        return placed.record().said().orElseThrow().part();
    }

    private int seatOf(PlacedRecord placed) {
        Envelope event = decoded(placed);
        int own = seats.indexOf(event.source() + ":" + event.scope());
        return own >= 0 ? own : seats.indexOf(event.source() + ":all");
    }

    @Override
    public void close() throws IOException {
        for (Played part : parts) {
            part.orders.close();
        }
        for (Played part : parts) {
            part.process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
        reader.close();
        store.close();
    }
}
