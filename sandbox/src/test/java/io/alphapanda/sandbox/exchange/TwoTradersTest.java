package io.alphapanda.sandbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.sandbox.accounts.Account;
import io.alphapanda.sandbox.accounts.Account.Pool;
import io.alphapanda.sandbox.accounts.Position;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.orders.TradeRow;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.Refusal;
import org.junit.jupiter.api.io.TempDir;

/// In a market that neither trades nor shows anything, two accounts have only each other.
class TwoTradersTest {
    private static final String START = "20000000";

    @TempDir
    private Path folder;

    private static ScriptedMarket silentMarket() {
        return new ScriptedMarket().tick(Room.FRIDAY, "15:00:00", Room.SBIN, "800", 1, 1, "799", 0, "801", 0)
                .tick(Room.MONDAY, "09:15:01", Room.SBIN, "800", 1, 1, "799", 0, "801", 0);
    }

    @Seeded(count = 12, proofCount = 300)
    void what_one_wins_the_other_loses_and_no_share_is_made(long seed) {
        Random dice = new Random(seed);
        try (Room room = new Room(folder, silentMarket(), Room.settings(START))) {
            room.at("09:30:00");
            for (int step = 0; step < 80; step++) {
                act(room, dice);
                assertNothingIsMade(room);
            }
            assertThat(room.exchange.trades(Room.ANNA)).isNotEmpty();
        }
    }

    private static void act(Room room, Random dice) {
        AccountId account = dice.nextBoolean() ? Room.ANNA : Room.BALA;
        try {
            List<OrderRow> open = room.exchange.orders(account).stream()
                    .filter(row -> row.pendingQuantity() > 0)
                    .toList();
            if (dice.nextInt(5) == 0 && !open.isEmpty()) {
                OrderRow row = open.getFirst();
                room.exchange.cancel(account, row.variety(), row.orderId(), Optional.empty());
                return;
            }
            Price price = new Price(800_000_000L + 50_000L * (dice.nextInt(21) - 10));
            room.place(account, OrderRequest.limit("NSE", "SBIN", dice.nextBoolean() ? Side.BUY : Side.SELL,
                    1L + dice.nextInt(200), dice.nextBoolean() ? KiteProduct.MIS : KiteProduct.CNC, price));
        } catch (Refusal refusal) {
            assertThat(refusal.status()).isEqualTo(400);
        }
    }

    private static void assertNothingIsMade(Room room) {
        Money worth = Money.ZERO;
        long units = 0;
        Price last = room.exchange.machine().tape().last(Room.SBIN.id()).orElseThrow();
        for (AccountId id : room.exchange.accounts()) {
            Account account = room.exchange.machine().account(id);
            worth = worth.plus(account.cash(Pool.EQUITY)).plus(account.charges(Pool.EQUITY));
            for (Position position : account.positions()) {
                units += position.units();
                int sign = Long.signum(position.units());
                worth = worth.plus(position.unrealised(last)).plus(position.isPaidInFull()
                        ? new Money(sign * position.openCost().micros()) : Money.ZERO);
            }
        }
        assertThat(units).isZero();
        assertThat(worth).isEqualTo(Money.ofRupees(START).plus(Money.ofRupees(START)));
        assertThat(bought(room, Side.BUY)).isEqualTo(bought(room, Side.SELL));
    }

    private static long bought(Room room, Side side) {
        return room.exchange.accounts().stream().flatMap(id -> room.exchange.trades(id).stream())
                .filter(trade -> trade.side() == side).mapToLong(TradeRow::quantity).sum();
    }
}
