package io.alphapanda.app.dlq;

import io.alphapanda.app.line.DeskLines;
import io.alphapanda.app.text.QuietOutput;
import io.alphapanda.app.text.TextTable;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.deadletter.Letter;
import io.alphapanda.eventlog.deadletter.LetterBook;
import io.alphapanda.eventlog.deadletter.LetterFilter;
import io.alphapanda.eventlog.deadletter.LetterStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alpha-panda dlq list`.
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Lists dead letters, the newest first.")
final class ListCommand implements Callable<Integer> {
    private static final int FAILURE_CHARS = 60;

    private final DeskLines lines;
    @Option(names = "--topic", paramLabel = "T",
            description = "Only records of this topic: paper.orders.filled.")
    private Optional<String> topic = Optional.empty();
    @Option(names = "--group", paramLabel = "G", description = "Only what this service could not process.")
    private Optional<String> group = Optional.empty();
    @Option(names = "--all", description = "Those too that are dealt with.")
    private boolean all;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most so many.")
    private long limit;
    @Mixin
    private final WhichLog log = new WhichLog();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    ListCommand(DeskLines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new IllegalArgumentException("--limit must be 1 or above, was " + limit);
        }
        QuietOutput out = new QuietOutput(spec.commandLine().getOut());
        try (LetterStore store = log.lookAt(lines)) {
            LetterBook book = WhichLog.bookOf(store);
            List<Letter> letters = book.newestFirst(new LetterFilter(topic, group));
            List<Letter> listed = letters.stream().filter(letter -> all || letter.isOpen()).toList();
            print(listed, out);
            summary(letters, listed, out);
            if (book.dropped() > 0) {
                out.line(book.dropped() + " older letters are not listed: only the newest "
                        + LetterBook.LETTERS_MAX + " are kept at hand");
            }
        }
        out.flush();
        return 0;
    }

    private void print(List<Letter> letters, QuietOutput out) {
        if (letters.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(
                List.of("written (IST)", "topic", "service", "key", "state", "tries", "letter", "failure"));
        letters.stream().limit(limit).forEach(letter -> table.add(List.of(Ist.shown(letter.atMicros()),
                letter.topicName(), letter.content().service(), letter.key(),
                letter.state().name().toLowerCase(Locale.ROOT), Integer.toString(letter.attempt()),
                ShortId.of(letter.id()), shortened(letter.content().failure()))));
        table.lines().forEach(out::line);
        if (letters.size() > limit) {
            out.line("… and " + (letters.size() - limit) + " more; --limit shows them");
        }
        out.line("");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= FAILURE_CHARS ? line : line.substring(0, FAILURE_CHARS - 1) + "…";
    }

    private void summary(List<Letter> letters, List<Letter> listed, QuietOutput out) {
        Map<String, Long> open = new TreeMap<>(letters.stream().filter(Letter::isOpen).collect(Collectors
                .groupingBy(letter -> letter.content().service() + " of " + letter.owner(),
                        Collectors.counting())));
        if (open.isEmpty()) {
            out.line(letters.isEmpty() ? "no dead letters"
                    : "no letter is open; " + letters.size() + " are dealt with");
        } else {
            out.line("open: " + open.entrySet().stream().map(count -> count.getKey() + " " + count.getValue())
                    .collect(Collectors.joining(", ")));
            String accounts = letters.stream().filter(letter -> letter.isOpen() && letter.scope().isAccount())
                    .map(Letter::owner).distinct().sorted().collect(Collectors.joining(", "));
            if (!accounts.isEmpty()) {
                out.line("exits only until each is replayed or waived: " + accounts);
            }
        }
        listed.stream().filter(Letter::isOpen).findFirst().ifPresent(newest -> {
            out.line("next: alpha-panda dlq show " + ShortId.of(newest.id()) + log.asTyped());
            out.line("      alpha-panda dlq replay --topic " + newest.topicName() + log.asTyped()
                    + " --dry-run");
        });
    }
}
