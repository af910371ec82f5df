package io.alphapanda.app.schemas;

import io.alphapanda.app.text.QuietOutput;
import io.alphapanda.app.text.TextTable;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.contract.EventSchema;
import io.alphapanda.schemas.record.OwnIds;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `alpha-panda schemas list`.
@Command(name = "list", mixinStandardHelpOptions = true, usageHelpWidth = 100,
        description = "Lists the contract of every type of event.")
final class ListCommand implements Callable<Integer> {
    @Mixin
    private ChosenContracts chosen = new ChosenContracts();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Contracts contracts = chosen.contracts();
        TextTable table = new TextTable(List.of("type", "version", "fields", "schema id", "releases"));
        contracts.events().values().forEach(schema -> table.add(List.of(schema.type(),
                Integer.toString(schema.version()), Integer.toString(schema.data().getFields().size()),
                OwnIds.shown(schema), releases(contracts, schema))));
        QuietOutput out = new QuietOutput(spec.commandLine().getOut());
        table.lines().forEach(out::line);
        out.flush();
        return 0;
    }

    /// The releases that write the very same records.
    private static String releases(Contracts contracts, EventSchema schema) {
        String same = contracts.releases().stream()
                .filter(release -> schema.equals(release.events().get(schema.type())))
                .map(release -> Integer.toString(release.number())).collect(Collectors.joining(" "));
        return same.isEmpty() ? "none yet" : same;
    }
}
