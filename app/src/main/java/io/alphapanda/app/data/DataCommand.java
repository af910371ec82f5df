package io.alphapanda.app.data;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `alpha-panda data`.
@Command(name = "data", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Fetches market data from the broker.", synopsisSubcommandLabel = "COMMAND",
        subcommands = {FetchCommand.class, InstrumentsCommand.class})
public final class DataCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: fetch or instruments");
    }
}
