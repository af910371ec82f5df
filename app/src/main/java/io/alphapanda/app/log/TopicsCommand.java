package io.alphapanda.app.log;

import io.alphapanda.app.reference.TopicNames;
import io.alphapanda.app.text.QuietOutput;
import io.alphapanda.app.text.TextTable;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `alpha-panda log topics`.
@Command(name = "topics", mixinStandardHelpOptions = true, usageHelpWidth = 100,
        description = "Lists the topics of a log with what is in them; without a folder, every topic there can be.")
final class TopicsCommand implements Callable<Integer> {
    private static final List<String> RULES = List.of("owner", "key", "partitions", "retention");

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder that --log named.")
    private Optional<Path> folder = Optional.empty();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        TextTable table = folder.map(TopicsCommand::contents).orElseGet(TopicsCommand::registry);
        QuietOutput out = new QuietOutput(spec.commandLine().getOut());
        table.lines().forEach(out::line);
        out.flush();
        return 0;
    }

    private static TextTable registry() {
        TextTable table = new TextTable(Stream.concat(Stream.of("topic", "type"), RULES.stream()).toList());
        for (Topic topic : Topic.values()) {
            table.add(Stream.concat(Stream.of(TopicNames.of(topic), topic.payload().wireName()),
                    rules(topic)).toList());
        }
        return table;
    }

    private static TextTable contents(Path folder) {
        Map<String, TopicCount> counts = new TreeMap<>();
        LogOnDisk.at(folder).read(0, (_, event) -> count(counts, event));
        TextTable table = new TextTable(
                Stream.concat(Stream.of("topic", "events", "keys", "first (IST)", "last (IST)"),
                        RULES.stream()).toList());
        counts.forEach((name, count) -> table
                .add(Stream.concat(Stream.concat(Stream.of(name), count.cells()), rules(count.topic()))
                        .toList()));
        return table;
    }

    private static boolean count(Map<String, TopicCount> counts, Envelope event) {
        counts.computeIfAbsent(event.topicName(), _ -> new TopicCount(event.topic())).add(event);
        return true;
    }

    private static Stream<String> rules(Topic topic) {
        return Stream.of(topic.owner().name().toLowerCase(Locale.ROOT), TopicNames.keyOf(topic),
                String.valueOf(topic.partitions()), TopicNames.kept(topic.retention()));
    }
}
