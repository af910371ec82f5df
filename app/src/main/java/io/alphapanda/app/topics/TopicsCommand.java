package io.alphapanda.app.topics;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `alpha-panda topics`.
@Command(name = "topics", mixinStandardHelpOptions = true,
        description = "Makes the topics of a desk on its log server.", subcommands = BootstrapCommand.class,
        synopsisSubcommandLabel = "bootstrap")
public final class TopicsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: bootstrap");
    }
}
