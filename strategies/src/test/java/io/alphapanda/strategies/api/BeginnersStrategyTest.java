package io.alphapanda.strategies.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.indicators.momentum.Rsi;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What a beginner writes is enough: no base class, nothing to save, nothing to remember.
class BeginnersStrategyTest {
    // Begin of the example: under 30 lines, as it would stand in a file of its own.
    static final class RsiDip implements Strategy {
        static final StrategyKind KIND = StrategyKind.of("rsi-dip", "buys dips", RsiDip::new);

        private final Rsi rsi;
        private final double oversold;

        private RsiDip(Setup setup) {
            rsi = setup.keep(new Rsi(setup.wholeNumber("bars", 2, 500, 14)));
            oversold = setup.number("oversold", 1, 49, 30);
        }

        @Override
        public Optional<Opinion> on(Bar bar) {
            rsi.add(bar);
            if (!rsi.isWarm()) {
                return Optional.empty();
            }
            return rsi.value() < oversold ? say(bar, Target.LONG) : say(bar, Target.FLAT);
        }

        private Optional<Opinion> say(Bar bar, Target target) {
            return Optional.of(Opinion.of(bar.instrument(), target, "RSI at " + Math.round(rsi.value())));
        }
    }
    // End of the example.

    @Test
    void repeating_itself_on_every_bar_makes_no_signal() {
        SeatedStrategy seat = RsiDip.KIND.configured(Map.of("bars", "2")).seat();
        StringBuilder answers = new StringBuilder();
        int minute = 0;
        for (int close : new int[]{100, 101, 102, 90, 89, 88, 120, 130}) {
            answers.append(seat.on(bar(minute++, close)).map(said -> said.target().name()).orElse("."));
        }
        // Flat is what it begins with, so that saying so is no change of mind either.
        assertThat(answers).hasToString("...LONG..FLAT.");
    }

    @Test
    void what_it_keeps_is_saved_without_a_word_of_its_own() {
        SplittableRandom random = new SplittableRandom(7);
        ConfiguredKind kind = RsiDip.KIND.configured(Map.of("bars", "3"));
        SeatedStrategy original = kind.seat();
        for (int i = 0; i < 200; i++) {
            SeatedStrategy restored = kind.seat();
            restored.restore(FieldTape.of(original::snapshot));
            Bar next = bar(i, random.nextInt(80, 120));
            assertThat(restored.on(next)).isEqualTo(original.on(next));
            assertThat(FieldTape.of(restored::snapshot).lines())
                    .isEqualTo(FieldTape.of(original::snapshot).lines());
        }
    }

    @Test
    void its_settings_are_checked_and_listed_without_a_word_of_its_own() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RsiDip.KIND.configured(Map.of("bars", "1", "oversold", "low", "len", "3")))
                .withMessage("strategy rsi-dip: 'bars' must be a whole number from 2 to 500, was '1';"
                        + " 'oversold' must be a number from 1.0 to 49.0, was 'low';"
                        + " 'len' is not a setting; it has bars, oversold");
        assertThat(RsiDip.KIND.settings()).extracting("key").containsExactly("bars", "oversold");
        assertThat(RsiDip.KIND.configured(Map.of("bars", "5")).settings())
                .isEqualTo(Map.of("bars", "5", "oversold", "30.0"));
    }

    @Test
    void a_part_that_is_kept_too_late_would_not_be_saved_and_is_refused() {
        Setup setup = new Setup(new Parameters(Map.of()));
        setup.finish();
        assertThatIllegalStateException().isThrownBy(() -> setup.keep(new KeptCount(1)))
                .withMessageContaining("in its constructor");
    }

    @Test
    void what_a_part_itself_refuses_is_a_mistake_of_the_settings() {
        StrategyKind kind = StrategyKind.of("odd", "refuses", setup -> {
            throw new IllegalArgumentException("odd is never right");
        });
        assertThatIllegalArgumentException().isThrownBy(() -> kind.configured(Map.of()))
                .withMessage("strategy odd: odd is never right");
        assertThatIllegalArgumentException().isThrownBy(() -> StrategyKind.of("Odd Name", "", RsiDip::new))
                .withMessageContaining("'Odd Name'");
    }

    private static Bar bar(int minute, int rupees) {
        Price price = Price.ofRupees("" + rupees);
        return new Bar(new InstrumentId("NSE:INFY"), Timeframe.M1, minute * 60_000_000L,
                (minute + 1) * 60_000_000L, price, price, price, price, 1);
    }
}
