package io.alphapanda.app.topics;

import io.alphapanda.app.config.AccountConfiguration;
import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.config.KafkaConfiguration;
import io.alphapanda.app.config.key.DeskKeys.LogStore;
import io.alphapanda.app.config.key.KafkaKeys;
import io.alphapanda.app.reference.TopicNames;
import io.alphapanda.app.text.TextTable;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.kafka.topics.PlannedTopic;
import io.alphapanda.kafka.topics.TopicBootstrap;
import io.alphapanda.kafka.topics.TopicOutcome;
import io.alphapanda.kafka.topics.TopicOutcome.Kind;
import io.alphapanda.kafka.topics.TopicPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alpha-panda topics bootstrap`.
@Command(name = "bootstrap", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = {
            "Makes every topic of the desk on its log server, with partitions, replicas and retention:",
            "on Redis where LOG__STORE or --store says so, else on Kafka or Redpanda.",
            "It may be run again at any time: what is there is kept, and nothing is deleted."})
final class BootstrapCommand implements Callable<Integer> {
    @Option(names = "--dry-run", description = "Only say what there is to do.")
    private boolean isDryRun;
    @Option(names = "--store", paramLabel = "kafka|redis",
            description = "Which. Otherwise what LOG__STORE says.")
    private Optional<LogStore> store = Optional.empty();
    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT",
            description = "Where the server is. Otherwise what REDPANDA__BOOTSTRAP_SERVERS says.")
    private Optional<String> servers = Optional.empty();
    @Option(names = "--config", paramLabel = "FILE", description = "The YAML file of the desk.")
    private Optional<Path> config = Optional.empty();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        DeskConfiguration desk = DeskConfiguration.load(ConfigurationSources.here(config,
                servers.map(given -> Map.of(KafkaKeys.BOOTSTRAP_SERVERS.name(), given)).orElse(Map.of())));
        List<Scope> accounts = desk.accounts().stream().map(AccountConfiguration::scope).toList();
        if (store.orElse(desk.eventLog().store()) == LogStore.REDIS) {
            return new RedisTopics(desk.redis(), accounts).make(isDryRun, spec.commandLine().getOut());
        }
        KafkaConfiguration kafka = desk.kafka();
        try (TopicBootstrap bootstrap = TopicBootstrap.connect(kafka.client(), System::nanoTime)) {
            int brokers = bootstrap.brokers();
            TopicPlan plan = TopicPlan.of(accounts, kafka.terms(brokers),
                    kafka.client().limits().recordBytesMax());
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%s, %d broker%s, %s%n", kafka.client().bootstrapServers(), brokers,
                    brokers == 1 ? "" : "s",
                    kafka.environment().name().toLowerCase(Locale.ROOT));
            print(isDryRun ? bootstrap.compare(plan) : bootstrap.bring(plan, done -> progress(done, plan)),
                    out);
        }
        return 0;
    }

    private void progress(int done, TopicPlan plan) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf("%d of %d topics are there%n", done, plan.topics().size());
        err.flush();
    }

    private void print(List<TopicOutcome> outcomes, PrintWriter out) {
        TextTable table = new TextTable(
                List.of("topic", "partitions", "replicas", "kept", isDryRun ? "to do" : "done"));
        outcomes.forEach(one -> table.add(row(one)));
        table.lines().forEach(out::println);
        for (TopicOutcome one : outcomes) {
            one.details().forEach(detail -> out.println(one.topic().name() + ": " + detail));
        }
        out.println(summary(outcomes));
        out.flush();
    }

    private List<String> row(TopicOutcome one) {
        PlannedTopic topic = one.topic();
        return List.of(topic.name(), String.valueOf(topic.partitions()), String.valueOf(topic.replicas()),
                TopicNames.kept(topic.retention()),
                word(one.kind()));
    }

    private String word(Kind kind) {
        return switch (kind) {
            case MADE -> isDryRun ? "make" : "made";
            case KEPT -> isDryRun ? "keep" : "kept";
            case CHANGED -> isDryRun ? "change" : "changed";
            case DIFFERS -> "differs";
        };
    }

    private String summary(List<TopicOutcome> outcomes) {
        StringBuilder summary = new StringBuilder(isDryRun ? "to do:" : "done:");
        for (Kind kind : Kind.values()) {
            long count = outcomes.stream().filter(one -> one.kind() == kind).count();
            summary.append(kind == Kind.MADE ? " " : ", ").append(count).append(' ').append(word(kind));
        }
        return summary.append(isDryRun ? "; nothing was changed" : "").toString();
    }
}
