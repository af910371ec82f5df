package io.alphapanda.trading.exits;

import static io.alphapanda.trading.exits.ExitTrial.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.Target;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What triggers, and what does not.
class ExitsTest {
    /// Entered at 100; stop, target and trail as given; then bars, and what the last of them comes to.
    @ParameterizedTest
    @CsvSource({"BUY,98.50,,,100/101/98.55/99,", "BUY,98.50,,,100/100/98.45/99,stop 98.50 hit at 98.45",
        "BUY,98.50,,,100/100/98.50/99,stop 98.50 hit at 98.50", "BUY,,101,,100/100.95/99/100,",
        "BUY,,101,,100/101.20/99/100,target 101.00 hit at 101.20",
        "SELL,101.50,,,100/101.45/98/99,", "SELL,101.50,,,100/101.60/99/100,stop 101.50 hit at 101.60",
        "SELL,,99,,100/100/98.90/99.50,target 99.00 hit at 98.90", "SELL,,99,,100/101/99.05/100,",
        "BUY,,,1,100/102/99.05/101.05,",
        "BUY,,,1,100/100/99/99.50,'trailing stop 99.00 hit at 99.00, best was 100.00'",
        "BUY,,,1,100/102/99.05/101,'trailing stop 101.00 hit at 101.00, best was 102.00'",
        "BUY,,,1,101/102/101/101.50 101.50/101.50/100.90/101.20,'trailing stop 101.00 hit at 100.90, best was 102.00'",
        "SELL,,,1,100/100.50/98/98.50 98.50/99.10/98.50/98.60,'trailing stop 99.00 hit at 99.10, best was 98.00'",
        "BUY,99.50,,1,100/100/99.40/99.80,stop 99.50 hit at 99.40",
        "BUY,98,,1,100/100/98.90/99.50,'trailing stop 99.00 hit at 98.90, best was 100.00'"})
    void a_bar_that_reaches_a_price_of_the_plan_ends_the_position(Side side, String stop, String target,
            String trail, String bars, String why) {
        ExitTrial trial = ExitTrial.onTicksAndBars().holding(side, 10, "100",
                plan(text(stop), text(target), text(trail)));
        String last = "";
        for (String bar : bars.split(" ", -1)) {
            assertThat(last).isEmpty();
            last = String.join(" + ", trial.bar(bar));
        }
        assertThat(last).isEqualTo(text(why));
    }

    @ParameterizedTest
    @CsvSource({"BUY,95/96/94/95,stop 98.50 hit at 94.00", "SELL,105/106/104/105,stop 101.50 hit at 106.00"})
    void a_gap_through_the_stop_ends_the_position_too(Side side, String bar, String why) {
        ExitPlan plan = side == Side.BUY ? plan("98.50", "", "") : plan("101.50", "", "");
        assertThat(ExitTrial.onTicksAndBars().holding(side, 10, "100", plan).bar(bar)).containsExactly(why);
    }

    @Test
    void in_a_bar_that_touches_stop_and_target_the_stop_wins() {
        assertThat(ExitTrial.onTicksAndBars().holding(Side.BUY, 10, "100", plan("99", "101", ""))
                .bar("100/102/98/101.50")).containsExactly("stop 99.00 hit at 98.00");
        assertThat(ExitTrial.onTicksAndBars().holding(Side.SELL, 10, "100", plan("101", "99", ""))
                .bar("100/102/98/98.50")).containsExactly("stop 101.00 hit at 102.00");
    }

    @Test
    void ticks_trigger_as_they_come_and_the_trail_follows_each() {
        ExitTrial trial = ExitTrial.onTicksAndBars().holding(Side.BUY, 10, "100", plan("98", "105", "1"));
        assertThat(trial.tick("99.50")).isEmpty();
        assertThat(trial.tick("103")).isEmpty();
        assertThat(trial.tick("102.05")).isEmpty();
        assertThat(trial.tick("102"))
                .containsExactly("trailing stop 102.00 hit at 102.00, best was 103.00");
        assertThat(ExitTrial.onTicksAndBars().holding(Side.SELL, 10, "100", plan("", "95", "")).tick("94.90"))
                .containsExactly("target 95.00 hit at 94.90");
    }

    @Test
    void the_best_price_counts_from_the_entry_on() {
        ExitTrial trial = ExitTrial.onTicksAndBars();
        trial.wants(Target.LONG, plan("", "", "1"));
        trial.tick("150");
        trial.holding(Side.BUY, 10, "100", plan("", "", "1"));

        assertThat(trial.tick("99.50")).isEmpty();
        assertThat(trial.tick("99")).hasSize(1);
    }

    /// The entry fills at the open of the minute that has just ended, of which the exits saw the low already.
    @Test
    void a_stop_is_also_held_against_the_bar_in_which_the_entry_filled() {
        ExitTrial trial = ExitTrial.onTicksAndBars();
        trial.wants(Target.LONG, plan("99", "103", ""));
        trial.placed("E1", Side.BUY, 10, Purpose.ENTRY);
        assertThat(trial.bar("100/104/98.90/102")).isEmpty();
        assertThat(trial.filled("E1", Side.BUY, 10, 0, "100")).containsExactly("stop 99.00 hit at 98.90");
    }

    @Test
    void the_bar_of_the_entry_counts_for_no_target() {
        ExitTrial trial = ExitTrial.onTicksAndBars();
        trial.wants(Target.LONG, plan("99", "103", ""));
        trial.bar("100/104/99.05/102");
        assertThat(trial.filled("E1", Side.BUY, 10, 0, "100")).isEmpty();
    }

    @Test
    void time_ends_a_position_at_whatever_event_comes_first() {
        ExitTrial trial = ExitTrial.onTicksAndBars();
        long until = ExitTrial.at(9, 18);
        trial.holding(Side.SELL, 5, "100", new ExitPlan(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(until), false));
        assertThat(trial.bar("100/100/100/100")).isEmpty();
        assertThat(trial.restart().bar("100/100/100/100")).isEmpty();
        assertThat(trial.bar("100/100/100/100")).containsExactly("held until 2026-03-16 09:18:00");
    }

    /// A seed system's exit engine was configured in detail, yet always answered "allow".
    @Test
    void seed_defect_35_every_rule_that_is_configured_can_end_a_position() {
        long soon = ExitTrial.at(9, 16);
        for (ExitPlan plan : new ExitPlan[]{plan("99", "", ""), plan("", "101", ""), plan("", "", "0.5"),
            new ExitPlan(Optional.of(new Price(1)), Optional.empty(), Optional.empty(), Optional.of(soon),
                    false)}) {
            assertThat(ExitTrial.onTicksAndBars().holding(Side.BUY, 1, "100", plan).bar("100/101/98/99"))
                    .hasSize(1);
        }
    }

    @Test
    void without_a_plan_or_without_a_position_nothing_triggers() {
        assertThat(ExitTrial.onTicksAndBars().holding(Side.BUY, 1, "100", ExitPlan.NONE).bar("1/200/1/1"))
                .isEmpty();
        ExitTrial unfilled = ExitTrial.onTicksAndBars();
        unfilled.wants(Target.LONG, plan("99", "", ""));
        assertThat(unfilled.bar("98/98/98/98")).isEmpty();
    }

    private static String text(String cell) {
        return Optional.ofNullable(cell).orElse("");
    }
}
