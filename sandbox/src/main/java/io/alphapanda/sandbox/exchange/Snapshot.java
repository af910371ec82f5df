package io.alphapanda.sandbox.exchange;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.accounts.Account;
import io.alphapanda.sandbox.accounts.Account.Pool;
import io.alphapanda.sandbox.accounts.Holding;
import io.alphapanda.sandbox.accounts.Position;
import io.alphapanda.sandbox.gtt.GttRequest.GttOrder;
import io.alphapanda.sandbox.gtt.GttRow;
import io.alphapanda.sandbox.gtt.GttRow.Leg;
import io.alphapanda.sandbox.gtt.GttRow.Result;
import io.alphapanda.sandbox.gtt.GttRow.Status;
import io.alphapanda.sandbox.journal.LineReader;
import io.alphapanda.sandbox.journal.LineWriter;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.TapeLine;
import io.alphapanda.sandbox.orders.Order;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.KiteProduct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The state of a machine at the very beginning of a day, as lines of the journal.
///
/// It is small because the day is young: nothing rests in a book, no trade of today exists. What the market has
/// told before is not in it: the market tells it again.
final class Snapshot {
    private static final String DAY = "state-day";

    private Snapshot() {}

    /// The lines of a machine whose day has just begun.
    static List<String> write(Machine machine) {
        List<String> lines = new ArrayList<>();
        lines.add(new LineWriter(DAY).text(machine.plan().date().toString()).toString());
        machine.accounts().values().forEach(account -> write(account, lines));
        for (Listed listed : machine.listings().all()) {
            TapeLine line = machine.tape().line(listed.token());
            lines.add(new LineWriter("state-price").number(listed.token()).number(line.close().micros())
                    .number(line.last().map(Price::micros).orElse(0L)).toString());
        }
        for (Order order : machine.room().waitingAmos()) {
            lines.add(CommandLines
                    .request(new LineWriter("state-amo").text(order.id()).text(order.account().value())
                            .number(order.receivedMicros()).number(order.modifications()), order.wanted())
                    .toString());
        }
        lines.add(new LineWriter("state-gtt-last").number(machine.gtts().lastId()).toString());
        machine.gtts().all().forEach(row -> lines.add(write(row)));
        return lines;
    }

    private static void write(Account account, List<String> lines) {
        for (Pool pool : Pool.values()) {
            lines.add(new LineWriter("state-cash").text(account.id().value()).text(pool.name())
                    .number(account.cash(pool).micros()).number(account.charges(pool).micros()).toString());
        }
        for (Holding holding : account.holdings()) {
            lines.add(new LineWriter("state-holding").text(account.id().value())
                    .number(holding.listed().token())
                    .number(holding.settled()).number(holding.t1()).number(holding.cost().micros())
                    .toString());
        }
        for (Position position : account.positions()) {
            lines.add(new LineWriter("state-position").text(account.id().value())
                    .number(position.listed().token())
                    .text(position.product().wire()).number(position.units())
                    .number(position.openCost().micros())
                    .toString());
        }
    }

    private static String write(GttRow row) {
        LineWriter out = new LineWriter("state-gtt").number(row.id()).text(row.account().value())
                .flag(row.twoLeg())
                .number(row.createdMicros()).number(row.updatedMicros()).number(row.expiresMicros())
                .text(row.status().name()).text(row.exchange()).text(row.tradingsymbol())
                .number(row.instrumentToken()).number(row.lastPrice().micros()).number(row.triggers().size());
        row.triggers().forEach(trigger -> out.number(trigger.micros()));
        out.number(row.legs().size());
        for (Leg leg : row.legs()) {
            CommandLines.gttOrder(out, leg.order());
            out.flag(leg.result().isPresent());
            leg.result().ifPresent(result -> out.number(result.micros()).number(result.triggeredAt().micros())
                    .text(result.orderId()).text(result.rejectionReason()));
        }
        return out.toString();
    }

    /// The date of a snapshot; empty where the lines hold none, because nothing has happened yet.
    static Optional<LocalDate> date(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(DAY + "\t")).findFirst()
                .map(line -> LocalDate.parse(new LineReader(line).text()));
    }

    /// Puts the state back into a machine that stands at the beginning of that day.
    static void restore(List<String> lines, Machine machine) {
        List<GttRow> triggers = new ArrayList<>();
        int lastTrigger = 0;
        for (String line : lines) {
            LineReader in = new LineReader(line);
            switch (in.kind()) {
                case DAY -> {}
                case "state-cash" -> machine.account(new AccountId(in.text())).open(Pool.valueOf(in.text()),
                        new Money(in.number()), new Money(in.number()));
                case "state-holding" -> machine.account(new AccountId(in.text())).restore(
                        new Holding(listed(machine, in), in.number(), in.number(), new Money(in.number())));
                case "state-position" -> machine.account(new AccountId(in.text())).restore(Position.carried(
                        listed(machine, in), KiteProduct.of(in.text()), in.number(), new Money(in.number())));
                case "state-price" -> machine.tape().restore(in.number(), new Price(in.number()),
                        new Price(in.number()));
                case "state-amo" -> restoreAmo(in, machine);
                case "state-gtt-last" -> lastTrigger = in.small();
                case "state-gtt" -> triggers.add(readGtt(in));
                default -> throw new IllegalArgumentException(
                        "the journal's state holds a line of the unknown kind '"
                                + in.kind() + "'; use the build that wrote it");
            }
        }
        machine.gtts().restore(triggers, lastTrigger);
        machine.orders().startDay();
    }

    private static Listed listed(Machine machine, LineReader in) {
        long token = in.number();
        return machine.listings().byToken(token).orElseThrow(() -> new IllegalArgumentException(
                "the journal's state holds token " + token + ", which this market does not list"));
    }

    private static void restoreAmo(LineReader in, Machine machine) {
        String id = in.text();
        AccountId account = new AccountId(in.text());
        long received = in.number();
        int modifications = in.small();
        var request = CommandLines.request(in);
        Listed listed = machine.listings().find(request.exchange(), request.tradingsymbol()).orElseThrow();
        machine.room().renewAmo(id, account, listed, request, received, modifications);
    }

    private static GttRow readGtt(LineReader in) {
        int id = in.small();
        AccountId account = new AccountId(in.text());
        boolean twoLeg = in.flag();
        long created = in.number();
        long updated = in.number();
        long expires = in.number();
        Status status = Status.valueOf(in.text());
        String exchange = in.text();
        String symbol = in.text();
        long token = in.number();
        Price last = new Price(in.number());
        List<Price> triggers = new ArrayList<>();
        for (int left = in.small(); left > 0; left--) {
            triggers.add(new Price(in.number()));
        }
        List<Leg> legs = new ArrayList<>();
        for (int left = in.small(); left > 0; left--) {
            GttOrder order = CommandLines.gttOrder(in);
            legs.add(new Leg(order, in.flag() ? Optional.of(
                    new Result(in.number(), new Price(in.number()), in.text(), in.text()))
                    : Optional.empty()));
        }
        return new GttRow(id, account, twoLeg, created, updated, expires, status, exchange, symbol, token,
                triggers,
                last, legs, Optional.empty());
    }
}
