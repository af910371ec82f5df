package io.alphapanda.services.brokertrading;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.broker.BrokerReport;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A hosted desk, its link, and the small broker over HTTP.
class BrokerLinkTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /// AP's live gateway called no broker: it made up order ids and reported no profit or loss.
    @Test
    void seed_defect_3_a_live_order_reaches_the_broker_and_what_is_booked_is_what_it_filled()
            throws Exception {
        try (SmallBrokerServer server = new SmallBrokerServer(3, Faults.Rates.NONE);
                LinkedDesk desk = new LinkedDesk(new MemoryEventLog(), 2,
                        new HttpBroker(server.address(), PATIENCE))) {
            desk.approve("AP1", Side.BUY);
            Soon.seen(() -> units(desk), units -> units == 10);
            assertThat(desk.all(OrderAcknowledged.class)).extracting(OrderAcknowledged::orderId)
                    .containsExactly(server.broker().orders().getFirst().orderId());
            assertThat(server.broker().positions()).containsExactly(
                    new BrokerPosition(LinkedDesk.INFY.id(), 10));
            assertThat(server.broker().askedByTag()).hasSize(1).containsEntry("AP1", 1);
        }
    }

    @Seeded(count = 2, proofCount = 8)
    void with_every_fault_each_order_is_sent_once_and_comes_to_an_end(long seed) throws Exception {
        try (SmallBrokerServer server = new SmallBrokerServer(seed, Faults.Rates.ROUGH);
                LinkedDesk desk = new LinkedDesk(new MemoryEventLog(), 2,
                        new HttpBroker(server.address(), PATIENCE))) {
            for (int n = 1; n <= 8; n++) {
                desk.approve("AP" + n, n % 2 == 0 ? Side.SELL : Side.BUY);
                int placed = n;
                Soon.seen(() -> ended(desk), ended -> ended >= placed);
            }
            Soon.seen(() -> units(desk), units -> units == server.broker().positions().stream()
                    .mapToLong(BrokerPosition::units).sum());
            assertThat(server.broker().askedByTag().values()).allMatch(asked -> asked == 1);
        }
    }

    @Test
    void what_a_life_left_unanswered_the_next_one_finds_and_does_not_send() throws Exception {
        MemoryEventLog log = new MemoryEventLog();
        ScriptedPort silent = new ScriptedPort();
        silent.answers = _ -> new Answer.Unknown("the process was killed before its answer");
        try (SmallBrokerServer server = new SmallBrokerServer(3, Faults.Rates.NONE)) {
            HttpBroker broker = new HttpBroker(server.address(), PATIENCE);
            try (LinkedDesk first = new LinkedDesk(log, 2, silent)) {
                first.approve("AP1", Side.BUY);
                Soon.seen(() -> silent.asked.size(), asked -> asked == 1);
            }
            server.broker().take(new SmallBroker.Order("AP1", LinkedDesk.INFY.id(), Side.BUY,
                    Product.MIS, 10, Optional.empty(),
                    Price.ofRupees("100")));
            try (LinkedDesk second = new LinkedDesk(log, 3, broker)) {
                Soon.seen(() -> units(second), units -> units == 10);
                assertThat(server.broker().askedByTag()).isEmpty();
            }
        }
    }

    @Test
    void an_outage_of_the_broker_is_told_once_and_nothing_of_it_is_lost() throws Exception {
        ScriptedPort port = new ScriptedPort();
        port.readsToFail.set(ReadingLoop.FAILURES_TOLD + 2);
        try (LinkedDesk desk = new LinkedDesk(new MemoryEventLog(), 2, port)) {
            Soon.seen(() -> port.readsToFail.get(), left -> left < 0);
            assertThat(desk.all(SystemError.class)).extracting(SystemError::code)
                    .containsExactly("BROKER_UNREACHABLE");
            desk.approve("AP1", Side.BUY);
            Soon.seen(() -> desk.all(OrderAcknowledged.class).size(), acknowledged -> acknowledged == 1);
        }
    }

    /// The book is read once an hour here, so that only a word can have brought what is seen.
    @Test
    void a_word_of_the_broker_brings_a_read_at_once_and_many_during_a_read_bring_one_more() throws Exception {
        ScriptedPort port = new ScriptedPort();
        LinkLimits silent = LinkLimits.STANDARD.withPoll(Duration.ofHours(1))
                .withReadsApart(Duration.ofMillis(1));
        try (LinkedDesk desk = new LinkedDesk(new MemoryEventLog(), 2, port, silent)) {
            Soon.seen(() -> desk.all(BrokerReport.class).size(), reports -> reports == 1);
            port.mayRead.drainPermits();
            port.positions = List.of(new BrokerPosition(LinkedDesk.INFY.id(), 7));
            port.tell();
            Soon.seen(port.reads::get, reads -> reads == 2);
            for (int word = 0; word < 100; word++) {
                port.tell();
            }
            port.mayRead.release();
            Soon.seen(() -> desk.all(BrokerReport.class).size(), reports -> reports == 2);
            assertThat(desk.all(BrokerReport.class).getLast().positions()).isEqualTo(port.positions);
            port.mayRead.release();
            Soon.seen(() -> port.mayRead.availablePermits() == 0 && port.reads.get() == 3, isSo -> isSo);
        }
        assertThat(port.listeners).as("who has left with the desk").isEmpty();
        assertThat(port.reads).as("one at the start, one for a word, one for a hundred").hasValue(3);
    }

    private static long units(LinkedDesk desk) {
        return desk.all(Fill.class).stream().mapToLong(fill -> fill.side().sign() * fill.lastUnits()).sum();
    }

    private static long ended(LinkedDesk desk) {
        return desk.all(OrderEnded.class).size()
                + desk.all(Fill.class).stream().filter(fill -> fill.leavesUnits() == 0).count();
    }
}
