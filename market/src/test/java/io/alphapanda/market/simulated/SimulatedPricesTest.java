package io.alphapanda.market.simulated;

import static io.alphapanda.market.simulated.SimulatedTicks.MONDAY;
import static io.alphapanda.market.simulated.SimulatedTicks.deviation;
import static io.alphapanda.market.simulated.SimulatedTicks.forEach;
import static io.alphapanda.market.simulated.SimulatedTicks.market;
import static io.alphapanda.market.simulated.SimulatedTicks.minuteCloses;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.OptionContract.OptionRight;
import io.alphapanda.domain.testing.Seeded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatedPricesTest {
    private static final InstrumentId NIFTY = new InstrumentId("NSE:NIFTY");
    private static final InstrumentId FUTURE = new InstrumentId("NFO:NIFTY26NOVFUT");
    private static final InstrumentId SBIN = new InstrumentId("NSE:SBIN");
    private static final Duration FAST = Duration.ofMillis(250);
    private static final Duration SPARSE = Duration.ofSeconds(10);

    /// A strategy on one-minute bars finds something to do in a quarter of an hour, whatever the seed.
    @Seeded(count = 50, proofCount = 50)
    void averages_of_minute_closes_cross_twice_within_a_quarter_of_an_hour(long seed) {
        int most = 0;
        for (List<Double> closes : minuteCloses(shares(seed)).values()) {
            most = Math.max(most, crosses(closes.subList(0, 15)));
        }
        assertThat(most).isGreaterThanOrEqualTo(2);
    }

    @Seeded(count = 50, proofCount = 50)
    void minutes_move_as_much_as_those_of_a_lively_market(long seed) {
        minuteCloses(shares(seed)).forEach((id, closes) -> {
            assertThat(closes).hasSize(360);
            assertThat(deviation(closes)).as("deviation of %s in ten thousandths", id).isBetween(3.0, 14.0);
        });
    }

    @Test
    void the_pace_of_ticks_changes_nothing_about_the_minutes() {
        double fast = deviation(closesOfSbin(Duration.ofMillis(200)));
        double sparse = deviation(closesOfSbin(Duration.ofSeconds(15)));
        assertThat(sparse / fast).isBetween(0.8, 1.25);
    }

    @Test
    void shares_follow_the_index() {
        Map<InstrumentId, List<Double>> closes = minuteCloses(
                SimulationSettings.of(5, MONDAY).paced(SPARSE).withoutDerivatives().forDays(1));
        assertThat(correlation(closes, NIFTY, SBIN)).isBetween(0.25, 0.9);
        assertThat(correlation(closes, NIFTY, new InstrumentId("NSE:BANKNIFTY"))).isBetween(0.6, 0.99);
    }

    @Test
    void the_open_and_the_close_are_busier_than_noon_and_so_is_a_moving_market() {
        long[] byThird = new long[3];
        long[] before = {0};
        long[] start = {0};
        forEach(SimulationSettings.of(5, MONDAY).withSymbols(List.of("SBIN")).withoutDerivatives().forDays(1),
                (micros, tick) -> {
                    start[0] = start[0] == 0 ? micros : start[0];
                    byThird[(int) ((micros - start[0]) / (120 * 60_000_000L + 1))] += tick.dayVolume()
                            - before[0];
                    before[0] = tick.dayVolume();
                });
        assertThat(byThird[1]).isLessThan(byThird[0]).isLessThan(byThird[2]);
    }

    @Test
    void the_future_stands_above_the_spot_by_the_interest() {
        List<Double> ratios = new ArrayList<>();
        Map<InstrumentId, Double> last = new HashMap<>();
        forEach(SimulationSettings.of(5, MONDAY).paced(FAST).withOptions(SimulationSettings.NO_OPTIONS,
                SimulationSettings.OptionExpiry.MONTHLY).withSymbols(List.of("NIFTY")).forDays(1),
                (micros, tick) -> {
                    last.put(tick.instrument(), tick.lastPrice().toDouble());
                    if (tick.instrument().equals(NIFTY) && last.containsKey(FUTURE)) {
                        ratios.add(last.getOrDefault(FUTURE, 0.0) / tick.lastPrice().toDouble());
                    }
                });
        // A week at 6.5 % a year, 7.26 days at the open and 7 at the close; moves between two ticks cancel out.
        assertThat(ratios.stream().mapToDouble(Double::doubleValue).average().orElse(0))
                .isBetween(Math.exp(0.065 * 6.9 / 365), Math.exp(0.065 * 7.4 / 365));
        assertThat(ratios).allMatch(ratio -> ratio > 1);
    }

    @Test
    void calls_and_puts_keep_their_parity_within_ticks() {
        SimulationSettings settings = SimulationSettings.of(5, MONDAY).paced(FAST)
                .withSymbols(List.of("NIFTY")).forDays(1);
        Map<InstrumentId, OptionContract> options = new HashMap<>();
        for (Instrument instrument : market(settings).instruments()) {
            if (instrument instanceof OptionContract option) {
                options.put(option.id(), option);
            }
        }
        ParityCheck check = new ParityCheck(options);
        forEach(settings, (micros, tick) -> {
            // One step of the prices beneath at a time: only prices of the same moment have a parity.
            check.tick(micros / LatentPrices.STEP_MICROS, tick.instrument(), tick.lastPrice().toDouble());
        });
        assertThat(check.pairs).isGreaterThan(100_000);
        assertThat(check.worst).as("rupees off parity").isLessThan(0.8);
    }

    private static final class ParityCheck {
        private final Map<InstrumentId, OptionContract> options;
        private final Map<String, Double> calls = new HashMap<>();
        private long step;
        private double forward;
        private int pairs;
        private double worst;

        private ParityCheck(Map<InstrumentId, OptionContract> options) {
            this.options = options;
        }

        private void tick(long at, InstrumentId id, double rupees) {
            if (at != step) {
                step = at;
                forward = 0;
                calls.clear();
            }
            OptionContract option = options.get(id);
            if (option == null) {
                forward = id.equals(FUTURE) ? rupees : forward;
                return;
            }
            String strike = option.strike().toString();
            if (option.right() == OptionRight.CALL) {
                calls.put(strike, rupees);
            } else if (forward > 0 && calls.containsKey(strike)) {
                double discount = Math.exp(-0.065 * 7.1 / 365);
                double parity = discount * (forward - option.strike().toDouble());
                worst = Math.max(worst, Math.abs(calls.getOrDefault(strike, 0.0) - rupees - parity));
                pairs++;
            }
        }
    }

    private static SimulationSettings shares(long seed) {
        return SimulationSettings.of(seed, MONDAY).paced(SPARSE).withoutDerivatives().forDays(1)
                .withSymbols(SimulationSettings.knownSymbols().subList(2, 7));
    }

    private static List<Double> closesOfSbin(Duration interval) {
        return minuteCloses(SimulationSettings.of(5, MONDAY).paced(interval).withoutDerivatives()
                .withSymbols(List.of("SBIN")).forDays(2)).getOrDefault(SBIN, List.of());
    }

    private static int crosses(List<Double> closes) {
        int crosses = 0;
        for (int end = 9; end <= closes.size(); end++) {
            boolean before = average(closes, end - 1, 3) > average(closes, end - 1, 8);
            crosses += before != average(closes, end, 3) > average(closes, end, 8) ? 1 : 0;
        }
        return crosses;
    }

    private static double average(List<Double> closes, int end, int count) {
        return closes.subList(end - count, end).stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double correlation(Map<InstrumentId, List<Double>> closes, InstrumentId a,
            InstrumentId b) {
        List<Double> left = closes.getOrDefault(a, List.of());
        List<Double> right = closes.getOrDefault(b, List.of());
        double cross = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int i = 1; i < Math.min(left.size(), right.size()); i++) {
            double x = left.get(i) / left.get(i - 1) - 1;
            double y = right.get(i) / right.get(i - 1) - 1;
            cross += x * y;
            leftSquares += x * x;
            rightSquares += y * y;
        }
        return cross / Math.sqrt(leftSquares * rightSquares);
    }
}
