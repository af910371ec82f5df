package io.alphapanda.app.control;

import io.alphapanda.app.dlq.ShortId;
import io.alphapanda.app.line.DeskLine;
import io.alphapanda.app.line.DeskLines;
import io.alphapanda.app.line.Operator;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.deadletter.Letter;
import io.alphapanda.eventlog.deadletter.LetterBook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `alpha-panda control`.
@Command(name = "control", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Tells a running desk, or a part of it, what to do. For desks whose log is on a server.",
        footer = {"", "Examples:", "  alpha-panda control pause strategy:trend",
            "  alpha-panda control pause strategy-runner", "  alpha-panda control cancel-all paper",
            "  alpha-panda control waive paper 05571ce9f1b4", "",
            "A paused strategy goes on taking market data and gives no opinions. What it holds stays, and its",
            "stops, targets and trails go on."})
public final class ControlCommands implements Callable<Integer> {
    private static final Pattern PART = Pattern.compile("[a-z][a-z0-9-]*(:[A-Za-z0-9._-]+)?");

    private final DeskLines lines;
    @Parameters(index = "0", paramLabel = "WORD",
            description = "pause, resume, stop, start, cancel-all, close-out or waive.")
    private String word = "";
    @Parameters(index = "1", paramLabel = "TARGET",
            description = "all; a service, as strategy-runner, or one shard of it, as risk-manager:paper;"
                    + " strategy:ID; of cancel-all, close-out and waive: an account.")
    private String target = "";
    @Parameters(index = "2", arity = "0..1", paramLabel = "LETTER",
            description = "Of waive: the letter, by its name in dlq list; or all.")
    private Optional<String> letter = Optional.empty();
    @Option(names = "--config", paramLabel = "FILE",
            description = "The YAML file that the desk was started with.")
    private Optional<Path> config = Optional.empty();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// For desks that `lines` finds.
    public ControlCommands(DeskLines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        Verb verb = Verb.of(word);
        checkTarget(verb);
        try (DeskLine line = lines.open(config).orElseThrow(ControlCommands::oneProcess)) {
            ControlCommand command = new ControlCommand(verb.action(), target, argument(verb, line));
            Envelope event = Operator.voice().make(command, line.nowMicros());
            line.append(event);
            PrintWriter out = spec.commandLine().getOut();
            out.println("told " + target + " to " + verb + " at " + Ist.shown(event.occurredAtMicros())
                    + " IST: it " + verb.effect());
            out.println("next: alpha-panda services");
            out.flush();
        }
        return 0;
    }

    private static IllegalArgumentException oneProcess() {
        return new IllegalArgumentException(
                "the log of this desk is in a folder, so the desk is one process and"
                        + " takes no commands from others; stop it with Ctrl-C in its own terminal, which saves its state."
                        + " Commands are for desks whose log is on a server");
    }

    private void checkTarget(Verb verb) {
        switch (verb.whom()) {
            case PART -> checkPart();
            case ACCOUNT, LETTER -> {
                if (!target.equals(ControlCommand.EVERYONE)) {
                    Scope.account(target);
                }
            }
        }
        boolean needsLetter = verb.whom() == Verb.Whom.LETTER;
        if (needsLetter != letter.isPresent()) {
            throw new IllegalArgumentException(needsLetter
                    ? "say which letter to waive, by its name in alpha-panda dlq list; or all"
                    : verb + " takes a target and nothing more, was also given '" + letter.orElse("") + "'");
        }
    }

    private void checkPart() {
        if (target.startsWith(ControlCommand.STRATEGY)) {
            new StrategyId(target.substring(ControlCommand.STRATEGY.length()));
        } else if (!PART.matcher(target).matches()) {
            throw new IllegalArgumentException("'" + target + "' is no target; write all, a service as"
                    + " strategy-runner, a shard of one as risk-manager:paper, or strategy:ID");
        }
    }

    private String argument(Verb verb, DeskLine line) {
        if (verb.whom() != Verb.Whom.LETTER) {
            return "";
        }
        String name = letter.orElseThrow();
        if (name.equals(ControlCommand.EVERYONE)) {
            return name;
        }
        LetterBook book = new LetterBook();
        line.read(book::see);
        Letter found = ShortId.find(book, name);
        if (!target.equals(ControlCommand.EVERYONE) && !found.scope().name().equals(target)) {
            throw new IllegalArgumentException(
                    "letter " + name + " is of " + found.owner() + ", and not of " + target);
        }
        return found.id().toString();
    }
}
