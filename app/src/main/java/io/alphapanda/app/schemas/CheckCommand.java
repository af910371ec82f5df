package io.alphapanda.app.schemas;

import io.alphapanda.app.text.QuietOutput;
import io.alphapanda.app.text.TextTable;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.schemas.check.Breach;
import io.alphapanda.schemas.check.SchemaCheck;
import io.alphapanda.schemas.check.Verdict;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.contract.EventSchema;
import io.alphapanda.schemas.registry.SchemaRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `alpha-panda schemas check`.
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Says whether today's readers understand what every release wrote, and every release what is"
                + " written today. With --registry it asks that one too.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:they understand each other", "1:they do not; each line says what to do"})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ChosenContracts chosen = new ChosenContracts();
    @Mixin
    private ChosenRegistry registry = new ChosenRegistry();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Contracts contracts = chosen.contracts();
        List<Verdict> verdicts = SchemaCheck.verdicts(contracts);
        List<String> objections = registry.isNamed() ? objections(contracts) : List.of();
        QuietOutput out = new QuietOutput(spec.commandLine().getOut());
        table(verdicts).lines().forEach(out::line);
        out.line("");
        verdicts.forEach(verdict -> explain(verdict, out));
        objections.forEach(out::line);
        long refused = verdicts.stream().filter(verdict -> !verdict.isAllowed()).count();
        out.line(verdicts.size() + " types against " + contracts.releases().size()
                + (contracts.releases().size() == 1 ? " release: " : " releases: ")
                + (refused == 0 ? "they understand each other" : refused + " may not be as they are")
                + (registry.isNamed() ? "; the registry objects to " + objections.size() : ""));
        out.flush();
        return refused == 0 && objections.isEmpty() ? 0 : 1;
    }

    private static TextTable table(List<Verdict> verdicts) {
        TextTable table = new TextTable(List.of("type", "version", "standing", "changes"));
        verdicts.forEach(verdict -> table.add(List.of(verdict.type(), Integer.toString(verdict.version()),
                verdict.standing().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                String.join(", ", verdict.changes()))));
        return table;
    }

    private static void explain(Verdict verdict, QuietOutput out) {
        for (Breach breach : verdict.breaches()) {
            out.line("refused: " + verdict.type() + ": " + breach);
        }
        verdict.warnings().forEach(warning -> out.line("warning: " + verdict.type() + ": " + warning));
    }

    private List<String> objections(Contracts contracts) {
        List<String> objections = new ArrayList<>();
        try (SchemaRegistry asked = registry.open()) {
            for (Map.Entry<String, EventType> topic : registry.payloads().entrySet()) {
                EventSchema schema = contracts.events().get(topic.getValue().wireName());
                if (schema != null) {
                    String subject = SchemaRegistry.subjectOf(topic.getKey());
                    asked.objections(subject, schema)
                            .forEach(why -> objections.add("registry: " + subject + ": " + why));
                }
            }
        }
        return objections;
    }
}
