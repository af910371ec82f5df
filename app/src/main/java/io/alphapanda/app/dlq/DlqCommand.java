package io.alphapanda.app.dlq;

import io.alphapanda.app.line.DeskLines;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `alpha-panda dlq`.
@Command(name = "dlq", mixinStandardHelpOptions = true, usageHelpWidth = 100,
        description = "Records that could not be processed: what they are, and how they come back.",
        synopsisSubcommandLabel = "list|show|replay",
        footer = {"",
            "While a letter of an account is open, that account takes exits only. Replay it when its cause is",
            "mended; if nobody needs the record any more, waive it: alpha-panda control waive ACCOUNT LETTER"})
public final class DlqCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The command with its subcommands, for desks that `lines` finds.
    public static CommandLine over(DeskLines lines) {
        return new CommandLine(new DlqCommand()).addSubcommand(new ListCommand(lines))
                .addSubcommand(new ShowCommand(lines)).addSubcommand(new ReplayCommand(lines));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: list, show or replay");
    }
}
