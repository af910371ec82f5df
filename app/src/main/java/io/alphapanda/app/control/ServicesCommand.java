package io.alphapanda.app.control;

import io.alphapanda.app.control.PartBoard.Line;
import io.alphapanda.app.line.DeskLine;
import io.alphapanda.app.line.DeskLines;
import io.alphapanda.app.text.TextTable;
import io.alphapanda.domain.control.Heartbeat;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alpha-panda services`.
@Command(name = "services", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Shows the parts of a desk in all its processes, by their heartbeats. For desks whose log is on"
                + " a server.")
public final class ServicesCommand implements Callable<Integer> {
    private static final long SECOND_MICROS = 1_000_000;

    private final DeskLines lines;
    @Option(names = "--config", paramLabel = "FILE",
            description = "The YAML file that the desk was started with.")
    private Optional<Path> config = Optional.empty();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// For desks that `lines` finds.
    public ServicesCommand(DeskLines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        PartBoard board = new PartBoard();
        try (DeskLine line = lines.open(config).orElseThrow(ServicesCommand::oneProcess)) {
            line.heartbeats(board::see);
            print(board.lines(line.wallMicros()), spec.commandLine().getOut());
        }
        return 0;
    }

    private static IllegalArgumentException oneProcess() {
        return new IllegalArgumentException(
                "the log of this desk is in a folder, so all its parts are one process;"
                        + " alpha-panda status shows how it fares");
    }

    private static void print(List<Line> parts, PrintWriter out) {
        if (parts.isEmpty()) {
            out.println("no part was heard of in the last " + PartBoard.FORGOTTEN_AFTER.toMinutes()
                    + " minutes; start one with alpha-panda run");
        } else {
            TextTable table = new TextTable(List.of("service", "shard", "state", "heard", "epoch", "process",
                    "events", "waiting", "dead letters"));
            parts.forEach(part -> table.add(row(part)));
            table.lines().forEach(out::println);
            long silent = parts.stream().filter(Line::isSilent).count();
            if (silent > 0) {
                out.println();
                out.println(silent + " SILENT: not heard for more than " + PartBoard.SILENT_AFTER.toSeconds()
                        + " s; look whether the process lives, and start it again");
            }
        }
        out.flush();
    }

    private static List<String> row(Line part) {
        Heartbeat beat = part.beat();
        String state = beat.state().name().toLowerCase(Locale.ROOT);
        return List.of(beat.service(), beat.shard(), part.isSilent() ? "SILENT, was " + state : state,
                part.ageMicros() / SECOND_MICROS + " s ago",
                beat.epoch() == 0 ? "-" : Long.toString(beat.epoch()),
                beat.instance(), "%,d".formatted(beat.consumed()), "%,d".formatted(beat.lag()),
                "%,d".formatted(beat.deadLetters()));
    }
}
