package io.alphapanda.app.control;

import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.dlq.ShortId;
import io.alphapanda.app.line.DeskLine;
import io.alphapanda.app.line.DeskLines;
import io.alphapanda.app.line.Operator;
import io.alphapanda.app.log.LogOnDisk;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.deadletter.FileLetters;
import io.alphapanda.eventlog.deadletter.Letter;
import io.alphapanda.eventlog.deadletter.LetterBook;
import io.alphapanda.eventlog.deadletter.LetterStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
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
        description = "Tells a running desk whose log is on a server, or a part of it, what to do. One whose log is in"
                + " a folder is told while it stands, and only to pause or to resume a strategy.",
        footer = {"", "Examples:", "  alpha-panda control pause strategy:trend",
            "  alpha-panda control pause strategy-runner", "  alpha-panda control cancel-all paper",
            "  alpha-panda control waive paper 05571ce9f1b4", "",
            "A paused strategy goes on taking market data and gives no opinions. What it holds stays, and its",
            "stops, targets and trails go on. One that was paused for taking too long begins anew when it is",
            "resumed, and leaves what it had asked for."})
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
    @Option(names = "--log", paramLabel = "DIR",
            description = "The folder of the desk's log. Otherwise the log that run would use here.")
    private Optional<Path> folder = Optional.empty();
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
        Optional<DeskLine> line = folder.isPresent() ? Optional.empty() : lines.open(config);
        try (LetterStore log = line.<LetterStore>map(found -> found).orElseGet(() -> standing(verb))) {
            ControlCommand command = new ControlCommand(verb.action(), target, argument(verb, log));
            Envelope event = Operator.voice().make(command, log.nowMicros());
            log.append(event);
            PrintWriter out = spec.commandLine().getOut();
            out.println("told " + target + " to " + verb + " at " + Ist.shown(event.occurredAtMicros())
                    + " IST: it " + verb.effect());
            out.println("next: alpha-panda " + (line.isPresent() ? "services" : "run, which begins with it"));
            out.flush();
        }
        return 0;
    }

    /// The log of a desk that is one process and stands still.
    private LetterStore standing(Verb verb) {
        boolean isUnderstood = verb == Verb.PAUSE || verb == Verb.RESUME;
        if (!isUnderstood || !target.startsWith(ControlCommand.STRATEGY)) {
            throw new IllegalArgumentException(
                    "the log of this desk is in a folder, so the desk is one process and takes no commands from others"
                            + " while it runs; stop it with Ctrl-C in its own terminal, which saves its state. While"
                            + " it stands, strategies can be told to pause and to resume, as control resume"
                            + " strategy:trend. All else is for desks whose log is on a server");
        }
        Path place = folder.orElseGet(() -> DeskConfiguration
                .load(ConfigurationSources.here(config, Map.of())).eventLog().folder());
        FileLetters log = FileLetters.open(LogOnDisk.at(place).folder());
        log.read(_ -> {
            // What time it is there is that of the last event.
        });
        return log;
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

    private String argument(Verb verb, LetterStore log) {
        if (verb.whom() != Verb.Whom.LETTER) {
            return "";
        }
        String name = letter.orElseThrow();
        if (name.equals(ControlCommand.EVERYONE)) {
            return name;
        }
        LetterBook book = new LetterBook();
        log.read(book::see);
        Letter found = ShortId.find(book, name);
        if (!target.equals(ControlCommand.EVERYONE) && !found.scope().name().equals(target)) {
            throw new IllegalArgumentException(
                    "letter " + name + " is of " + found.owner() + ", and not of " + target);
        }
        return found.id().toString();
    }
}
