package io.alphapanda.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.testing.FieldTape;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderEventsTest {
    private static final InstrumentId INFY = new InstrumentId("NSE:INFY");
    private static final StrategyId GROUP = new StrategyId("sma");
    private static final ClOrdId ORDER = new ClOrdId("AP1");

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -1_000_000})
    void an_order_for_nothing_is_refused(long units) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderQuantity.Units(units))
                .withMessageContaining("at least 1 unit, was " + units);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderQuantity.EquityShare(new Rate(units), Money.ZERO))
                .withMessageContaining("share of equity must be above zero");
    }

    @Test
    void an_empty_symbol_and_an_unknown_side_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InstrumentId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Side.valueOf("hold".toUpperCase(Locale.ROOT)));
    }

    @Test
    void either_form_of_a_quantity_reads_back() {
        OrderQuantity share = new OrderQuantity.EquityShare(Rate.ofPercent("99.99"), Money.ofRupees("9999"));
        OrderQuantity units = new OrderQuantity.Units(75);

        assertThat(OrderQuantity.read(FieldTape.of(share::write))).isEqualTo(share);
        assertThat(OrderQuantity.read(FieldTape.of(units::write))).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"0,5,0,100", "-1,5,0,100", "5,4,0,100", "5,5,-1,100", "5,5,0,0", "5,5,0,-1"})
    void a_fill_that_cannot_have_happened_is_refused(long last, long cum, long leaves, String price) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fill(last, cum, leaves, price, Money.ofRupees("500")))
                .withMessageContaining("fill of AP1");
    }

    @Test
    void a_fill_is_final_when_nothing_is_left_open() {
        Fill whole = fill(10, 10, 0, "100", Money.ofRupees("1000"));
        Fill part = fill(4, 4, 6, "100", Money.ofRupees("400"));

        assertThat(whole.type()).isEqualTo(EventType.ORDER_FILLED);
        assertThat(whole.topic()).isEqualTo(Topic.ORDERS_FILLED);
        assertThat(whole.execType()).isEqualTo(ExecType.FILL);
        assertThat(part.type()).isEqualTo(EventType.ORDER_PARTIALLY_FILLED);
        assertThat(part.topic()).isEqualTo(Topic.ORDERS_PARTIALLY_FILLED);
        assertThat(part.execType()).isEqualTo(ExecType.PARTIAL_FILL);
        assertThat(part.value()).isEqualTo(Money.ofRupees("400"));
    }

    @Test
    void the_average_price_is_that_of_the_order_so_far_rounded_half_up() {
        assertThat(fill(1, 3, 0, "101", Money.ofRupees("301")).averagePrice()).hasToString("100.333333");
        assertThat(fill(1, 3, 0, "102", Money.ofRupees("302")).averagePrice()).hasToString("100.666667");
        assertThat(fill(1, 2, 0, "1", new Money(2_000_001)).averagePrice()).hasToString("1.000001");
    }

    @Test
    void a_fill_tells_order_status_and_average_price() {
        FieldTape tape = FieldTape.of(fill(4, 10, 0, "100.5", Money.ofRupees("1002"))::write);

        assertThat(tape.lines()).contains("cl_ord_id=AP1", "exec_id=E1", "last_qty=4", "cum_qty=10",
                "leaves_qty=0", "avg_px=100200000", "executed_at=7");
        assertThat(Fill.read(tape)).isEqualTo(fill(4, 10, 0, "100.5", Money.ofRupees("1002")));
    }

    @ParameterizedTest
    @CsvSource({"CANCELED,ORDER_CANCELED,ORDERS_CANCELED,CANCELED,CANCELED",
        "EXPIRED,ORDER_CANCELED,ORDERS_CANCELED,EXPIRED,EXPIRED",
        "REJECTED,ORDER_REJECTED,ORDERS_REJECTED,REJECTED,REJECTED",
        "FAILED,ORDER_FAILED,ORDERS_FAILED,REJECTED,REJECTED"})
    void each_ending_has_its_type_topic_and_status(Ending ending, EventType type, Topic topic,
            ExecType execType, OrdStatus status) {
        OrderEnded ended = new OrderEnded(ORDER, GROUP, INFY, ending, 0, "why");

        assertThat(ended.type()).isEqualTo(type);
        assertThat(ended.topic()).isEqualTo(topic);
        assertThat(ending.execType()).isEqualTo(execType);
        assertThat(ending.status()).isEqualTo(status);
        assertThat(status.isTerminal()).isTrue();
    }

    @Test
    void charges_add_up_line_by_line() {
        Charges one = new Charges(Money.ofPaise(1), Money.ofPaise(2), Money.ofPaise(3), Money.ofPaise(4),
                Money.ofPaise(5), Money.ofPaise(6));

        assertThat(one.total()).isEqualTo(Money.ofPaise(21));
        assertThat(one.plus(one).total()).isEqualTo(Money.ofPaise(42));
        assertThat(one.plus(one).minus(one)).isEqualTo(one);
        assertThat(one.minus(one)).isEqualTo(Charges.NONE);
    }

    @Test
    void an_intent_is_born_pending_and_names_its_epoch() {
        OrderPlaced placed = new OrderPlaced(ORDER, GROUP, OrderTerms.market(INFY, Side.BUY,
                new OrderQuantity.Units(1), Purpose.ENTRY, Product.CNC, Price.ofRupees("100")), 3);

        assertThat(FieldTape.of(placed::write).lines()).contains("ord_status=PendingNew", "epoch=3",
                "ord_type=MARKET", "time_in_force=DAY");
        assertThat(placed.instrument()).isEqualTo(INFY);
    }

    private static Fill fill(long last, long cum, long leaves, String price, Money cumValue) {
        return new Fill(ORDER, "E1", GROUP, INFY, Side.BUY, last, Price.ofRupees(price), cum, leaves,
                cumValue, 7,
                Charges.NONE);
    }
}
