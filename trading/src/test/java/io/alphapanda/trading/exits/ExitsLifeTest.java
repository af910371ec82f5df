package io.alphapanda.trading.exits;

import static io.alphapanda.trading.exits.ExitTrial.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.time.MarketSegment;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What becomes of a wish for flat, and of plans when signals and fills follow one another.
class ExitsLifeTest {
    private static final ExitPlan SESSION = new ExitPlan(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), true);
    private static final String FALL = "98/98/98/98";

    private final ExitTrial trial = ExitTrial.onTicksAndBars();

    /// A seed system's bracket exit published a fill but left the position.
    @Test
    void seed_defect_18_a_bracket_exit_leaves_no_position() {
        trial.holding(Side.BUY, 10, "100", plan("99", "103", ""));
        assertThat(trial.bar(FALL)).hasSize(1);
        trial.placed("X1", Side.SELL, 10, Purpose.EXIT);
        trial.filled("X1", Side.SELL, 4, 6, "98");
        assertThat(trial.bar(FALL)).isEmpty();
        trial.filled("X1", Side.SELL, 6, 0, "97.95");

        assertThat(trial.lines().toString()).contains("units=0");
        assertThat(trial.bar(FALL)).isEmpty();
        assertThat(trial.bar("104/104/104/104")).isEmpty();
    }

    @Test
    void asks_once_and_waits_while_the_exit_is_under_way() {
        trial.holding(Side.BUY, 10, "100", plan("99", "", ""));
        assertThat(trial.bar(FALL)).hasSize(1);
        assertThat(trial.bar(FALL)).isEmpty();
        trial.placed("X1", Side.SELL, 10, Purpose.EXIT);
        assertThat(trial.bar(FALL)).isEmpty();
        assertThat(trial.tick("97")).isEmpty();
    }

    @Test
    void asks_again_at_the_next_trigger_when_the_exit_ended_unfilled_or_was_refused() {
        trial.holding(Side.BUY, 10, "100", plan("99", "", ""));
        trial.bar(FALL);
        trial.placed("X1", Side.SELL, 10, Purpose.EXIT);
        assertThat(trial.ended("X1")).isEmpty();
        assertThat(trial.bar("100/100/100/100")).isEmpty();
        assertThat(trial.bar(FALL)).hasSize(1);
        assertThat(trial.denied(Target.FLAT)).isEmpty();
        assertThat(trial.bar(FALL)).hasSize(1);
    }

    @Test
    void an_entry_that_ends_or_is_denied_does_not_end_the_waiting() {
        trial.holding(Side.BUY, 10, "100", plan("99", "", ""));
        trial.bar(FALL);
        trial.ended("E1");
        trial.denied(Target.LONG);
        assertThat(trial.bar(FALL)).isEmpty();
    }

    @Test
    void an_exit_that_left_something_lets_the_plan_guard_the_rest() {
        trial.holding(Side.BUY, 10, "100", plan("99", "", ""));
        trial.bar(FALL);
        trial.placed("X1", Side.SELL, 6, Purpose.EXIT);
        trial.filled("X1", Side.SELL, 6, 0, "98");
        assertThat(trial.bar(FALL)).hasSize(1);
    }

    /// The strategy's own exit, or a square-off by risk, is an exit under way as well: a second wish would be a
    /// duplicate.
    @Test
    void an_exit_of_somebody_else_is_waited_for_too() {
        trial.holding(Side.BUY, 10, "100", plan("99", "", ""));
        trial.wants(Target.FLAT, ExitPlan.NONE);
        assertThat(trial.bar(FALL)).isEmpty();

        ExitTrial squaredOff = ExitTrial.onTicksAndBars().holding(Side.BUY, 10, "100", plan("99", "", ""));
        squaredOff.placed("X1", Side.SELL, 10, Purpose.EXIT);
        assertThat(squaredOff.bar(FALL)).isEmpty();
    }

    @Test
    void a_new_entry_signal_replaces_the_plan() {
        trial.holding(Side.BUY, 10, "100", plan("99", "", ""));
        trial.wants(Target.LONG, plan("97", "", ""));
        assertThat(trial.bar(FALL)).isEmpty();
        assertThat(trial.bar("97/97/97/97")).containsExactly("stop 97.00 hit at 97.00");
    }

    @Test
    void a_reversal_is_guarded_by_the_plan_of_its_own_side_once_it_has_filled() {
        trial.holding(Side.BUY, 10, "100", plan("95", "", ""));
        trial.wants(Target.SHORT, plan("101", "", ""));
        trial.placed("X1", Side.SELL, 10, Purpose.EXIT);
        trial.placed("E2", Side.SELL, 10, Purpose.ENTRY);
        assertThat(trial.bar(FALL)).isEmpty();
        trial.filled("X1", Side.SELL, 10, 0, "100");
        trial.filled("E2", Side.SELL, 10, 0, "100");
        assertThat(trial.bar("101/101/100/100")).containsExactly("stop 101.00 hit at 101.00");
    }

    @Test
    void a_reversal_that_never_comes_leaves_the_old_plan_in_force() {
        trial.holding(Side.BUY, 10, "100", plan("99", "", ""));
        trial.wants(Target.SHORT, plan("105", "", ""));
        trial.denied(Target.SHORT);
        assertThat(trial.bar(FALL)).containsExactly("stop 99.00 hit at 98.00");
    }

    @Test
    void an_entry_that_goes_on_filling_after_the_exit_is_guarded_again() {
        trial.wants(Target.LONG, plan("99", "", ""));
        trial.placed("E1", Side.BUY, 10, Purpose.ENTRY);
        trial.filled("E1", Side.BUY, 4, 6, "100");
        assertThat(trial.bar(FALL)).hasSize(1);
        trial.placed("X1", Side.SELL, 4, Purpose.EXIT);
        trial.filled("X1", Side.SELL, 4, 0, "98");
        trial.bar("100/100/100/100");
        trial.filled("E1", Side.BUY, 6, 0, "100");
        assertThat(trial.bar(FALL)).hasSize(1);
    }

    @Test
    void a_restart_in_the_middle_changes_nothing() {
        trial.holding(Side.BUY, 10, "100", plan("99", "", "2"));
        trial.bar("100/104/100/103");
        assertThat(trial.restart().bar("103/103/101.90/102.50"))
                .containsExactly("trailing stop 102.00 hit at 101.90, best was 104.00");
        assertThat(trial.restart().bar(FALL)).isEmpty();
        trial.placed("X1", Side.SELL, 10, Purpose.EXIT);
        trial.restart().ended("X1");
        assertThat(trial.bar(FALL)).hasSize(1);
    }

    @Test
    void the_cut_off_of_its_segment_ends_a_position_that_is_for_the_session() {
        trial.holding(Side.BUY, 10, "100", SESSION);
        assertThat(trial.clock(MarketSegment.DERIVATIVES, Due.MIS_CUT_OFF, ExitTrial.at(15, 20))).isEmpty();
        assertThat(trial.clock(MarketSegment.EQUITY, Due.CLOSED, ExitTrial.at(15, 20))).isEmpty();
        assertThat(trial.clock(MarketSegment.EQUITY, Due.MIS_CUT_OFF, ExitTrial.at(15, 21)))
                .containsExactly("the session ends");
    }

    @Test
    void what_fills_after_the_cut_off_is_left_at_once() {
        trial.wants(Target.LONG, SESSION);
        trial.clock(MarketSegment.EQUITY, Due.MIS_CUT_OFF, ExitTrial.at(15, 20));
        assertThat(trial.restart().filled("E1", Side.BUY, 10, 0, "100")).containsExactly("the session ends");
    }

    @Test
    void the_session_end_of_an_intraday_position_is_left_to_risk() {
        ExitTrial intraday = ExitTrial.of(Product.MIS).holding(Side.BUY, 10, "100", SESSION);
        assertThat(intraday.clock(MarketSegment.EQUITY, Due.MIS_CUT_OFF, ExitTrial.at(15, 20))).isEmpty();
    }

    @Test
    void reads_its_own_topics_and_publishes_where_it_may() {
        assertThat(ExitTrial.exits(Product.CNC).subscriptions()).extracting(Subscription::topicName).contains(
                "market.bars.1m", "market.ticks", "market.clock", "paper.signals.fused",
                "paper.orders.filled");
        assertThat(Topic.SIGNALS_FUSED.isPublishedBy(ExitTrial.exits(Product.CNC).service())).isTrue();
    }
}
