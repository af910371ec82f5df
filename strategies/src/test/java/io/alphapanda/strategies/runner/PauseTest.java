package io.alphapanda.strategies.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.testing.StrategyTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Strategies that are told to pause and to resume.
class PauseTest {
    private static final Scope PAPER = Scope.account("paper");
    private static final Instrument INFY = StrategyTrial.share("INFY");
    private static final long MINUTE = 60_000_000L;
    private static final String LEVEL = "strategy:level";

    private final List<StrategyDeclaration> declared = List.of(level("level"), level("other"));
    private final Told watch = new Told();
    private StrategyRunner runner = new StrategyRunner(declared, List.of(PAPER), "all", watch);
    private DeciderRun run = new DeciderRun(runner);
    private int minute;

    /// Long from 110 on, short below 90, flat between.
    private static StrategyDeclaration level(String name) {
        return new StrategyDeclaration(new StrategyId(name), List.of(INFY), Timeframe.M1,
                StrategyKind.of("level", "long above, short below", setup -> bar -> Optional
                        .of(Opinion.of(bar.instrument(), side(bar.close()), "the level")))
                        .configured(Map.of()));
    }

    private static Target side(Price close) {
        return close.compareTo(Price.ofRupees("110")) >= 0 ? Target.LONG
                : close.compareTo(Price.ofRupees("90")) < 0 ? Target.SHORT : Target.FLAT;
    }

    @Test
    void a_paused_strategy_says_nothing_and_the_others_go_on() {
        tell(Action.PAUSE, LEVEL);
        assertThat(said("120")).containsExactly("other LONG");
        assertThat(said("100")).containsExactly("other FLAT");
    }

    @Test
    void after_a_resume_it_speaks_with_its_next_change_of_mind() {
        tell(Action.PAUSE, LEVEL);
        said("120");
        tell(Action.RESUME, LEVEL);
        assertThat(said("121")).as("an entry that was missed stays missed").isEmpty();
        assertThat(said("100")).containsExactly("level FLAT", "other FLAT");
        assertThat(said("120")).containsExactly("level LONG", "other LONG");
    }

    @Test
    void what_it_went_back_on_while_it_was_paused_is_left_at_the_first_bar_after() {
        said("120");
        tell(Action.PAUSE, LEVEL);
        said("80");
        tell(Action.RESUME, LEVEL);
        assertThat(said("80")).containsExactly("level FLAT");
        assertThat(said("81")).isEmpty();
        assertThat(run.all(TradingSignal.class).getLast().opinion().reason())
                .isEqualTo("it no longer wants LONG since it was paused");
    }

    @Test
    void what_it_still_wants_is_not_said_again() {
        said("120");
        tell(Action.PAUSE, LEVEL);
        said("100");
        said("120");
        tell(Action.RESUME, LEVEL);
        assertThat(said("121")).isEmpty();
    }

    @Test
    void the_whole_runner_pauses_by_its_name_by_its_shard_and_with_everybody() {
        for (String target : List.of("strategy-runner", "strategy-runner:all", ControlCommand.EVERYONE)) {
            tell(Action.PAUSE, target);
            assertThat(said("120")).isEmpty();
            assertThat(said("100")).isEmpty();
            tell(Action.RESUME, target);
            assertThat(said("120")).hasSize(2);
            assertThat(said("100")).hasSize(2);
        }
    }

    @Test
    void a_strategy_paused_by_name_stays_so_when_the_runner_resumes() {
        tell(Action.PAUSE, LEVEL);
        tell(Action.PAUSE, "strategy-runner");
        tell(Action.RESUME, "strategy-runner");
        assertThat(said("120")).containsExactly("other LONG");
        tell(Action.RESUME, LEVEL);
        assertThat(said("100")).containsExactly("level FLAT", "other FLAT");
    }

    @Test
    void other_commands_and_other_targets_pause_nobody() {
        tell(Action.STOP, LEVEL);
        tell(Action.PAUSE, "risk-manager");
        tell(Action.PAUSE, "strategy:gone");
        tell(Action.PAUSE, "strategy-runner:elsewhere");
        assertThat(said("120")).hasSize(2);
    }

    @Test
    void a_restart_keeps_the_pause_and_what_was_said_before_it() {
        said("120");
        tell(Action.PAUSE, LEVEL);
        said("100");
        restart();
        assertThat(said("101")).isEmpty();
        tell(Action.RESUME, LEVEL);
        restart();
        assertThat(said("102")).containsExactly("level FLAT");
    }

    @Test
    void one_that_is_too_slow_is_not_even_asked_and_the_others_go_on() {
        said("120");
        tooSlow();
        assertThat(said("80")).containsExactly("other SHORT");
        assertThat(watch.asked).containsExactly("level", "other", "other");
        tell(Action.RESUME, LEVEL);
        assertThat(said("80")).as("it has gone back on nothing it knows of, and begins anew")
                .containsExactly("level SHORT");
        assertThat(watch.asked).containsExactly("level", "other", "other", "level", "other");
        assertThat(watch.ended).isEqualTo(watch.asked);
    }

    @Test
    void what_one_that_was_too_slow_had_asked_for_is_left_when_it_begins_anew() {
        said("120");
        tooSlow();
        restart();
        tell(Action.PAUSE, LEVEL);
        tooSlow();
        said("100");
        tell(Action.RESUME, LEVEL);
        restart();
        assertThat(said("100")).containsExactly("level FLAT");
        assertThat(said("120")).containsExactly("level LONG", "other LONG");
    }

    @Test
    void one_that_is_too_slow_stays_so_when_the_runner_resumes() {
        tooSlow();
        tell(Action.PAUSE, ControlCommand.EVERYONE);
        tell(Action.RESUME, ControlCommand.EVERYONE);
        assertThat(said("120")).containsExactly("other LONG");
        assertThat(watch.asked).containsExactly("other");
    }

    @Test
    void a_strategy_with_other_settings_stays_paused() {
        StrategyRunner before = new StrategyRunner(List.of(cross("fast=2 slow=5")), List.of(PAPER));
        new DeciderRun(before).feed(MINUTE, Scope.SYSTEM, "operator",
                new ControlCommand(Action.PAUSE, "strategy:trend"));
        StrategyRunner changed = new StrategyRunner(List.of(cross("fast=3 slow=5")), List.of(PAPER));
        changed.restore(FieldTape.of(before::snapshot));
        DeciderRun after = new DeciderRun(changed);
        walk(after, 400);

        assertThat(after.all(TradingSignal.class)).isEmpty();
    }

    @Test
    void indicators_stay_exact_so_that_after_a_pause_it_says_what_it_would_have_said() {
        DeciderRun straight = new DeciderRun(
                new StrategyRunner(List.of(cross("fast=2 slow=5")), List.of(PAPER)));
        DeciderRun paused = new DeciderRun(
                new StrategyRunner(List.of(cross("fast=2 slow=5")), List.of(PAPER)));
        paused.feed(0, Scope.SYSTEM, "operator", new ControlCommand(Action.PAUSE, "strategy:trend"));
        walk(straight, 300);
        walk(paused, 300);
        assertThat(paused.all(TradingSignal.class)).isEmpty();
        int before = straight.all(TradingSignal.class).size();
        paused.feed(0, Scope.SYSTEM, "operator", new ControlCommand(Action.RESUME, "strategy:trend"));
        walk(straight, 300);
        walk(paused, 300);

        assertThat(paused.all(TradingSignal.class)).hasSizeGreaterThan(20)
                .isEqualTo(straight.all(TradingSignal.class).stream().skip(before).toList());
    }

    private static void walk(DeciderRun run, int bars) {
        SplittableRandom random = new SplittableRandom(7);
        long micros = 100_000_000L;
        for (int i = 0; i < bars; i++) {
            micros += random.nextLong(-4, 5) * 500_000;
            run.feed((i + 1) * MINUTE, Scope.SHARED, INFY.id().value(), bar(i, new Price(micros)));
        }
    }

    private static StrategyDeclaration cross(String settings) {
        return new StrategyDeclaration(new StrategyId("trend"), List.of(INFY), Timeframe.M1,
                StrategyCatalog.SHIPPED.configured("sma-cross", StrategyTrial.settings(settings)));
    }

    private void tell(Action action, String target) {
        run.feed(minute * MINUTE, Scope.SYSTEM, "operator", new ControlCommand(action, target));
    }

    private void tooSlow() {
        run.feed(minute * MINUTE, Scope.SYSTEM, "time-budget",
                ControlCommand.tooSlow(new StrategyId("level"), "9 ms"));
    }

    /// Whose evaluations it was told of.
    private static final class Told implements EvaluationWatch {
        private final List<String> asked = new ArrayList<>();
        private final List<String> ended = new ArrayList<>();

        @Override
        public void began(StrategyId strategy) {
            asked.add(strategy.value());
        }

        @Override
        public void ended(StrategyId strategy) {
            ended.add(strategy.value());
        }
    }

    /// What was said on one bar, as `strategy TARGET`.
    private List<String> said(String close) {
        List<String> said = new ArrayList<>();
        List<Envelope> events = run.feed(++minute * MINUTE, Scope.SHARED, INFY.id().value(),
                bar(minute, Price.ofRupees(close)));
        DeciderRun.of(events, TradingSignal.class)
                .forEach(signal -> said.add(signal.strategy() + " " + signal.opinion().target()));
        return said;
    }

    private void restart() {
        FieldTape state = FieldTape.of(runner::snapshot);
        runner = new StrategyRunner(declared, List.of(PAPER), "all", watch);
        runner.restore(state);
        run = new DeciderRun(runner);
    }

    private static Bar bar(int index, Price price) {
        return new Bar(INFY.id(), Timeframe.M1, index * MINUTE, (index + 1) * MINUTE, price, price, price,
                price, 0);
    }
}
