package io.alphapanda.services.brokertrading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.broker.Discrepancy;
import io.alphapanda.domain.broker.Discrepancy.Kind;
import io.alphapanda.domain.broker.OrderDoubt.Stage;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.testing.Seeded;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Gateway, risk, link and a broker with every fault, with crashes at any point.
class SimulationTest {
    private static int lives;
    private static int orders;
    private static long doubts;
    private static long late;

    @Seeded(count = 200, proofCount = 5_000)
    void no_order_is_sent_twice_none_is_lost_and_positions_are_the_fills_and_the_brokers(long seed) {
        SimulatedAccount account = new SimulatedAccount(seed, Faults.Rates.ROUGH, 0.01).trade(100).settle();
        judge(account);
        lives += account.crashes() + 1;
        orders += account.logged().all(OrderPlaced.class).size();
        doubts += account.logged().doubts().getOrDefault(Stage.UNKNOWN, 0L);
        late += account.logged().all(Discrepancy.class).stream()
                .filter(found -> found.kind() == Kind.LATE_ARRIVAL)
                .count();
    }

    @Seeded(count = 20)
    void a_broker_without_faults_and_a_process_without_crashes_leave_no_doubt(long seed) {
        SimulatedAccount account = new SimulatedAccount(seed, Faults.Rates.NONE, 0).trade(150).settle();
        judge(account);
        assertThat(account.crashes()).isZero();
        assertThat(account.logged().doubts()).isEmpty();
        assertThat(account.logged().all(Discrepancy.class)).isEmpty();
        assertThat(account.logged().all(Fill.class)).isNotEmpty();
    }

    @Test
    void a_broker_that_was_asked_twice_or_holds_more_is_caught() {
        SimulatedAccount asked = new SimulatedAccount(1, Faults.Rates.NONE, 0).trade(50).settle();
        judge(asked);
        asked.broker().asked(asked.logged().all(OrderPlaced.class).getFirst().clOrdId().value());
        assertThatThrownBy(() -> judge(asked)).hasMessageContaining("requests of each tag");
        SimulatedAccount holding = new SimulatedAccount(1, Faults.Rates.NONE, 0).trade(50).settle();
        holding.broker()
                .take(new SmallBroker.Order("by-hand", SimulatedAccount.SHARES.getFirst().id(), Side.BUY,
                        Product.MIS, 7, Optional.empty(), Price.ofRupees("100")));
        holding.settle();
        assertThatThrownBy(() -> judge(holding)).hasMessageContaining("positions are the broker's");
        assertThat(holding.logged().all(Discrepancy.class)).extracting(Discrepancy::kind)
                .containsExactly(Kind.POSITION_DIFFERS);
    }

    private static void judge(SimulatedAccount account) {
        assertThat(account.broker().askedByTag().values()).as("requests of each tag")
                .allMatch(count -> count == 1);
        assertThat(account.broker().takenByTag().values()).as("orders of each tag")
                .allMatch(count -> count == 1);
        assertThat(account.logged().open()).as("intents without an outcome").isEmpty();
        assertThat(account.logged().approvedInDoubt()).as("orders approved beside one in doubt").isEmpty();
        assertThat(account.booked()).as("positions are the broker's").isEqualTo(account.held());
        assertThat(account.logged().filled()).as("positions are the fills").isEqualTo(account.held());
        assertThat(account.logged().all(Discrepancy.class)).as("no order turned up that nobody asked for")
                .noneMatch(
                        found -> found.kind() == Kind.UNASKED_ORDER || found.kind() == Kind.DUPLICATE_TAG);
    }

    @AfterAll
    static void everything_was_tried() {
        System.out.println("simulated lives " + lives + ", orders " + orders + ", doubts " + doubts
                + ", late arrivals " + late);
        if (!Boolean.getBoolean("panda.proof") && System.getProperty("panda.seed") == null) {
            assertThat(lives).isGreaterThan(600);
            assertThat(doubts).isGreaterThan(500);
            assertThat(late).isGreaterThan(30);
        }
    }
}
