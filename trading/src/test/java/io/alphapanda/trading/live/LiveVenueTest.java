package io.alphapanda.trading.live;

import static io.alphapanda.trading.live.LiveDesk.INFY;
import static io.alphapanda.trading.live.LiveDesk.SMA;
import static io.alphapanda.trading.live.LiveDesk.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.broker.BrokerAnswer.Outcome;
import io.alphapanda.domain.broker.BrokerAnswer.Request;
import io.alphapanda.domain.broker.BrokerOrder.Status;
import io.alphapanda.domain.broker.Discrepancy;
import io.alphapanda.domain.broker.Discrepancy.Kind;
import io.alphapanda.domain.broker.OrderDoubt;
import io.alphapanda.domain.broker.OrderDoubt.Stage;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.order.AmendmentRejected;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.order.OrderReplaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LiveVenueTest {
    private static final ClOrdId ONE = new ClOrdId("AP1");
    private final LiveDesk desk = new LiveDesk();

    @Test
    void an_accepted_order_is_acknowledged_once_whoever_says_it_first() {
        desk.place("AP1");
        assertThat(desk.answer("AP1", Outcome.ACCEPTED, "B1", "")).containsExactly(acknowledged());
        assertThat(desk.answer("AP1", Outcome.ACCEPTED, "B1", "")).isEmpty();
        assertThat(desk.report(at("AP1", "B1", Status.OPEN, 0))).isEmpty();
        desk.place("AP2");
        assertThat(desk.report(at("AP2", "B2", Status.OPEN, 0))).hasSize(1);
        assertThat(desk.answer("AP2", Outcome.ACCEPTED, "B2", "")).isEmpty();
    }

    @Test
    void fills_move_the_high_water_mark_and_nothing_told_twice_or_late_fills_again() {
        accepted();
        assertThat(fills(desk.report(at("AP1", "B1", Status.OPEN, 4)))).containsExactly("4 of 4, leaves 6");
        assertThat(desk.report(at("AP1", "B1", Status.OPEN, 4))).isEmpty();
        assertThat(fills(desk.report(at("AP1", "B1", Status.COMPLETE, 10))))
                .containsExactly("6 of 10, leaves 0");
        assertThat(desk.report(at("AP1", "B1", Status.OPEN, 4), at("AP1", "B1", Status.COMPLETE, 10)))
                .isEmpty();
        assertThat(desk.gateway().open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CANCELED,CANCELED", "REJECTED,REJECTED", "EXPIRED,EXPIRED"})
    void an_end_at_the_broker_ends_the_order_with_what_it_had_filled(Status status, Ending ending) {
        accepted();
        List<Event> events = desk.report(at("AP1", "B1", status, status == Status.REJECTED ? 0 : 3));
        assertThat(events).last().isEqualTo(
                new OrderEnded(ONE, SMA, INFY, ending, status == Status.REJECTED ? 0 : 3, ""));
        assertThat(desk.report(at("AP1", "B1", status, status == Status.REJECTED ? 0 : 3))).isEmpty();
        assertThat(desk.gateway().open()).isEmpty();
    }

    @Test
    void a_fill_that_won_the_race_against_a_cancel_is_booked() {
        accepted();
        desk.report(at("AP1", "B1", Status.CANCELED, 3));
        assertThat(fills(desk.report(at("AP1", "B1", Status.CANCELED, 5))))
                .containsExactly("2 of 5, leaves 5");
    }

    @Test
    void a_refusal_and_a_failure_to_send_end_the_order_with_a_code() {
        desk.place("AP1");
        assertThat(desk.answer("AP1", Outcome.REJECTED, "", "no funds"))
                .containsExactly(ended(Ending.REJECTED, "no funds"));
        desk.place("AP2");
        assertThat(desk.answer("AP2", Outcome.NOT_SENT, "", "refused connection")).singleElement()
                .isInstanceOfSatisfying(OrderEnded.class,
                        end -> assertThat(end.text()).isEqualTo("NOT_SENT: refused connection"));
    }

    /// KA placed an order again after a timeout, at two levels and without an id of its own.
    @Test
    void seed_defect_1_an_order_without_an_answer_is_looked_for_and_never_placed_again() {
        desk.place("AP1");
        assertThat(desk.answer("AP1", Outcome.UNKNOWN, "", "no answer in 5 s"))
                .containsExactly(doubt(Stage.UNKNOWN, 0, "no answer in 5 s"));
        assertThat(desk.search("AP1", 2.9, 0)).as("still settling").isEmpty();
        assertThat(desk.search("AP1", 3.0, 0)).as("one read is not enough").isEmpty();
        assertThat(desk.search("AP1", 3.9, 0)).as("too soon after the first").isEmpty();
        List<Event> events = desk.search("AP1", 4.0, 0);
        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).isInstanceOfSatisfying(OrderEnded.class, end -> {
            assertThat(end.ending()).isEqualTo(Ending.FAILED);
            assertThat(end.text()).startsWith("NOT_RECEIVED");
        });
        assertThat(events.getLast()).isInstanceOfSatisfying(OrderDoubt.class,
                end -> assertThat(end.stage()).isEqualTo(Stage.NOT_RECEIVED));
        assertThat(desk.gateway().open()).isEmpty();
    }

    @Test
    void an_order_in_doubt_that_a_read_finds_goes_on_and_its_doubt_ends_with_the_brokers_position() {
        desk.place("AP1");
        desk.answer("AP1", Outcome.UNKNOWN, "", "502");
        desk.search("AP1", 3, 0);
        List<Event> events = desk.search("AP1", 4, 4, at("AP1", "B1", Status.OPEN, 4));
        assertThat(events).hasSize(3).startsWith(acknowledged())
                .endsWith(doubt(Stage.FOUND, 4, "the broker has it as B1"));
        assertThat(desk.search("AP1", 9, 4)).isEmpty();
    }

    @Test
    void an_answer_that_comes_late_ends_a_doubt() {
        desk.place("AP1");
        desk.answer("AP1", Outcome.UNKNOWN, "", "502");
        assertThat(desk.answer("AP1", Outcome.UNKNOWN, "", "again")).isEmpty();
        assertThat(desk.answer("AP1", Outcome.ACCEPTED, "B1", "")).startsWith(acknowledged()).hasSize(2);
    }

    @Test
    void a_new_epoch_doubts_what_the_old_one_left_unsent_or_unanswered_and_nothing_else() {
        desk.place("AP1");
        desk.place("AP2");
        desk.answer("AP2", Outcome.ACCEPTED, "B2", "");
        desk.place("AP3");
        desk.answer("AP3", Outcome.UNKNOWN, "", "502");
        assertThat(doubted(desk.begin(2))).containsExactly("AP1", "AP3");
        assertThat(desk.begin(2)).isEmpty();
        desk.place("AP4");
        assertThat(doubted(desk.begin(3))).containsExactly("AP1", "AP3", "AP4");
    }

    @Test
    void a_new_epoch_searches_from_the_beginning() {
        desk.place("AP1");
        desk.begin(2);
        desk.search("AP1", 3, 0);
        desk.begin(3);
        assertThat(desk.search("AP1", 60, 0)).isEmpty();
        assertThat(desk.search("AP1", 61, 0)).hasSize(2);
    }

    @Test
    void an_order_that_arrives_after_it_was_given_up_is_told_canceled_and_booked() {
        notReceived();
        List<Event> events = desk.report(at("AP1", "B7", Status.OPEN, 3));
        assertThat(kinds(events)).containsExactly(Kind.LATE_ARRIVAL);
        assertThat(fills(events)).containsExactly("3 of 3, leaves 7");
        assertThat(events).contains(OrderAmendment.cancel(ONE, SMA, INFY, "nobody waits for it"));
        assertThat(fills(desk.report(at("AP1", "B7", Status.CANCELED, 5))))
                .containsExactly("2 of 5, leaves 5");
        assertThat(desk.report(at("AP1", "B7", Status.CANCELED, 5))).isEmpty();
        assertThat(events).doesNotHaveAnyElementsOfTypes(SystemError.class);
    }

    @Test
    void a_late_arrival_that_has_filled_already_is_booked_and_not_canceled() {
        notReceived();
        List<Event> events = desk.report(at("AP1", "B7", Status.COMPLETE, 10));
        assertThat(kinds(events)).containsExactly(Kind.LATE_ARRIVAL);
        assertThat(fills(events)).containsExactly("10 of 10, leaves 0");
        assertThat(events).doesNotHaveAnyElementsOfTypes(OrderAmendment.class, SystemError.class);
    }

    @Test
    void an_order_with_a_tag_of_ours_that_nobody_placed_is_told_canceled_and_booked() {
        List<Event> events = desk.report(at("APtq3k5z-9", "B3", Status.OPEN, 2));
        assertThat(kinds(events)).containsExactly(Kind.UNASKED_ORDER);
        assertThat(events).filteredOn(Fill.class::isInstance).singleElement().isInstanceOfSatisfying(
                Fill.class,
                fill -> assertThat(fill.group()).isEqualTo(LiveOrder.STRAY));
        assertThat(events).filteredOn(OrderAmendment.class::isInstance).hasSize(1);
    }

    @Test
    void what_others_order_is_nobodys_business() {
        assertThat(desk.report(at("", "B3", Status.OPEN, 2), at("AP no id of ours", "B4", Status.OPEN, 0),
                at("by-hand", "B5", Status.COMPLETE, 10))).isEmpty();
    }

    @Test
    void a_second_order_with_one_tag_is_told() {
        accepted();
        assertThat(kinds(desk.report(at("AP1", "B2", Status.OPEN, 0)))).containsExactly(Kind.DUPLICATE_TAG);
    }

    @Test
    void a_difference_of_positions_is_told_when_two_reads_find_it_and_once() {
        assertThat(desk.read(5)).isEmpty();
        assertThat(kinds(desk.read(5))).containsExactly(Kind.POSITION_DIFFERS);
        assertThat(desk.read(5)).isEmpty();
        assertThat(desk.read(7)).isEmpty();
        assertThat(kinds(desk.read(7))).containsExactly(Kind.POSITION_DIFFERS);
        assertThat(desk.read(0)).isEmpty();
        accepted();
        desk.report(at("AP1", "B1", Status.OPEN, 4));
        assertThat(desk.read(4)).isEmpty();
        assertThat(desk.read(4)).isEmpty();
    }

    /// KA compared books by order states that its own code did not have, so each discrepancy threw.
    @ParameterizedTest
    @EnumSource
    void seed_defect_13_every_state_of_an_order_at_a_broker_is_reconciled(Status status) {
        notReceived();
        long filled = switch (status) {
            case OPEN, REJECTED, CANCELED, EXPIRED -> 0;
            case COMPLETE -> 10;
        };
        List<Event> events = desk.read(filled, at("AP1", "B7", status, filled));
        assertThat(kinds(events))
                .isEqualTo(status == Status.REJECTED ? List.of() : List.of(Kind.LATE_ARRIVAL));
        assertThat(desk.read(filled)).isEmpty();
    }

    @Test
    void a_cancel_that_a_life_did_not_finish_is_wished_again_by_the_next() {
        accepted();
        OrderAmendment wish = OrderAmendment.cancel(ONE, SMA, INFY, "enough");
        assertThat(desk.feed(wish)).isEmpty();
        assertThat(desk.begin(2)).singleElement().isInstanceOfSatisfying(OrderAmendment.class,
                again -> assertThat(again.clOrdId()).isEqualTo(ONE));
        desk.report(at("AP1", "B1", Status.CANCELED, 0));
        assertThat(desk.begin(3)).isEmpty();
    }

    @Test
    void a_cancel_wished_for_while_an_order_is_in_doubt_is_wished_again_when_it_is_found() {
        desk.place("AP1");
        desk.answer("AP1", Outcome.UNKNOWN, "", "502");
        desk.feed(OrderAmendment.cancel(ONE, SMA, INFY, "enough"));
        assertThat(desk.report(at("AP1", "B1", Status.OPEN, 0))).last().isInstanceOf(OrderAmendment.class);
    }

    @Test
    void amendments_are_answered_by_what_the_broker_said() {
        accepted();
        assertThat(desk.answer("AP1", Request.CANCEL, Outcome.ACCEPTED, "B1", "")).isEmpty();
        assertThat(desk.answer("AP1", Request.CANCEL, Outcome.REJECTED, "", "it is being processed"))
                .containsExactly(new AmendmentRejected(ONE, SMA, INFY, "REJECTED: it is being processed"));
        desk.feed(new OrderAmendment(ONE, SMA, INFY, OrderAmendment.Kind.REPLACE, 6, Optional.empty(),
                Optional.empty(), "less"));
        assertThat(desk.answer("AP1", Request.REPLACE, Outcome.ACCEPTED, "B1", "")).containsExactly(
                new OrderReplaced(ONE, SMA, INFY, 0, 6, Optional.empty(), Optional.empty()));
    }

    @Test
    void an_answer_about_nobodys_order_and_an_intent_told_twice_are_reported() {
        assertThat(desk.answer("AP9", Outcome.ACCEPTED, "B1", "")).singleElement()
                .isInstanceOfSatisfying(SystemError.class,
                        error -> assertThat(error.code()).isEqualTo("UNKNOWN_ORDER"));
    }

    @Test
    void restored_after_any_event_it_says_the_same() {
        List<List<Event>> straight = new ArrayList<>();
        List<List<Event>> restarted = new ArrayList<>();
        LiveDesk other = new LiveDesk();
        for (int step = 0; step < 9; step++) {
            straight.add(step(desk, step));
            restarted.add(step(other, step));
            other.restart();
        }
        assertThat(restarted).isEqualTo(straight);
    }

    private static List<Event> step(LiveDesk desk, int step) {
        return switch (step) {
            case 0 -> desk.place("AP1");
            case 1 -> desk.place("AP2");
            case 2 -> desk.answer("AP1", Outcome.UNKNOWN, "", "502");
            case 3 -> desk.begin(2);
            case 4 -> desk.search("AP1", 3, 5);
            case 5 -> desk.search("AP1", 4, 5);
            case 6 -> desk.report(at("AP2", "B2", Status.OPEN, 6), at("AP1", "B3", Status.OPEN, 1));
            case 7 -> desk.begin(3);
            default -> desk.report(at("AP2", "B2", Status.CANCELED, 7), at("AP1", "B3", Status.COMPLETE, 10));
        };
    }

    private void accepted() {
        desk.place("AP1");
        desk.answer("AP1", Outcome.ACCEPTED, "B1", "");
    }

    private void notReceived() {
        desk.place("AP1");
        desk.answer("AP1", Outcome.UNKNOWN, "", "502");
        desk.search("AP1", 3, 0);
        assertThat(desk.search("AP1", 4, 0)).hasSize(2);
    }

    private static OrderAcknowledged acknowledged() {
        return new OrderAcknowledged(ONE, "B1", SMA, INFY);
    }

    private static OrderEnded ended(Ending ending, String text) {
        return new OrderEnded(ONE, SMA, INFY, ending, 0, text);
    }

    private static OrderDoubt doubt(Stage stage, long units, String text) {
        return new OrderDoubt(ONE, SMA, INFY, stage, units, text);
    }

    private static List<String> doubted(List<Event> events) {
        assertThat(events).allMatch(OrderDoubt.class::isInstance);
        return events.stream().map(OrderDoubt.class::cast).map(doubt -> doubt.clOrdId().value()).toList();
    }

    private static List<Kind> kinds(List<Event> events) {
        return events.stream().filter(Discrepancy.class::isInstance).map(Discrepancy.class::cast)
                .map(Discrepancy::kind).toList();
    }

    private static List<String> fills(List<Event> events) {
        return events.stream().filter(Fill.class::isInstance).map(Fill.class::cast).map(
                fill -> fill.lastUnits() + " of " + fill.cumUnits() + ", leaves " + fill.leavesUnits())
                .toList();
    }
}
