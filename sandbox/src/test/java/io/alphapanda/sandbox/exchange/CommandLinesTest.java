package io.alphapanda.sandbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.sandbox.accounts.Conversion;
import io.alphapanda.sandbox.gtt.GttRequest;
import io.alphapanda.sandbox.gtt.GttRequest.GttOrder;
import io.alphapanda.sandbox.journal.LineReader;
import io.alphapanda.sandbox.orders.OrderChange;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import org.junit.jupiter.api.Test;

class CommandLinesTest {
    @Seeded(count = 60, proofCount = 2_000)
    void every_command_comes_back_as_it_was(long seed) {
        Random dice = new Random(seed);
        for (int kind = 0; kind < 7; kind++) {
            Command command = command(kind, dice);
            LineReader in = new LineReader(CommandLines.write(command, seed));
            assertThat(in.number()).isEqualTo(seed);
            assertThat(CommandLines.read(in)).isEqualTo(command);
        }
    }

    @Test
    void a_line_of_an_unknown_kind_names_what_to_use() {
        assertThatThrownBy(() -> CommandLines.read(new LineReader("dance\tAN0001")))
                .hasMessageContaining("dance")
                .hasMessageContaining("use the build that wrote it");
    }

    private static Command command(int kind, Random dice) {
        return switch (kind) {
            case 0 -> new Command.Place(Room.ANNA, request(dice));
            case 1 -> new Command.Modify(Room.ANNA, pick(Variety.values(), dice), "26" + dice.nextInt(99_999),
                    change(dice));
            case 2 -> new Command.Cancel(Room.BALA, pick(Variety.values(), dice),
                    "26" + dice.nextInt(99_999));
            case 3 -> new Command.Convert(Room.ANNA,
                    new Conversion("NSE", text(dice), side(dice), dice.nextBoolean(),
                            dice.nextInt(500), product(dice), product(dice)));
            case 4 -> new Command.CreateGtt(Room.ANNA, gtt(dice));
            case 5 -> new Command.ModifyGtt(Room.ANNA, dice.nextInt(99), gtt(dice));
            default -> new Command.DeleteGtt(Room.BALA, dice.nextInt(99));
        };
    }

    private static OrderRequest request(Random dice) {
        return new OrderRequest(pick(Variety.values(), dice), "NFO", text(dice), side(dice),
                pick(OrderType.values(), dice), dice.nextLong(1_000_000), product(dice), price(dice),
                price(dice),
                dice.nextInt(50), pick(Validity.values(), dice), dice.nextInt(60), dice.nextInt(11),
                dice.nextInt(50), text(dice),
                new BigDecimal(dice.nextInt(1_000)).movePointLeft(dice.nextInt(4)),
                dice.nextBoolean(), text(dice));
    }

    private static OrderChange change(Random dice) {
        return new OrderChange(maybe(pick(OrderType.values(), dice), dice), maybe(dice.nextLong(9_999), dice),
                maybe(price(dice), dice), maybe(price(dice), dice), maybe(dice.nextLong(99), dice),
                maybe(pick(Validity.values(), dice), dice), maybe(dice.nextInt(99), dice),
                maybe(new BigDecimal(dice.nextInt(100)), dice));
    }

    private static GttRequest gtt(Random dice) {
        boolean two = dice.nextBoolean();
        GttOrder order = new GttOrder("NSE", text(dice), side(dice), dice.nextInt(99),
                pick(OrderType.values(), dice),
                product(dice), price(dice), new BigDecimal(dice.nextInt(9)));
        return new GttRequest(two, "NSE", text(dice),
                two ? List.of(price(dice), price(dice)) : List.of(price(dice)),
                price(dice), two ? List.of(order, order) : List.of(order));
    }

    private static <T> Optional<T> maybe(T value, Random dice) {
        return dice.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static <T> T pick(T[] all, Random dice) {
        return all[dice.nextInt(all.length)];
    }

    private static Side side(Random dice) {
        return pick(Side.values(), dice);
    }

    private static KiteProduct product(Random dice) {
        return pick(KiteProduct.values(), dice);
    }

    private static Price price(Random dice) {
        return new Price(dice.nextLong(1_000_000_000_000L));
    }

    /// Text with what could break a line.
    private static String text(Random dice) {
        StringBuilder text = new StringBuilder();
        for (int length = dice.nextInt(12); length > 0; length--) {
            text.append("ab1 \t\n\r\\&₹".charAt(dice.nextInt(10)));
        }
        return text.toString();
    }
}
