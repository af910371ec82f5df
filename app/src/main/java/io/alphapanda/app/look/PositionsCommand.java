package io.alphapanda.app.look;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.board.PositionLine;
import io.alphapanda.app.text.IndianDigits;
import io.alphapanda.app.text.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alpha-panda positions`.
@Command(name = "positions", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Shows the open positions of a desk, each strategy's own.")
public final class PositionsCommand implements Callable<Integer> {
    @Mixin
    private final DeskLog log = new DeskLog();
    @Option(names = "--all", description = "Closed ones too, with what they made.")
    private boolean all;
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        DeskPicture picture = log.picture();
        TextTable table = new TextTable(
                List.of("account", "strategy", "instrument", "units", "average", "last",
                        "open P&L", "realised"));
        for (AccountPicture account : log.accounts(picture)) {
            Stream.concat(account.open().stream(), all ? account.closed().stream() : Stream.empty())
                    .forEach(line -> table.add(row(account, line)));
        }
        return Shown.table(table, all ? "there was no position yet"
                : "no position is open; those that were closed are shown with --all", out);
    }

    private static List<String> row(AccountPicture account, PositionLine line) {
        boolean isFlat = line.position().isFlat();
        return List.of(account.account().name(), line.group().value(), line.instrument().value(),
                Long.toString(line.position().units()),
                isFlat ? "" : line.position().averagePrice().toString(),
                isFlat ? "" : line.mark().toString(), isFlat ? "" : IndianDigits.gain(line.unrealised()),
                IndianDigits.gain(line.realised()));
    }
}
