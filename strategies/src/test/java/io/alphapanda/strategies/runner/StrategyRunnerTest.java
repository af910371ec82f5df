package io.alphapanda.strategies.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.strategies.api.ConfiguredKind;
import io.alphapanda.strategies.api.KeptCount;
import io.alphapanda.strategies.api.Setup;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.testing.StrategyTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StrategyRunnerTest {
    private static final InstrumentId INFY = new InstrumentId("NSE:INFY");
    private static final InstrumentId TCS = new InstrumentId("NSE:TCS");
    private static final Instrument INFY_SHARE = StrategyTrial.share("INFY");
    private static final Instrument TCS_SHARE = StrategyTrial.share("TCS");
    private static final Scope PAPER = Scope.account("paper");
    private static final Scope ZERODHA = Scope.account("zerodha");
    private static final long MINUTE = 60_000_000L;

    /// Wants to be long after a price that differs from the one before, else flat; notes what it was asked.
    private static final class OnChange implements Strategy {
        private final List<Bar> seen;
        private final KeptCount last;

        private OnChange(Setup setup, List<Bar> seen) {
            this.seen = seen;
            last = setup.keep(new KeptCount(0));
        }

        @Override
        public Optional<Opinion> on(Bar bar) {
            seen.add(bar);
            long before = last.value();
            last.set(bar.close().micros());
            boolean changed = before != 0 && before != last.value();
            return Optional.of(Opinion.of(bar.instrument(), changed ? Target.LONG : Target.FLAT,
                    changed ? "the price changed" : "the price stands"));
        }
    }

    @Test
    void one_evaluation_tells_every_account_the_same() {
        List<Bar> seen = new ArrayList<>();
        DeciderRun run = run(List.of(declared("chg", seen, INFY_SHARE)), PAPER, ZERODHA);
        run.feed(MINUTE, Scope.SHARED, INFY.value(), bar(INFY, 0, "10"));
        List<Envelope> signals = run.feed(2 * MINUTE, Scope.SHARED, INFY.value(), bar(INFY, 1, "11"));

        assertThat(seen).hasSize(2);
        assertThat(signals).extracting(Envelope::topicName).containsExactly("paper.signals.raw",
                "zerodha.signals.raw");
        assertThat(signals).extracting(Envelope::key).containsExactly("paper:chg:NSE:INFY",
                "zerodha:chg:NSE:INFY");
        assertThat(signals.get(0).data()).isEqualTo(signals.get(1).data());
        assertThat(signals.getFirst().data()).isEqualTo(new TradingSignal(new StrategyId("chg"),
                new StrategyId("chg"), 2, 1, Opinion.of(INFY, Target.LONG, "the price changed")));
    }

    @Test
    void a_bar_reaches_only_the_strategies_that_watch_its_instrument() {
        List<Bar> infy = new ArrayList<>();
        List<Bar> both = new ArrayList<>();
        DeciderRun run = run(
                List.of(declared("one", infy, INFY_SHARE), declared("two", both, INFY_SHARE, TCS_SHARE)),
                PAPER);
        run.feed(MINUTE, Scope.SHARED, TCS.value(), bar(TCS, 0, "10"));
        run.feed(MINUTE, Scope.SHARED, INFY.value(), bar(INFY, 0, "20"));
        run.feed(MINUTE, Scope.SHARED, "NSE:WIPRO", bar(new InstrumentId("NSE:WIPRO"), 0, "30"));

        assertThat(infy).extracting(Bar::instrument).containsExactly(INFY);
        assertThat(both).extracting(Bar::instrument).containsExactly(TCS, INFY);
    }

    @Test
    void ten_thousand_watched_instruments_cost_one_bar_no_more_evaluations_than_one() {
        List<Bar> seen = new ArrayList<>();
        Instrument[] many = new Instrument[10_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = StrategyTrial.share("S" + i);
        }
        DeciderRun run = run(List.of(declared("wide", seen, many)), PAPER);
        InstrumentId last = many[9_999].id();
        run.feed(MINUTE, Scope.SHARED, last.value(), bar(last, 0, "10"));

        assertThat(seen).extracting(Bar::instrument).containsExactly(last);
    }

    /// One seed system shared a price history between instruments: two flat prices gave 81 signals.
    @Test
    void seed_defect_09_two_flat_instruments_give_no_signal() {
        DeciderRun run = run(List.of(declared("chg", new ArrayList<>(), INFY_SHARE, TCS_SHARE)), PAPER);
        for (int i = 0; i < 100; i++) {
            InstrumentId instrument = i % 2 == 0 ? INFY : TCS;
            run.feed((i + 1) * MINUTE, Scope.SHARED, instrument.value(),
                    bar(instrument, i, i % 2 == 0 ? "100" : "1000"));
        }
        assertThat(run.all(TradingSignal.class)).isEmpty();
    }

    @Test
    void many_strategies_do_not_interfere() {
        List<StrategyDeclaration> all = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            all.add(cross("sma-" + i, i));
        }
        DeciderRun together = run(all, PAPER);
        feedRandomWalk(together);
        for (StrategyDeclaration declaration : all) {
            DeciderRun alone = run(List.of(declaration), PAPER);
            feedRandomWalk(alone);
            assertThat(alone.all(TradingSignal.class)).isNotEmpty()
                    .isEqualTo(together.all(TradingSignal.class)
                            .stream().filter(signal -> signal.strategy().equals(declaration.id())).toList());
        }
    }

    @Test
    void a_strategy_is_asked_only_about_bars_of_its_own_timeframe() {
        List<Bar> seen = new ArrayList<>();
        StrategyDeclaration minutes = declared("m1", seen, INFY_SHARE);
        StrategyDeclaration fives = new StrategyDeclaration(new StrategyId("m5"), List.of(INFY_SHARE),
                Timeframe.M5, onChange(seen));
        DeciderRun run = run(List.of(minutes, fives), PAPER);
        run.feed(MINUTE, Scope.SHARED, INFY.value(), bar(INFY, 0, "10"));

        assertThat(seen).hasSize(1);
        assertThat(new StrategyRunner(List.of(minutes, fives), List.of(PAPER)).subscriptions())
                .extracting(Subscription::topicName)
                .containsExactlyInAnyOrder("market.bars.1m", "market.bars.5m", "system.control");
    }

    @Test
    void two_strategies_of_one_name_and_one_that_watches_nothing_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(List.of(cross("twin", 3), cross("twin", 4)), PAPER))
                .withMessage("two strategies are named twin");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StrategyDeclaration(new StrategyId("idle"), List.of(), Timeframe.M1,
                        onChange(new ArrayList<>())))
                .withMessageContaining("strategy idle must watch at least one instrument");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> declared("both", new ArrayList<>(), INFY_SHARE, INFY_SHARE))
                .withMessageContaining("strategy both watches an instrument twice");
    }

    @Test
    void a_runner_restored_from_a_snapshot_goes_on_as_if_nothing_had_happened() {
        List<StrategyDeclaration> all = List.of(cross("sma-2", 2), cross("sma-5", 5));
        StrategyRunner original = new StrategyRunner(all, List.of(PAPER));
        feedRandomWalk(new DeciderRun(original));
        StrategyRunner restored = new StrategyRunner(all, List.of(PAPER));
        restored.restore(FieldTape.of(original::snapshot));
        DeciderRun first = new DeciderRun(original);
        DeciderRun second = new DeciderRun(restored);
        feedRandomWalk(first);
        feedRandomWalk(second);

        assertThat(second.log()).isEqualTo(first.log());
        assertThat(FieldTape.of(restored::snapshot).lines())
                .isEqualTo(FieldTape.of(original::snapshot).lines());
    }

    private static void feedRandomWalk(DeciderRun run) {
        SplittableRandom random = new SplittableRandom(88);
        long micros = 1_000_000_000L;
        for (int i = 0; i < 400; i++) {
            micros += random.nextLong(-4, 5) * 50_000;
            InstrumentId instrument = i % 2 == 0 ? INFY : TCS;
            run.feed((i + 1) * MINUTE, Scope.SHARED, instrument.value(),
                    bar(instrument, i, new Price(micros).toString()));
        }
    }

    private static StrategyDeclaration cross(String name, int fast) {
        return new StrategyDeclaration(new StrategyId(name), List.of(INFY_SHARE, TCS_SHARE), Timeframe.M1,
                StrategyCatalog.SHIPPED.configured("sma-cross",
                        Map.of("fast", "" + fast, "slow", "" + (fast + 5))));
    }

    private static StrategyDeclaration declared(String name, List<Bar> seen, Instrument... instruments) {
        return new StrategyDeclaration(new StrategyId(name), List.of(instruments), Timeframe.M1,
                onChange(seen));
    }

    private static ConfiguredKind onChange(List<Bar> seen) {
        return StrategyKind.of("on-change", "notes what it sees", setup -> new OnChange(setup, seen))
                .configured(Map.of());
    }

    private static DeciderRun run(List<StrategyDeclaration> declarations, Scope... accounts) {
        return new DeciderRun(new StrategyRunner(declarations, List.of(accounts)));
    }

    private static Bar bar(InstrumentId instrument, int index, String rupees) {
        Price price = Price.ofRupees(rupees);
        return new Bar(instrument, Timeframe.M1, index * MINUTE, (index + 1) * MINUTE, price, price, price,
                price, 0);
    }
}
