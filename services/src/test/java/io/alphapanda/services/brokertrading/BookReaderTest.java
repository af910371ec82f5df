package io.alphapanda.services.brokertrading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerOrder.Status;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.broker.BrokerReport;
import io.alphapanda.domain.broker.BrokerReport.Searched;
import io.alphapanda.domain.broker.OrderDoubt;
import io.alphapanda.domain.broker.OrderDoubt.Stage;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.signal.StrategyId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BookReaderTest {
    private static final InstrumentId INFY = new InstrumentId("NSE:INFY");
    private static final int QUIET_READS_MAX = 3;

    private final AtomicLong nanos = new AtomicLong();
    private final ScriptedPort port = new ScriptedPort();
    private final OrderDirectory directory = new OrderDirectory(nanos::get);
    private final List<BrokerReport> told = new ArrayList<>();
    private final BookReader reader = new BookReader(Scope.account("live"), port, directory,
            (key, event) -> told.add((BrokerReport) event), QUIET_READS_MAX);

    @Test
    void the_first_read_tells_everything_and_later_ones_what_has_changed() throws Exception {
        BrokerOrder one = order("B1", 0);
        BrokerOrder two = order("B2", 0);
        port.book = List.of(one, two);
        port.positions = List.of(new BrokerPosition(INFY, 3));
        reader.read();
        reader.read();
        assertThat(told).containsExactly(
                new BrokerReport(true, List.of(), List.of(one, two), List.of(new BrokerPosition(INFY, 3))));
        BrokerOrder filled = order("B2", 4);
        port.book = List.of(one, filled);
        reader.read();
        assertThat(told.getLast().orders()).containsExactly(filled);
    }

    @Test
    void without_news_it_tells_positions_now_and_then() throws Exception {
        for (int read = 0; read <= QUIET_READS_MAX; read++) {
            reader.read();
        }
        assertThat(told).hasSize(2).allMatch(report -> report.isWhole() && report.orders().isEmpty());
    }

    @Test
    void an_order_in_doubt_is_looked_for_in_every_read_until_its_doubt_ends() throws Exception {
        reader.read();
        doubt(Stage.UNKNOWN);
        nanos.addAndGet(3_000_000_000L);
        reader.read();
        port.book = List.of(order("B1", 0));
        nanos.addAndGet(1_000_000_000L);
        reader.read();
        reader.read();
        doubt(Stage.FOUND);
        reader.read();
        assertThat(told).extracting(BrokerReport::searched).containsExactly(List.of(), List.of(searched(3)),
                List.of(searched(4)), List.of(searched(4)));
        assertThat(told.getLast().orders()).as("told again while it is looked for").hasSize(1);
    }

    /// A read that fails says nothing, so nothing is taken for told.
    @Test
    void a_broker_that_cannot_be_read_twenty_times_loses_nothing() throws Exception {
        port.book = List.of(order("B1", 5));
        port.readsToFail.set(20);
        for (int read = 0; read < 20; read++) {
            assertThatThrownBy(reader::read).isInstanceOf(IOException.class);
        }
        reader.read();
        assertThat(told).singleElement().satisfies(report -> assertThat(report.orders()).hasSize(1));
    }

    private static Searched searched(long seconds) {
        return new Searched(new ClOrdId("AP1"), seconds * 1_000_000);
    }

    private void doubt(Stage stage) {
        directory.note(new OrderDoubt(new ClOrdId("AP1"), new StrategyId("sma"), INFY, stage, 0, "test"));
    }

    private static BrokerOrder order(String orderId, long filled) {
        return new BrokerOrder("AP1", orderId, INFY, Side.BUY, Product.MIS, Status.OPEN, 10, filled,
                Price.ofRupees("100").times(filled), 0, "");
    }
}
