package io.alphapanda.strategies.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.testing.StrategyTrial;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A runner restored under another configuration than the one it was saved under.
class ReconfigurationTest {
    private static final Scope PAPER = Scope.account("paper");
    private static final Instrument INFY = StrategyTrial.share("INFY");
    private static final Instrument TCS = StrategyTrial.share("TCS");
    private static final StrategyDeclaration TREND = declared("trend", "sma-cross", "fast=2 slow=5", INFY,
            TCS);
    private static final StrategyDeclaration SWING = declared("swing", "momentum",
            "lookback=3 threshold=0.1% direction=long-short", INFY, TCS);
    private static final StrategyDeclaration CHANNEL = declared("channel", "breakout", "bars=4 exit-bars=2",
            INFY);

    @Test
    void what_is_declared_as_before_goes_on_bit_for_bit_wherever_it_now_stands() {
        StrategyRunner before = fed(TREND, SWING);
        StrategyRunner after = runner(CHANNEL, SWING, TREND);
        after.restore(FieldTape.of(before::snapshot));

        assertThat(signalsOf("trend", after)).isNotEmpty().isEqualTo(signalsOf("trend", before));
        after.restore(FieldTape.of(fed(TREND, SWING)::snapshot));
        assertThat(signalsOf("swing", after)).isNotEmpty().isEqualTo(signalsOf("swing", fed(TREND, SWING)));
    }

    @Test
    void what_is_new_or_has_other_settings_begins_anew() {
        StrategyDeclaration changed = declared("trend", "sma-cross", "fast=3 slow=5", INFY, TCS);
        StrategyRunner after = runner(changed, SWING, CHANNEL);
        after.restore(FieldTape.of(fed(TREND, SWING)::snapshot));

        assertThat(signalsOf("trend", after)).isNotEmpty().isEqualTo(signalsOf("trend", runner(changed)));
        StrategyRunner again = runner(changed, SWING, CHANNEL);
        again.restore(FieldTape.of(fed(TREND, SWING)::snapshot));
        assertThat(signalsOf("channel", again)).isNotEmpty().isEqualTo(signalsOf("channel", runner(CHANNEL)));
    }

    @Test
    void another_timeframe_is_another_history() {
        StrategyDeclaration slower = new StrategyDeclaration(TREND.id(), List.of(INFY, TCS), Timeframe.M5,
                TREND.kind());
        StrategyRunner after = runner(slower);
        after.restore(FieldTape.of(fed(TREND)::snapshot));

        assertThat(lines(after)).isEqualTo(lines(runner(slower)));
    }

    @Test
    void what_is_gone_is_forgotten_even_if_it_comes_back() {
        StrategyRunner without = runner(SWING);
        without.restore(FieldTape.of(fed(TREND, SWING)::snapshot));
        StrategyRunner back = runner(TREND, SWING);
        back.restore(FieldTape.of(without::snapshot));

        assertThat(lines(without)).isEqualTo(lines(fed(SWING)));
        assertThat(signalsOf("trend", back)).isEqualTo(signalsOf("trend", runner(TREND)));
    }

    @Test
    void an_instrument_more_or_less_leaves_the_others_as_they_are() {
        StrategyDeclaration onlyTcs = declared("swing", "momentum",
                "lookback=3 threshold=0.1% direction=long-short", TCS);
        StrategyRunner after = runner(onlyTcs);
        after.restore(FieldTape.of(fed(SWING)::snapshot));

        assertThat(lines(after)).isEqualTo(lines(fed(onlyTcs)));
    }

    @Test
    void other_rules_for_leaving_keep_the_history() {
        StrategyDeclaration guarded = SWING.with(new ExitRules(Optional.of(Rate.ofPercent("1")),
                Optional.empty(), Optional.empty(), 0, false));
        StrategyRunner after = runner(guarded);
        after.restore(FieldTape.of(fed(SWING)::snapshot));

        assertThat(lines(after)).isEqualTo(lines(fed(SWING)));
    }

    @Test
    void a_state_into_a_used_runner_takes_the_place_of_all_it_knew() {
        StrategyRunner used = fed(TREND, SWING);
        used.restore(FieldTape.of(runner(TREND, SWING)::snapshot));

        assertThat(lines(used)).isEqualTo(lines(runner(TREND, SWING)));
    }

    @Test
    void a_tape_gives_back_every_kind_of_field_and_refuses_what_it_does_not_hold() {
        StateTape tape = new StateTape();
        tape.flag("flag", true);
        tape.real("real", -0.0);
        tape.text("text", "₹");
        tape.choice("choice", Target.SHORT);
        tape.time("time", 5);
        tape.id("id", new EventId(3, 4));
        tape.bytes("bytes", new byte[]{-1, 0, 1});
        tape.list("list", List.of(7L, 8L), (out, each) -> out.decimal("each", each));
        tape.integer("integer", -9);
        StateTape read = StateTape.read(FieldTape.of(tape::write));

        assertThat(read.flag("flag")).isTrue();
        assertThat(Double.doubleToRawLongBits(read.real("real"))).isEqualTo(Long.MIN_VALUE);
        assertThat(read.text("text")).isEqualTo("₹");
        assertThat(read.choice("choice", Target.class)).isEqualTo(Target.SHORT);
        assertThat(read.time("time")).isEqualTo(5);
        assertThat(read.id("id")).isEqualTo(new EventId(3, 4));
        assertThat(read.bytes("bytes")).containsExactly(-1, 0, 1);
        assertThat(read.list("list", in -> in.decimal("each"))).containsExactly(7L, 8L);
        assertThatIllegalArgumentException().isThrownBy(() -> read.text("integer"))
                .withMessageContaining("field 'integer' is not in the state");
        assertThat(read.integer("integer")).isEqualTo(-9);
        assertThat(read.isAtEnd()).isTrue();
    }

    private static StrategyDeclaration declared(String id, String kind, String settings,
            Instrument... instruments) {
        return new StrategyDeclaration(new StrategyId(id), List.of(instruments), Timeframe.M1,
                StrategyCatalog.SHIPPED.configured(kind, StrategyTrial.settings(settings)));
    }

    private static StrategyRunner runner(StrategyDeclaration... declarations) {
        return new StrategyRunner(List.of(declarations), List.of(PAPER));
    }

    private static StrategyRunner fed(StrategyDeclaration... declarations) {
        StrategyRunner runner = runner(declarations);
        feed(runner, 1);
        return runner;
    }

    private static List<String> lines(StrategyRunner runner) {
        return FieldTape.of(runner::snapshot).lines();
    }

    /// What a strategy says about bars that were not yet fed.
    private static List<TradingSignal> signalsOf(String id, StrategyRunner runner) {
        return feed(runner, 2).stream().filter(signal -> signal.strategy().value().equals(id)).toList();
    }

    private static List<TradingSignal> feed(StrategyRunner runner, long seed) {
        DeciderRun run = new DeciderRun(runner);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            Instrument instrument = i % 2 == 0 ? INFY : TCS;
            Price price = new Price((1_000 + random.nextLong(-9, 10)) * 1_000_000);
            long start = (seed * 1_000 + i) * StrategyTrial.MINUTE;
            run.feed(start + StrategyTrial.MINUTE, Scope.SHARED, instrument.id().value(),
                    new Bar(instrument.id(), Timeframe.M1, start, start + StrategyTrial.MINUTE, price, price,
                            price, price, 1));
        }
        return run.all(TradingSignal.class);
    }
}
