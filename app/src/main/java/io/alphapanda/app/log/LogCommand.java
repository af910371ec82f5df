package io.alphapanda.app.log;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `alpha-panda log`.
@Command(name = "log", mixinStandardHelpOptions = true,
        description = "Shows what is in an event log, also while a desk writes it.",
        subcommands = {CatCommand.class, TopicsCommand.class}, synopsisSubcommandLabel = "cat|topics")
public final class LogCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to show: cat or topics");
    }
}
