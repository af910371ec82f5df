package io.alphapanda.sandbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.sandbox.accounts.Account;
import io.alphapanda.sandbox.accounts.Account.Pool;
import io.alphapanda.sandbox.accounts.Holding;
import io.alphapanda.sandbox.accounts.Position;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.PriceBand;
import io.alphapanda.sandbox.orders.TradeRow;
import io.alphapanda.sandbox.terms.AccountId;
import org.junit.jupiter.api.io.TempDir;

/// The laws of money, over whatever two accounts do in two days.
class ReconciliationTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private static final String START = "20000000";

    @TempDir
    private Path folder;

    /// What the trades of an account alone say: the oracle knows no product, no holding and no margin.
    private static final class Oracle {
        private long value;
        private final Map<String, Long> units = new HashMap<>();

        void add(List<TradeRow> trades) {
            for (TradeRow trade : trades) {
                int sign = trade.side() == Side.BUY ? 1 : -1;
                value -= sign * trade.price().micros() * trade.quantity();
                units.merge(trade.exchange() + ":" + trade.tradingsymbol(), sign * trade.quantity(),
                        Long::sum);
            }
        }
    }

    @Seeded(count = 8, proofCount = 40)
    void cash_and_positions_less_charges_are_the_start_and_the_profit_to_the_paisa(long seed) {
        try (RunningExchange exchange = open(seed)) {
            RandomFlow flow = new RandomFlow(exchange, seed);
            Map<AccountId, Oracle> oracles = new HashMap<>();
            for (LocalDate day : List.of(Room.MONDAY, WEDNESDAY)) {
                flow.runTo(day, "09:10:00", 3_600);
                flow.runTo(day, "16:30:00", 90);
                assertNoTradeOutsideTheBand(exchange);
                for (AccountId account : exchange.accounts()) {
                    Oracle oracle = oracles.computeIfAbsent(account, id -> new Oracle());
                    oracle.add(exchange.trades(account));
                    assertReconciles(exchange, account, oracle);
                }
            }
            assertThat(flow.accepted()).isGreaterThan(100);
            LocalDate thursday = LocalDate.of(2026, 11, 26);
            exchange.advanceTo(Ist.micros(thursday, LocalTime.of(6, 0)));
            oracles.forEach((account, oracle) -> assertReconciles(exchange, account, oracle));
        }
    }

    private RunningExchange open(long seed) {
        return RunningExchange.open(Room.settings(START), RandomFlow.market(seed), Pace.BY_HAND,
                InstantSource.fixed(Instant.EPOCH), folder, "test");
    }

    private static void assertReconciles(RunningExchange exchange, AccountId id, Oracle oracle) {
        Account account = exchange.machine().account(id);
        Map<String, Long> units = new HashMap<>();
        Money worth = account.cash(Pool.EQUITY);
        Money profit = new Money(oracle.value);
        for (Position position : account.positions()) {
            units.merge(position.listed().key(), position.units(), Long::sum);
            Money unrealised = position.unrealised(last(exchange, position.listed()));
            int sign = Long.signum(position.units());
            Money paid = position.isPaidInFull() ? new Money(sign * position.openCost().micros())
                    : Money.ZERO;
            worth = worth.plus(unrealised).plus(paid);
        }
        for (Holding holding : account.holdings()) {
            units.merge(holding.listed().key(), holding.units(), Long::sum);
            worth = worth.plus(last(exchange, holding.listed()).times(holding.units()));
        }
        for (Listed listed : exchange.instruments()) {
            long held = oracle.units.getOrDefault(listed.key(), 0L);
            assertThat(units.getOrDefault(listed.key(), 0L)).as("units of %s of %s", listed.key(), id)
                    .isEqualTo(held);
            profit = profit.plus(last(exchange, listed).times(held));
        }
        assertThat(worth.plus(account.charges(Pool.EQUITY))).as("worth of %s before charges", id)
                .isEqualTo(Money.ofRupees(START).plus(profit));
        assertThat(worth).as("whole paise").isEqualTo(worth.roundHalfUpToPaisa());
    }

    private static Price last(RunningExchange exchange, Listed listed) {
        return exchange.machine().tape().line(listed.token()).last().orElseThrow();
    }

    private static void assertNoTradeOutsideTheBand(RunningExchange exchange) {
        for (AccountId account : exchange.accounts()) {
            for (TradeRow trade : exchange.trades(account)) {
                Listed listed = exchange.machine().listings().byToken(trade.instrumentToken()).orElseThrow();
                PriceBand band = exchange.machine().tape().band(listed).orElseThrow();
                assertThat(band.holds(trade.price().micros())).as("%s inside %s", trade, band).isTrue();
            }
        }
    }
}
