package io.alphapanda.app.look;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.text.TextTable;
import io.alphapanda.domain.time.Ist;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `alpha-panda signals`.
@Command(name = "signals", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Shows the newest decisions of a desk, at most 100 of each account, and what risk answered.")
public final class SignalsCommand implements Callable<Integer> {
    @Mixin
    private final DeskLog log = new DeskLog();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        DeskPicture picture = log.picture();
        TextTable table = new TextTable(
                List.of("at", "account", "strategy", "wants", "instrument", "because", "verdict"));
        for (AccountPicture account : log.accounts(picture)) {
            account.signals()
                    .forEach(signal -> table.add(List.of(Ist.shown(signal.micros()), account.account().name(),
                            signal.group().value(), signal.target().name(), signal.instrument().value(),
                            signal.reason(), signal.isAnswered() ? signal.verdict() : "none yet")));
        }
        return Shown.table(table, "no strategy has decided anything yet", out);
    }
}
