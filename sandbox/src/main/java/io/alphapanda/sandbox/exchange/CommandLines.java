package io.alphapanda.sandbox.exchange;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.accounts.Conversion;
import io.alphapanda.sandbox.gtt.GttRequest;
import io.alphapanda.sandbox.gtt.GttRequest.GttOrder;
import io.alphapanda.sandbox.journal.LineReader;
import io.alphapanda.sandbox.journal.LineWriter;
import io.alphapanda.sandbox.orders.OrderChange;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Commands as lines of the journal, and back.
final class CommandLines {
    /// The kind of a line that only says how far market time has come.
    static final String CLOCK = "clock";

    private CommandLines() {}

    /// A command and when it was carried out.
    static String write(Command command, long micros) {
        return switch (command) {
            case Command.Place place
                    -> request(line("place", micros, place.account()), place.request()).toString();
            case Command.Modify modify -> change(line("modify", micros, modify.account())
                    .text(modify.variety().wire()).text(modify.orderId()), modify.change()).toString();
            case Command.Cancel cancel
                    -> line("cancel", micros, cancel.account()).text(cancel.variety().wire())
                            .text(cancel.orderId()).toString();
            case Command.Convert convert -> conversion(line("convert", micros, convert.account()),
                    convert.conversion()).toString();
            case Command.CreateGtt create
                    -> gtt(line("gtt-create", micros, create.account()), create.request())
                            .toString();
            case Command.ModifyGtt modify
                    -> gtt(line("gtt-modify", micros, modify.account()).number(modify.id()),
                            modify.request()).toString();
            case Command.DeleteGtt delete -> line("gtt-delete", micros, delete.account()).number(delete.id())
                    .toString();
        };
    }

    private static LineWriter line(String kind, long micros, AccountId account) {
        return new LineWriter(kind).number(micros).text(account.value());
    }

    /// The command of a line whose kind and moment have been read already.
    ///
    /// @throws IllegalArgumentException if it is none
    static Command read(LineReader in) {
        AccountId account = new AccountId(in.text());
        return switch (in.kind()) {
            case "place" -> new Command.Place(account, request(in));
            case "modify" -> new Command.Modify(account, Variety.of(in.text()), in.text(), change(in));
            case "cancel" -> new Command.Cancel(account, Variety.of(in.text()), in.text());
            case "convert" -> new Command.Convert(account, conversion(in));
            case "gtt-create" -> new Command.CreateGtt(account, gtt(in));
            case "gtt-modify" -> new Command.ModifyGtt(account, in.small(), gtt(in));
            case "gtt-delete" -> new Command.DeleteGtt(account, in.small());
            default -> throw new IllegalArgumentException(
                    "the journal holds a line of the unknown kind '" + in.kind()
                            + "'; use the build that wrote it");
        };
    }

    static LineWriter request(LineWriter out, OrderRequest request) {
        return out.text(request.variety().wire()).text(request.exchange()).text(request.tradingsymbol())
                .text(request.side().name()).text(request.orderType().wire()).number(request.quantity())
                .text(request.product().wire()).number(request.price().micros())
                .number(request.triggerPrice().micros()).number(request.disclosedQuantity())
                .text(request.validity().wire()).number(request.validityTtl()).number(request.icebergLegs())
                .number(request.icebergQuantity()).text(request.auctionNumber())
                .text(request.marketProtection().toPlainString()).flag(request.autoslice())
                .text(request.tag());
    }

    static OrderRequest request(LineReader in) {
        return new OrderRequest(Variety.of(in.text()), in.text(), in.text(), Side.valueOf(in.text()),
                OrderType.of(in.text()), in.number(), KiteProduct.of(in.text()), new Price(in.number()),
                new Price(in.number()), in.number(), Validity.of(in.text()), in.small(), in.small(),
                in.number(),
                in.text(), new BigDecimal(in.text()), in.flag(), in.text());
    }

    private static LineWriter change(LineWriter out, OrderChange change) {
        optional(out, change.orderType().map(OrderType::wire));
        optional(out, change.quantity());
        optional(out, change.price().map(Price::micros));
        optional(out, change.triggerPrice().map(Price::micros));
        optional(out, change.disclosedQuantity());
        optional(out, change.validity().map(Validity::wire));
        optional(out, change.validityTtl());
        optional(out, change.marketProtection().map(BigDecimal::toPlainString));
        return out;
    }

    private static void optional(LineWriter out, Optional<?> value) {
        out.text(value.map(Object::toString).orElse(""));
    }

    private static <T> Optional<T> optional(LineReader in, Function<String, T> reading) {
        String text = in.text();
        return text.isEmpty() ? Optional.empty() : Optional.of(reading.apply(text));
    }

    private static OrderChange change(LineReader in) {
        return new OrderChange(optional(in, OrderType::of), optional(in, Long::valueOf),
                optional(in, text -> new Price(Long.parseLong(text))),
                optional(in, text -> new Price(Long.parseLong(text))), optional(in, Long::valueOf),
                optional(in, Validity::of), optional(in, Integer::valueOf), optional(in, BigDecimal::new));
    }

    private static LineWriter conversion(LineWriter out, Conversion conversion) {
        return out.text(conversion.exchange()).text(conversion.tradingsymbol()).text(conversion.side().name())
                .flag(conversion.overnight()).number(conversion.quantity())
                .text(conversion.oldProduct().wire())
                .text(conversion.newProduct().wire());
    }

    private static Conversion conversion(LineReader in) {
        return new Conversion(in.text(), in.text(), Side.valueOf(in.text()), in.flag(), in.number(),
                KiteProduct.of(in.text()), KiteProduct.of(in.text()));
    }

    static LineWriter gtt(LineWriter out, GttRequest request) {
        out.flag(request.twoLeg()).text(request.exchange()).text(request.tradingsymbol())
                .number(request.lastPrice().micros()).number(request.triggers().size());
        request.triggers().forEach(trigger -> out.number(trigger.micros()));
        out.number(request.orders().size());
        request.orders().forEach(order -> gttOrder(out, order));
        return out;
    }

    static void gttOrder(LineWriter out, GttOrder order) {
        out.text(order.exchange()).text(order.tradingsymbol()).text(order.side().name())
                .number(order.quantity())
                .text(order.orderType().wire()).text(order.product().wire()).number(order.price().micros())
                .text(order.marketProtection().toPlainString());
    }

    static GttRequest gtt(LineReader in) {
        boolean twoLeg = in.flag();
        String exchange = in.text();
        String symbol = in.text();
        Price last = new Price(in.number());
        List<Price> triggers = new ArrayList<>();
        for (int left = in.small(); left > 0; left--) {
            triggers.add(new Price(in.number()));
        }
        List<GttOrder> orders = new ArrayList<>();
        for (int left = in.small(); left > 0; left--) {
            orders.add(gttOrder(in));
        }
        return new GttRequest(twoLeg, exchange, symbol, triggers, last, orders);
    }

    static GttOrder gttOrder(LineReader in) {
        return new GttOrder(in.text(), in.text(), Side.valueOf(in.text()), in.number(),
                OrderType.of(in.text()),
                KiteProduct.of(in.text()), new Price(in.number()), new BigDecimal(in.text()));
    }
}
