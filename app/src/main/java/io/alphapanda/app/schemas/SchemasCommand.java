package io.alphapanda.app.schemas;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `alpha-panda schemas`.
@Command(name = "schemas", mixinStandardHelpOptions = true,
        description = "The contracts of events: what they are, and whether they may change as they did.",
        subcommands = {ListCommand.class, CheckCommand.class, RegisterCommand.class, ReferenceCommand.class},
        synopsisSubcommandLabel = "list|check|register|reference")
public final class SchemasCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "say what to do: list, check, register or reference");
    }
}
