package io.alphapanda.app.schemas;

import io.alphapanda.app.text.QuietOutput;
import io.alphapanda.app.text.TextTable;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.contract.EventSchema;
import io.alphapanda.schemas.registry.Registration;
import io.alphapanda.schemas.registry.SchemaRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alpha-panda schemas register`.
@Command(name = "register", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Registers the contract of every topic of the desk, each under <topic>-value. It may be run again"
                + " at any time: what is there already stays as it is.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the registry has them all", "1:it refused some, or does not answer"})
final class RegisterCommand implements Callable<Integer> {
    @Mixin
    private ChosenRegistry chosen = new ChosenRegistry();
    @Option(names = "--dry-run", description = "Says what would be registered, and registers nothing.")
    private boolean dryRun;
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final TextTable table = new TextTable(List.of("subject", "type", "version", "id", "outcome"));
    private int fresh;
    private int refused;

    @Override
    public Integer call() {
        Contracts contracts = Contracts.shipped();
        Map<String, EventType> payloads = chosen.payloads();
        try (SchemaRegistry registry = chosen.open()) {
            payloads.forEach((topic, type) -> Optional.ofNullable(contracts.events().get(type.wireName()))
                    .ifPresent(schema -> one(registry, SchemaRegistry.subjectOf(topic), schema)));
            QuietOutput out = new QuietOutput(spec.commandLine().getOut());
            table.lines().forEach(out::line);
            out.line("");
            out.line(payloads.size() + " subjects at " + registry + ": " + fresh
                    + (dryRun ? " would be registered, " : " registered, ")
                    + (payloads.size() - fresh - refused)
                    + " there already, " + refused + " refused");
            out.flush();
        }
        return refused == 0 ? 0 : 1;
    }

    private void one(SchemaRegistry registry, String subject, EventSchema schema) {
        OptionalInt known = registry.find(subject, schema);
        if (known.isPresent()) {
            row(subject, schema, Integer.toString(known.getAsInt()), "there already");
            return;
        }
        Registration made = dryRun ? tried(registry, subject, schema) : registry.register(subject, schema);
        switch (made) {
            case Registration.Accepted(int id) -> {
                fresh++;
                row(subject, schema, dryRun ? "" : Integer.toString(id), dryRun ? "new" : "registered");
            }
            case Registration.Refused(String why) -> {
                refused++;
                row(subject, schema, "", "refused: " + why);
            }
        }
    }

    private static Registration tried(SchemaRegistry registry, String subject, EventSchema schema) {
        List<String> objections = registry.objections(subject, schema);
        return objections.isEmpty() ? new Registration.Accepted(0)
                : new Registration.Refused(String.join("; ", objections));
    }

    private void row(String subject, EventSchema schema, String id, String outcome) {
        table.add(List.of(subject, schema.type(), Integer.toString(schema.version()), id, outcome));
    }
}
