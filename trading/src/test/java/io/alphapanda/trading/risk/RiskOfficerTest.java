package io.alphapanda.trading.risk;

import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static io.alphapanda.trading.testing.TradeDesk.SMA;
import static io.alphapanda.trading.testing.TradeDesk.approvals;
import static io.alphapanda.trading.testing.TradeDesk.denials;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.trading.testing.TradeDesk;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskOfficerTest {
    @Test
    void an_approval_names_sizes_and_explains_the_order() {
        TradeDesk desk = priced(Product.CNC, "10");
        List<Envelope> events = desk.want(Target.LONG);
        ValidatedSignal approval = approvals(events).getFirst();

        assertThat(approval.orders()).containsExactly(new ApprovedOrder(new ClOrdId("AP1"),
                OrderTerms.market(INFY.id(), Side.BUY, new OrderQuantity.Units(10), Purpose.ENTRY,
                        Product.CNC,
                        Price.ofRupees("100"))));
        assertThat(approval.group()).isEqualTo(SMA);
        assertThat(approval.checks()).hasSize(11).allMatch(RiskCheck::passed);
        assertThat(events.getFirst().topicName()).isEqualTo("paper.signals.validated");
        assertThat(events.getFirst().key()).isEqualTo("paper:sma:NSE:INFY");
    }

    @Test
    void a_denial_goes_to_its_own_topic_with_all_reasons() {
        TradeDesk desk = TradeDesk.terms(Product.CNC, "30000").open();
        desk.bar("2026-06-22T09:15", "100", "100");
        List<Envelope> events = desk.want(Target.LONG);

        assertThat(events).hasSize(1);
        assertThat(events.getFirst().topicName()).isEqualTo("paper.signals.rejected");
        assertThat(denials(events)).containsExactly(RuleCode.ORDER_VALUE_EXCEEDED,
                RuleCode.BUYING_POWER_EXCEEDED);
        RejectedSignal denied = DeciderRun.of(events, RejectedSignal.class).getFirst();
        assertThat(denied.checks()).hasSize(11);
        assertThat(denied.target()).isEqualTo(Target.LONG);
        assertThat(denied.explained()).isEqualTo("ORDER_VALUE_EXCEEDED: observed=₹3000000.00,"
                + " limit=₹2500000.00; BUYING_POWER_EXCEEDED: observed=₹3000000.00, limit=₹1000000.00");
    }

    @Test
    void without_a_price_or_for_an_unknown_instrument_nothing_is_approved() {
        TradeDesk desk = TradeDesk.terms(Product.CNC, "10").open();
        assertThat(denials(desk.want(Target.LONG))).containsExactly(RuleCode.NO_REFERENCE_PRICE);

        desk.bar("2026-06-22T09:15", "100", "100");
        assertThat(denials(desk.want(SMA, TradeDesk.future("OTHER", 1, 1), Target.LONG)))
                .containsExactly(RuleCode.NO_REFERENCE_PRICE);
    }

    @Test
    void what_is_held_or_awaited_already_is_a_duplicate() {
        TradeDesk desk = priced(Product.CNC, "10");
        assertThat(denials(desk.want(Target.FLAT))).containsExactly(RuleCode.DUPLICATE_SIGNAL);

        desk.want(Target.LONG);
        assertThat(denials(desk.want(Target.LONG))).containsExactly(RuleCode.DUPLICATE_SIGNAL);

        desk.bar("2026-06-22T09:16", "101", "101");
        assertThat(denials(desk.want(Target.LONG))).containsExactly(RuleCode.DUPLICATE_SIGNAL);
        assertThat(desk.units()).isEqualTo(10);
    }

    @Test
    void a_denied_signal_is_not_tried_again() {
        TradeDesk desk = priced(Product.CNC, "30000");
        desk.want(Target.LONG);
        assertThat(desk.bar("2026-06-22T09:16", "1", "1")).isEmpty();
        assertThat(desk.bar("2026-06-22T09:17", "1", "1")).isEmpty();
    }

    @Test
    void a_reversal_is_two_orders_exit_before_entry() {
        TradeDesk desk = priced(Product.NRML, "10");
        desk.want(Target.LONG);
        desk.bar("2026-06-22T09:16", "101", "101");
        List<ValidatedSignal> approvals = approvals(desk.want(Target.SHORT));

        assertThat(approvals).hasSize(1);
        assertThat(approvals.getFirst().orders()).extracting(order -> order.terms().side())
                .containsExactly(Side.SELL, Side.SELL);
        assertThat(approvals.getFirst().orders()).extracting(order -> order.terms().purpose())
                .containsExactly(Purpose.EXIT, Purpose.ENTRY);
        desk.bar("2026-06-22T09:17", "102", "102");
        assertThat(desk.units()).isEqualTo(-10);
        assertThat(desk.fills()).hasSize(3);
    }

    @Test
    void the_exit_of_a_reversal_is_approved_where_its_entry_is_denied() {
        TradeDesk desk = priced(Product.CNC, "10");
        desk.want(Target.LONG);
        desk.bar("2026-06-22T09:16", "101", "101");
        List<Envelope> events = desk.want(Target.SHORT);

        assertThat(denials(events)).containsExactly(RuleCode.SHORT_NOT_ALLOWED);
        assertThat(approvals(events).getFirst().orders()).extracting(order -> order.terms().purpose())
                .containsExactly(Purpose.EXIT);
        desk.bar("2026-06-22T09:17", "102", "102");
        assertThat(desk.units()).isZero();
    }

    @Test
    void exits_pass_every_limit_that_stops_entries() {
        TradeDesk desk = priced(Product.MIS, "10");
        desk.want(Target.LONG);
        desk.bar("2026-06-22T09:16", "100", "900000");
        assertThat(approvals(desk.want(Target.FLAT))).hasSize(1);

        desk.bar("2026-06-22T09:17", "900000", "900000");
        assertThat(denials(desk.want(Target.LONG))).contains(RuleCode.ORDER_VALUE_EXCEEDED,
                RuleCode.POSITION_LIMIT_EXCEEDED);
    }

    @Test
    void units_are_cut_to_whole_lots_and_less_than_one_is_denied() {
        TradeDesk small = TradeDesk.terms(Product.NRML, "74").open();
        small.bar(TradeDesk.FUTURE, Timeframe.M1, "2026-06-22T09:15", "100", "100");
        assertThat(denials(small.want(SMA, TradeDesk.FUTURE, Target.SHORT)))
                .containsExactly(RuleCode.QUANTITY_ZERO);

        TradeDesk large = TradeDesk.terms(Product.NRML, "200").open();
        large.bar(TradeDesk.FUTURE, Timeframe.M1, "2026-06-22T09:15", "100", "100");
        assertThat(approvals(large.want(SMA, TradeDesk.FUTURE, Target.SHORT)).getFirst().orders())
                .extracting(order -> order.terms().quantity()).containsExactly(new OrderQuantity.Units(150));
    }

    @Test
    void every_verdict_descends_from_its_signal() {
        TradeDesk desk = priced(Product.CNC, "10");
        List<Envelope> events = desk.want(Target.LONG);
        Envelope signal = desk.run().log().reversed().stream().filter(e -> e.causationId() == null)
                .findFirst()
                .orElseThrow();

        assertThat(events.getFirst().causationId()).isEqualTo(signal.id());
        assertThat(events).allSatisfy(e -> assertThat(e.correlationId()).isEqualTo(signal.id()));
    }

    @Test
    void a_restored_risk_manager_gives_the_same_verdicts_and_never_reuses_an_order_id() {
        TradeDesk desk = priced(Product.NRML, "10");
        desk.want(Target.LONG);
        desk.bar("2026-06-22T09:16", "101", "101");
        desk.want(Target.SHORT);
        RiskOfficer restored = restored(desk);

        assertThat(FieldTape.of(restored::snapshot).lines())
                .isEqualTo(FieldTape.of(desk.risk()::snapshot).lines());
        DeciderRun run = new DeciderRun(restored);
        Envelope signal = desk.run().log().stream().filter(e -> e.topic().name().equals("SIGNALS_FUSED"))
                .findFirst().orElseThrow();
        run.feed(desk.run().log().getLast().occurredAtMicros(), signal.scope(), signal.key(), signal.data());
        desk.feed(signal.scope(), signal.key(), signal.data());
        assertThat(run.all(ValidatedSignal.class).getFirst().orders()).extracting(ApprovedOrder::clOrdId)
                .containsExactly(new ClOrdId("AP4"));
        assertThat(run.all(OrderAmendment.class)).extracting(OrderAmendment::clOrdId)
                .containsExactly(new ClOrdId("AP3"));
        assertThat(run.all(ValidatedSignal.class).getFirst())
                .isEqualTo(desk.run().all(ValidatedSignal.class).getLast());
    }

    private static RiskOfficer restored(TradeDesk desk) {
        RiskOfficer fresh = TradeDesk.terms(Product.NRML, "10").open().risk();
        fresh.restore(FieldTape.of(desk.risk()::snapshot));
        return fresh;
    }

    private static TradeDesk priced(Product product, String size) {
        TradeDesk desk = TradeDesk.terms(product, size).open();
        desk.bar("2026-06-22T09:15", "100", "100");
        return desk;
    }
}
