package io.alphapanda.app.reference;

import io.alphapanda.domain.event.Topic;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the page of all topics and services, with the names of both seed systems beside ours.
public final class TopicsAndServices {
    private static final String HEAD = """
            # Topics and services

            Written by `TopicsAndServices` from the registry `Topic`; a test compares. `{account}` is a broker account:
            `paper`, or any that is declared.

            ## Topics

            | topic | owner | event | key | partitions | retention | published by | in Alpha Panda | in kite-algo |
            |---|---|---|---|---|---|---|---|---|
            """;
    private static final String DEAD_LETTERS = """

            A record that cannot be processed goes to the topic of its name with `.dlq` behind it, is kept for 7 days, and
            is published by whoever could not process it: `market.ticks.dlq`, `{account}.orders.filled.dlq`. Every topic
            of the market and of the accounts has one. `./alpha-panda topics bootstrap` gives those of `market.ticks`,
            `{account}.signals.raw` and `{account}.orders.filled` half the partitions of their topic, and the others one,
            or half as well with `CREATE_DLQ_FOR_ALL=true`.

            ## From a seed system's topic to ours

            | topic there | system | topic here | remark |
            |---|---|---|---|
            """;
    private static final String REFUSED = """

            ## Topics that are not taken over

            | topic there | system | why, and what is there instead |
            |---|---|---|
            """;
    private static final String SERVICES = """

            ## Services

            | service | what it does | in Alpha Panda | in kite-algo |
            |---|---|---|---|
            """;
    private static final String ELSEWHERE = """

            ## Services of the seed systems that are no process of their own here

            | service | where it is done | in Alpha Panda | in kite-algo |
            |---|---|---|---|
            """;

    private TopicsAndServices() {}

    /// The whole page.
    public static String page() {
        return HEAD + rows(Stream.of(Topic.values()).map(TopicsAndServices::topic)) + DEAD_LETTERS
                + rows(SeedTopics.ALL.stream().filter(seed -> !seed.isRefused())
                        .map(TopicsAndServices::mapped))
                + REFUSED
                + rows(SeedTopics.ALL.stream().filter(SeedTopic::isRefused)
                        .map(seed -> List.of(code(seed.name()), seed.system().toString(), seed.remark())))
                + SERVICES + rows(SeedServices.RUNNING.stream().map(TopicsAndServices::service)) + ELSEWHERE
                + rows(SeedServices.ELSEWHERE.stream().map(TopicsAndServices::service));
    }

    private static List<String> topic(Topic topic) {
        return List.of(code(TopicNames.of(topic)), topic.owner().name().toLowerCase(Locale.ROOT),
                code(topic.payload().wireName()), TopicNames.keyOf(topic), String.valueOf(topic.partitions()),
                TopicNames.kept(topic.retention()), publishers(topic), seeds(topic, SeedSystem.ALPHA_PANDA),
                seeds(topic, SeedSystem.KITE_ALGO));
    }

    private static String publishers(Topic topic) {
        return topic.publishers().stream().sorted()
                .map(name -> name.equals("*") ? "whoever has something to say" : name)
                .collect(Collectors.joining(", "));
    }

    private static String seeds(Topic topic, SeedSystem system) {
        String names = SeedTopics.ALL.stream()
                .filter(seed -> seed.system() == system && seed.ours().contains(topic))
                .map(seed -> code(seed.name())).collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }

    private static List<String> mapped(SeedTopic seed) {
        String ours = seed.ours().stream().sorted().map(topic -> code(TopicNames.of(topic)))
                .collect(Collectors.joining(", "));
        return List.of(code(seed.name()), seed.system().toString(),
                seed.name().endsWith(".dlq") ? code(seed.name()) : ours,
                seed.remark());
    }

    private static List<String> service(SeedServices.Row row) {
        return List.of(row.ours(), row.does(), row.alphaPanda(), row.kiteAlgo());
    }

    private static String rows(Stream<List<String>> rows) {
        return rows.map(cells -> "| " + String.join(" | ", cells) + " |\n").collect(Collectors.joining());
    }

    private static String code(String name) {
        return "`" + name + "`";
    }
}
