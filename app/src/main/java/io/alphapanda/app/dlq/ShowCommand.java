package io.alphapanda.app.dlq;

import io.alphapanda.app.line.DeskLines;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.deadletter.Letter;
import io.alphapanda.eventlog.deadletter.LetterStore;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `alpha-panda dlq show`.
@Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Shows one dead letter whole: what went wrong, and the record as it came.")
final class ShowCommand implements Callable<Integer> {
    private final DeskLines lines;
    @Parameters(paramLabel = "LETTER", description = "Its name in dlq list, or its whole id.")
    private String name = "";
    @Mixin
    private final WhichLog log = new WhichLog();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    ShowCommand(DeskLines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (LetterStore store = log.lookAt(lines)) {
            print(ShortId.find(WhichLog.bookOf(store), name), out);
        }
        out.flush();
        return 0;
    }

    private void print(Letter letter, PrintWriter out) {
        line(out, "letter", letter.id().toString());
        line(out, "written", Ist.shown(letter.atMicros()) + " IST");
        line(out, "topic", letter.topicName());
        line(out, "key", letter.key());
        line(out, "service", letter.content().service());
        line(out, "state", letter.state().name().toLowerCase(Locale.ROOT));
        line(out, "tries", letter.attempt() + letter.earlier().map(before -> ", the last of letter "
                + ShortId.of(before)).orElse(""));
        line(out, "failure", letter.content().failure());
        line(out, "record", letter.content().record());
        if (letter.isOpen()) {
            out.println();
            out.println("next: alpha-panda dlq replay --topic " + letter.topicName() + " --group "
                    + letter.content().service() + log.asTyped() + " --dry-run");
            if (letter.scope().isAccount()) {
                out.println("or, if nobody needs it: alpha-panda control waive " + letter.owner() + " "
                        + ShortId.of(letter.id()));
            }
        }
    }

    private static void line(PrintWriter out, String name, String text) {
        out.printf("%-8s %s%n", name, text);
    }
}
