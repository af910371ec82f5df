package io.alphapanda.app.dlq;

import io.alphapanda.app.line.DeskLines;
import io.alphapanda.app.line.Operator;
import io.alphapanda.eventlog.deadletter.Letter;
import io.alphapanda.eventlog.deadletter.LetterFilter;
import io.alphapanda.eventlog.deadletter.LetterStore;
import io.alphapanda.eventlog.deadletter.RawReader;
import io.alphapanda.eventlog.deadletter.Replay;
import io.alphapanda.eventlog.deadletter.Replay.Outcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alpha-panda dlq replay`.
@Command(name = "replay", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Gives the records of open letters back to their topic, the oldest first. A record reaches"
                + " only who could not process it, and counts once however often it is replayed.")
final class ReplayCommand implements Callable<Integer> {
    private final DeskLines lines;
    @Option(names = "--topic", paramLabel = "T", required = true,
            description = "Records of this topic: paper.orders.filled. With .dlq behind it is the same.")
    private String topic = "";
    @Option(names = "--group", paramLabel = "G", description = "Only what this service could not process.")
    private Optional<String> group = Optional.empty();
    @Option(names = "--limit", paramLabel = "N", defaultValue = "1000", description = "At most so many.")
    private long limit;
    @Option(names = "--dry-run", description = "Only tell what would be done.")
    private boolean dryRun;
    @Mixin
    private final WhichLog log = new WhichLog();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReplayCommand(DeskLines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new IllegalArgumentException("--limit must be 1 or above, was " + limit);
        }
        try (LetterStore store = dryRun ? log.lookAt(lines) : log.open(lines)) {
            List<Letter> letters = WhichLog.bookOf(store)
                    .newestFirst(new LetterFilter(Optional.of(topic), group));
            Replay replay = new Replay(store, Operator.voice(), RawReader.NONE);
            return print(letters, replay.run(letters, limit, dryRun));
        }
    }

    private int print(List<Letter> letters, List<Outcome> outcomes) {
        PrintWriter out = spec.commandLine().getOut();
        for (Outcome outcome : outcomes) {
            Letter letter = outcome.letter();
            String name = ShortId.of(letter.id()) + " of " + letter.topicName();
            out.println(outcome.problem().map(why -> "stays       " + name + ": " + why)
                    .orElse((dryRun ? "would go    " : "replayed    ") + name + ", for " + letter.taker()));
        }
        long staying = outcomes.stream().filter(outcome -> outcome.problem().isPresent()).count();
        long open = letters.stream().filter(Letter::isOpen).count();
        if (outcomes.isEmpty()) {
            out.println("no letter of " + topic + group.map(name -> " for " + name).orElse("") + " is open"
                    + (letters.isEmpty() ? "; alpha-panda dlq list shows which are" : "; "
                            + letters.size() + " are dealt with"));
        } else {
            out.println(
                    (outcomes.size() - staying) + (dryRun ? " would be replayed, " : " replayed, ") + staying
                            + " stay, " + (open - outcomes.size()) + " not looked at"
                            + (dryRun ? "; nothing was done" : ""));
        }
        out.flush();
        return staying == 0 ? 0 : 1;
    }
}
