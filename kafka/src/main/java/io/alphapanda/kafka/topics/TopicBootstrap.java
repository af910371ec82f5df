package io.alphapanda.kafka.topics;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.client.ServerTrouble;
import io.alphapanda.kafka.topics.TopicOutcome.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/// Brings the topics of a server to what is planned, as often as it is asked to. Nothing is deleted, and no topic
/// gets other partitions: its keys would lose their order. One thread.
public final class TopicBootstrap implements AutoCloseable {
    private static final int AT_ONCE = 10;
    private static final Duration MADE_WITHIN = Duration.ofSeconds(60);

    private final Admin admin;
    private final String namespace;
    private final ServerTrouble trouble;
    private final LongSupplier tickerNanos;

    private TopicBootstrap(KafkaSettings settings, LongSupplier tickerNanos) {
        this.tickerNanos = tickerNanos;
        namespace = settings.namespace();
        // Making topics takes longer than answering a question.
        KafkaSettings patient = settings.within(settings.limits().withPatience(MADE_WITHIN,
                settings.limits().publishWithin(), settings.limits().commitWithin()));
        trouble = new ServerTrouble(settings);
        admin = trouble.connect(() -> Admin.create(patient.admin()));
    }

    /// Connects; asks nothing yet.
    ///
    /// @param tickerNanos counts nanoseconds from any start
    public static TopicBootstrap connect(KafkaSettings settings, LongSupplier tickerNanos) {
        return new TopicBootstrap(settings, tickerNanos);
    }

    /// How many brokers there are.
    ///
    /// @throws LogFailure if none answers
    public int brokers() {
        return trouble.await("counting its brokers", admin.describeCluster().nodes()).size();
    }

    /// What there is to do, without doing it.
    public List<TopicOutcome> compare(TopicPlan plan) {
        Set<String> there = names();
        Predicate<PlannedTopic> isThere = topic -> there.contains(name(topic));
        List<PlannedTopic> found = plan.topics().stream().filter(isThere).toList();
        Map<String, TopicDescription> described = trouble.await("looking at its topics",
                admin.describeTopics(found.stream().map(this::name).toList()).allTopicNames());
        Map<ConfigResource, Config> configured = trouble.await("reading the settings of its topics",
                admin.describeConfigs(found.stream().map(this::resource).toList()).all());
        return plan.topics().stream().map(topic -> {
            TopicDescription description = described.get(name(topic));
            Config config = configured.get(resource(topic));
            return description == null || config == null ? new TopicOutcome(topic, Kind.MADE, List.of())
                    : compared(topic, description, config);
        }).toList();
    }

    /// Does what there is to do.
    ///
    /// @param progress is told how many topics are as they should be, as it goes
    /// @return what was done
    public List<TopicOutcome> bring(TopicPlan plan, IntConsumer progress) {
        List<TopicOutcome> outcomes = compare(plan);
        List<PlannedTopic> missing = of(Kind.MADE, outcomes);
        int done = outcomes.size() - missing.size();
        progress.accept(done);
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<PlannedTopic> some = missing.subList(from, Math.min(from + AT_ONCE, missing.size()));
            make(some);
            done += some.size();
            progress.accept(done);
        }
        awaitVisible(plan);
        // Also those that differ otherwise: their retention is in force whatever their partitions.
        List<PlannedTopic> altered = Stream
                .concat(of(Kind.CHANGED, outcomes).stream(), of(Kind.DIFFERS, outcomes).stream()).toList();
        if (!altered.isEmpty()) {
            trouble.await("setting up its topics", admin.incrementalAlterConfigs(altered.stream()
                    .collect(Collectors.toMap(this::resource, TopicBootstrap::operations))).all(),
                    MADE_WITHIN);
        }
        return outcomes;
    }

    private void make(List<PlannedTopic> topics) {
        Collection<NewTopic> wanted = topics.stream()
                .map(topic -> new NewTopic(name(topic), topic.partitions(), topic.replicas())
                        .configs(topic.config()))
                .toList();
        admin.createTopics(wanted).values().forEach((name, made) -> {
            try {
                trouble.await("making topic '" + name + "'", made, MADE_WITHIN);
            } catch (LogFailure failure) {
                // Somebody else bootstraps at the same time, to the same plan.
                if (ServerTrouble.find(failure, TopicExistsException.class).isEmpty()) {
                    throw failure;
                }
            }
        });
    }

    /// A topic is made a moment before all of the server knows of it.
    private void awaitVisible(TopicPlan plan) {
        Set<String> wanted = plan.topics().stream().map(this::name).collect(Collectors.toSet());
        long begun = tickerNanos.getAsLong();
        while (!names().containsAll(wanted)) {
            if (tickerNanos.getAsLong() - begun > MADE_WITHIN.toNanos()) {
                throw new LogFailure("topics were made and are not there after " + MADE_WITHIN.toSeconds()
                        + " s; look at the server's own log, then run this again");
            }
        }
    }

    private Set<String> names() {
        return trouble.await("listing its topics", admin.listTopics().names());
    }

    private static TopicOutcome compared(PlannedTopic topic, TopicDescription found, Config config) {
        List<String> details = new ArrayList<>();
        int partitions = found.partitions().size();
        int replicas = found.partitions().getFirst().replicas().size();
        if (partitions != topic.partitions()) {
            details.add("has " + partitions + " partitions instead of " + topic.partitions()
                    + ", which stay: with others its keys would lose their order; to change them, stop the desk once"
                    + " all is read, delete the topic, and run this again");
        }
        if (replicas != topic.replicas()) {
            details.add("has " + replicas + " replicas instead of " + topic.replicas()
                    + "; move them with the server's own tool for reassigning partitions");
        }
        boolean differs = !details.isEmpty();
        topic.config().forEach((key, value) -> {
            ConfigEntry entry = config.get(key);
            if (entry == null || !value.equals(entry.value())) {
                details.add(key + " " + (entry == null ? "unset" : entry.value()) + " -> " + value);
            }
        });
        return new TopicOutcome(topic, differs ? Kind.DIFFERS : details.isEmpty() ? Kind.KEPT : Kind.CHANGED,
                details);
    }

    private static Collection<AlterConfigOp> operations(PlannedTopic topic) {
        return topic.config().entrySet().stream()
                .map(one -> new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()),
                        AlterConfigOp.OpType.SET))
                .toList();
    }

    private static List<PlannedTopic> of(Kind kind, List<TopicOutcome> outcomes) {
        return outcomes.stream().filter(one -> one.kind() == kind).map(TopicOutcome::topic).toList();
    }

    private String name(PlannedTopic topic) {
        return namespace + topic.name();
    }

    private ConfigResource resource(PlannedTopic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, name(topic));
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
