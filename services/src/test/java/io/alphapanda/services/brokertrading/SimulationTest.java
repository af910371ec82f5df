package io.alphapanda.services.brokertrading;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.broker.Discrepancy;
import io.alphapanda.domain.broker.Discrepancy.Kind;
import io.alphapanda.domain.broker.OrderDoubt.Stage;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.testing.Seeded;
import org.junit.jupiter.api.AfterAll;

/// Gateway, risk, link and a broker with every fault, with crashes at any point.
class SimulationTest {
    private static int lives;
    private static int orders;
    private static long doubts;
    private static long late;

    @Seeded(count = 300, proofCount = 20_000)
    void no_order_is_sent_twice_none_is_lost_and_positions_are_the_fills_and_the_brokers(long seed) {
        SimulatedAccount account = new SimulatedAccount(seed, Faults.Rates.ROUGH, 0.01).trade(150).settle();
        judge(account);
        lives += account.crashes() + 1;
        orders += account.all(OrderPlaced.class).size();
        doubts += account.doubts().getOrDefault(Stage.UNKNOWN, 0L);
        late += account.all(Discrepancy.class).stream().filter(found -> found.kind() == Kind.LATE_ARRIVAL).count();
    }

    @Seeded(count = 20)
    void a_broker_without_faults_and_a_process_without_crashes_leave_no_doubt(long seed) {
        SimulatedAccount account = new SimulatedAccount(seed, Faults.Rates.NONE, 0).trade(150).settle();
        judge(account);
        assertThat(account.crashes()).isZero();
        assertThat(account.doubts()).isEmpty();
        assertThat(account.all(Discrepancy.class)).isEmpty();
        assertThat(account.all(Fill.class)).isNotEmpty();
    }

    private static void judge(SimulatedAccount account) {
        assertThat(account.broker().askedByTag().values()).as("requests of each tag").allMatch(count -> count == 1);
        assertThat(account.broker().takenByTag().values()).as("orders of each tag").allMatch(count -> count == 1);
        assertThat(account.open()).as("intents without an outcome").isEmpty();
        assertThat(account.booked()).as("positions are the broker's").isEqualTo(account.held());
        assertThat(account.filled()).as("positions are the fills").isEqualTo(account.held());
        assertThat(account.all(Discrepancy.class)).as("no order turned up that nobody asked for").noneMatch(
                found -> found.kind() == Kind.UNASKED_ORDER || found.kind() == Kind.DUPLICATE_TAG);
    }

    @AfterAll
    static void everything_was_tried() {
        System.out.println("simulated lives " + lives + ", orders " + orders + ", doubts " + doubts
                + ", late arrivals " + late);
        if (!Boolean.getBoolean("panda.proof") && System.getProperty("panda.seed") == null) {
            assertThat(lives).isGreaterThan(600);
            assertThat(doubts).isGreaterThan(500);
            assertThat(late).isGreaterThan(50);
        }
    }
}
