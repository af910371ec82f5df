package io.alphapanda.app.schemas;

import io.alphapanda.app.text.QuietOutput;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.reference.EventReference;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `alpha-panda schemas reference`.
@Command(name = "reference", mixinStandardHelpOptions = true, usageHelpWidth = 100,
        description = "Prints docs/reference/events.md: every event, its topics and its fields, in Markdown.")
final class ReferenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        QuietOutput out = new QuietOutput(spec.commandLine().getOut());
        EventReference.page(Contracts.shipped()).lines().forEach(out::line);
        out.flush();
        return 0;
    }
}
