package io.alphapanda.strategies.cross;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.domain.testing.SharedData;
import io.alphapanda.indicators.average.Sma;
import io.alphapanda.strategies.api.SeatedStrategy;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossStrategiesTest {
    private static final InstrumentId NIFTY = new InstrumentId("NSE:NIFTY");
    private static final long MINUTE = 60_000_000L;

    @ParameterizedTest
    @CsvSource({"touch,10 10 9 10 12 9 8,...L.S.", "touch,10 10 11 10 8,...S.",
        "strict,10 10 9 9 12 9,.....S",
        "touch,10 11 11 11 9,....S", "strict,10 11 11 11 9,....."})
    void an_sma_of_1_against_one_of_2_follows_the_close(String cross, String closes, String answers) {
        SeatedStrategy strategy = strategy("sma-cross",
                Map.of("fast", "1", "slow", "2", "cross", cross, "direction",
                        "long-short"));
        assertThat(answers(strategy, closes)).isEqualTo(answers);
    }

    @Test
    void nothing_is_said_before_the_slow_average_is_warm() {
        SeatedStrategy strategy = strategy("sma-cross",
                Map.of("fast", "1", "slow", "5", "direction", "long-short"));
        assertThat(answers(strategy, "10 5 10 5 10 1 20")).isEqualTo(".....SL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sma-cross", "ema-cross"})
    void an_opinion_is_a_target_with_full_confidence_and_says_why(String kind) {
        SeatedStrategy strategy = strategy(kind, Map.of("fast", "1", "slow", "2"));
        List<Opinion> opinions = new ArrayList<>();
        for (String close : List.of("10", "9", "12", "8")) {
            strategy.on(bar(opinions.size(), Price.ofRupees(close))).ifPresent(opinions::add);
        }
        String average = kind.substring(0, 3).toUpperCase(Locale.ROOT);
        assertThat(opinions).extracting(Opinion::target).containsExactly(Target.LONG, Target.FLAT);
        assertThat(opinions).extracting(Opinion::reason).containsExactly(
                average + " 1 crossed above " + average + " 2",
                average + " 1 crossed below " + average + " 2");
        assertThat(opinions).allSatisfy(opinion -> {
            assertThat(opinion.instrument()).isEqualTo(NIFTY);
            assertThat(opinion.confidence()).isEqualTo(1.0);
            assertThat(opinion.legs()).isEmpty();
            assertThat(opinion.exitPlan()).isEqualTo(ExitPlan.NONE);
        });
    }

    @Seeded(count = 10)
    void both_kinds_continue_bit_for_bit_from_a_snapshot(long seed) {
        for (String kind : List.of("sma-cross", "ema-cross")) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, String> settings = Map.of("fast", "3", "slow", "7", "direction", "long-short");
            SeatedStrategy original = strategy(kind, settings);
            for (int i = 0; i < 300; i++) {
                SeatedStrategy restored = strategy(kind, settings);
                restored.restore(FieldTape.of(original::snapshot));
                Bar next = bar(i, new Price(random.nextLong(1, 20) * 50_000));
                assertThat(restored.on(next)).isEqualTo(original.on(next));
                assertThat(FieldTape.of(restored::snapshot).lines())
                        .isEqualTo(FieldTape.of(original::snapshot).lines());
            }
        }
    }

    /// Nine bars of the file have an exact tie of SMA 10 and SMA 30; sums in doubles lose some of them.
    @Test
    void the_nine_ties_of_the_nifty_file_are_ties() throws IOException {
        assertThat(signs(niftyCloses()).stream().filter(sign -> sign == 0)).hasSize(9);
    }

    @Test
    void on_the_nifty_file_strict_leaves_out_each_cross_through_a_tie_and_the_way_back() throws IOException {
        List<Price> closes = niftyCloses();
        List<Integer> signs = signs(closes);
        int crossesThroughTies = 0;
        for (int i = 1; i + 1 < signs.size(); i++) {
            crossesThroughTies += signs.get(i) == 0 && signs.get(i - 1) * signs.get(i + 1) < 0 ? 1 : 0;
        }
        List<Integer> touch = changes(closes, "touch");
        List<Integer> strict = changes(closes, "strict");

        assertThat(crossesThroughTies).isPositive();
        assertThat(touch).containsAll(strict).hasSize(strict.size() + 2 * crossesThroughTies);
    }

    private static List<Integer> signs(List<Price> closes) {
        Sma fast = new Sma(10);
        Sma slow = new Sma(30);
        List<Integer> signs = new ArrayList<>();
        for (Price close : closes) {
            fast.add(close);
            slow.add(close);
            if (slow.isWarm()) {
                signs.add(fast.signAgainst(slow));
            }
        }
        return signs;
    }

    private static List<Integer> changes(List<Price> closes, String cross) {
        SeatedStrategy strategy = strategy("sma-cross",
                Map.of("fast", "10", "slow", "30", "cross", cross, "direction", "long-short"));
        List<Integer> changes = new ArrayList<>();
        for (int i = 0; i < closes.size(); i++) {
            if (strategy.on(bar(i, closes.get(i))).isPresent()) {
                changes.add(i);
            }
        }
        return changes;
    }

    /// Every row, those outside the session too.
    private static List<Price> niftyCloses() throws IOException {
        List<Price> closes = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files
                        .newInputStream(SharedData.require("bars/NIFTY_1m_2021-01_2022-06.csv.gz"))),
                StandardCharsets.US_ASCII))) {
            lines.lines().map(line -> line.split(",", -1)).forEach(row -> closes.add(Price.ofRupees(row[6])));
        }
        return closes;
    }

    private static String answers(SeatedStrategy strategy, String closes) {
        StringBuilder answers = new StringBuilder();
        int i = 0;
        for (String close : closes.split(" ", -1)) {
            Optional<Opinion> opinion = strategy.on(bar(i++, Price.ofRupees(close)));
            answers.append(opinion.map(o -> o.target().name().charAt(0)).orElse('.'));
        }
        return answers.toString();
    }

    private static SeatedStrategy strategy(String kind, Map<String, String> settings) {
        return StrategyCatalog.SHIPPED.configured(kind, settings).seat();
    }

    private static Bar bar(int index, Price price) {
        return new Bar(NIFTY, Timeframe.M1, index * MINUTE, (index + 1) * MINUTE, price, price, price, price,
                0);
    }
}
