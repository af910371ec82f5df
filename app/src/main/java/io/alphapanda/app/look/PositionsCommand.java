package io.alphapanda.app.look;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.board.PositionLine;
import io.alphapanda.app.text.IndianDigits;
import io.alphapanda.app.text.TextTable;
import io.alphapanda.domain.money.Money;
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
        description = "Shows the positions of a desk, open ones first asked for, closed ones with --all.")
public final class PositionsCommand implements Callable<Integer> {
    @Mixin
    private final DeskLog log = new DeskLog();
    @Option(names = "--all", description = "Also those that are flat now, with what they made.")
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
        table.lines().forEach(out::println);
        out.flush();
        return 0;
    }

    private static List<String> row(AccountPicture account, PositionLine line) {
        return List.of(account.account().name(), line.group().value(), line.instrument().value(),
                Long.toString(line.position().units()),
                line.position().isFlat() ? "" : line.position().averagePrice().toString(),
                line.mark().toString(),
                shown(line.unrealised()), shown(line.realised()));
    }

    private static String shown(Money money) {
        return new IndianDigits(money.roundHalfUpToPaisa()).toString();
    }
}
