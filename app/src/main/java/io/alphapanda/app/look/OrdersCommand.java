package io.alphapanda.app.look;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.board.OrderLine;
import io.alphapanda.app.text.TextTable;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.time.Ist;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alpha-panda orders`.
@Command(name = "orders", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Shows the newest orders of a desk, at most 100 of each account, and all that are open.")
public final class OrdersCommand implements Callable<Integer> {
    @Mixin
    private final DeskLog log = new DeskLog();
    @Option(names = "--open", description = "Only those that have not ended.")
    private boolean openOnly;
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        DeskPicture picture = log.picture();
        TextTable table = new TextTable(
                List.of("placed", "account", "order", "strategy", "for", "side", "quantity",
                        "instrument", "type", "price", "status", "filled", "average", "why"));
        for (AccountPicture account : log.accounts(picture)) {
            Stream.concat(openOnly ? Stream.empty() : account.endedOrders().stream(),
                    account.openOrders().stream())
                    .forEach(order -> table.add(row(account, order)));
        }
        return Shown.table(table, openOnly ? "no order is open" : "no order was placed yet", out);
    }

    private static List<String> row(AccountPicture account, OrderLine order) {
        PriceTerms prices = order.terms().prices();
        return List.of(Ist.shown(order.placedAtMicros()), account.account().name(), order.clOrdId().value(),
                order.group().value(), order.terms().purpose().name(), order.terms().side().name(),
                order.terms().quantity().shown(),
                order.terms().instrument().value(), prices.ordType() + " " + prices.timeInForce(),
                prices.limitPrice().or(prices::triggerPrice).map(Price::toString).orElse(""),
                order.status().toString(), Long.toString(order.cumUnits()),
                order.averagePrice().map(Price::toString).orElse(""), order.text());
    }
}
