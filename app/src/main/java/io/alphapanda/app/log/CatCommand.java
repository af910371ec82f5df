package io.alphapanda.app.log;

import io.alphapanda.app.reference.TopicNames;
import io.alphapanda.app.text.QuietOutput;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `alpha-panda log cat`.
@Command(name = "cat", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Prints events in log order, one JSON object on each line.",
        footer = {"", "Example, every denied signal with its reasons:",
            "    alpha-panda log cat DIR --type rejected_signal"})
final class CatCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder that --log named.")
    private Path folder = Path.of("");
    @Option(names = "--topic", paramLabel = "T",
            description = "Only this topic, by its full name: paper.signals.raw. See: alpha-panda log topics DIR")
    private Optional<String> topic = Optional.empty();
    @Option(names = "--key", paramLabel = "K", description = "Only records with this key.")
    private Optional<String> key = Optional.empty();
    @Option(names = "--type", paramLabel = "T", description = "Only events of this type: order_filled.")
    private Optional<String> type = Optional.empty();
    @Option(names = "--from", paramLabel = "P", defaultValue = "0",
            description = "Begin at this position of the log.")
    private long from;
    @Option(names = "--limit", paramLabel = "N", description = "Stop after so many events.")
    private Optional<Long> limit = Optional.empty();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        long limitMax = limit.orElse(Long.MAX_VALUE);
        if (from < 0 || limitMax < 1) {
            throw new IllegalArgumentException("--from must be 0 or above, and --limit 1 or above");
        }
        topic.ifPresent(TopicNames::check);
        Optional<EventType> wanted = type.map(CatCommand::typeOf);
        QuietOutput out = new QuietOutput(spec.commandLine().getOut());
        boolean isEmpty = LogOnDisk.at(folder).read(from, (position, event) -> {
            if (wanted.map(t -> event.type() == t).orElse(true) && isWanted(event)) {
                out.line(EnvelopeJson.toJson(position, event));
            }
            return out.isOpen() && out.lines() < limitMax;
        });
        out.flush();
        if (out.lines() == 0) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("alpha-panda: "
                    + (isEmpty ? "no event at or after position " + from
                            : "no event is like that; see what there is with: alpha-panda log topics "
                                    + folder));
            err.flush();
        }
        return 0;
    }

    private boolean isWanted(Envelope event) {
        return topic.map(name -> event.topicName().equals(name)).orElse(true)
                && key.map(k -> event.key().equals(k)).orElse(true);
    }

    private static EventType typeOf(String name) {
        return Stream.of(EventType.values()).filter(t -> t.wireName().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no event type '" + name + "'; there are " + Stream.of(EventType.values())
                                .map(EventType::wireName).collect(Collectors.joining(", "))));
    }
}
