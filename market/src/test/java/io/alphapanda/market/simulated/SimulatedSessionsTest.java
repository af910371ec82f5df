package io.alphapanda.market.simulated;

import static io.alphapanda.market.simulated.SimulatedTicks.MONDAY;
import static io.alphapanda.market.simulated.SimulatedTicks.forEach;
import static io.alphapanda.market.simulated.SimulatedTicks.market;
import static io.alphapanda.market.testing.TestBars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.calendar.CalendarFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedSessionsTest {
    private static final InstrumentId NIFTY = new InstrumentId("NSE:NIFTY");
    private static final InstrumentId SBIN = new InstrumentId("NSE:SBIN");
    private static final InstrumentId FUTURE = new InstrumentId("NFO:NIFTY26NOVFUT");
    private static final Duration SPARSE = Duration.ofSeconds(15);

    @Test
    void every_instrument_ticks_within_a_second_of_the_open() {
        Map<InstrumentId, List<Long>> moments = moments(MONDAY, 1);
        assertThat(moments).hasSize(30).allSatisfy((id, micros) -> assertThat(micros.getFirst())
                .isBetween(at("2026-11-16T09:15"), at("2026-11-16T09:15") + 999_999));
    }

    @Test
    void each_segment_stops_when_its_continuous_trading_ends() {
        Map<InstrumentId, List<Long>> moments = moments(MONDAY, 1);
        assertEndsBefore(moments, SBIN, "2026-11-16T15:15");
        assertEndsBefore(moments, NIFTY, "2026-11-16T15:30");
        assertEndsBefore(moments, FUTURE, "2026-11-16T15:40");
    }

    @Test
    void no_gap_between_two_ticks_is_longer_than_promised() {
        List<Long> micros = moments(MONDAY, 1).getOrDefault(SBIN, List.of());
        for (int i = 1; i < micros.size(); i++) {
            assertThat(micros.get(i) - micros.get(i - 1)).isBetween(3_750_000L, 26_250_000L);
        }
    }

    @Test
    void muhurat_trading_has_its_own_hours() {
        Map<InstrumentId, List<Long>> moments = moments(LocalDate.of(2021, 11, 4), 1);
        assertThat(moments).isNotEmpty().allSatisfy((id, micros) -> {
            assertThat(micros.getFirst()).isBetween(at("2021-11-04T18:15"), at("2021-11-04T18:16"));
            assertThat(micros.getLast()).isBetween(at("2021-11-04T19:14"), at("2021-11-04T19:15") - 1);
        });
    }

    @Test
    void holidays_and_weekends_are_passed_over() {
        TreeSet<LocalDate> dates = new TreeSet<>();
        forEach(SimulationSettings.of(7, LocalDate.of(2026, 11, 20)).paced(SPARSE).forDays(3),
                (micros, tick) -> dates.add(Ist.date(micros)));
        assertThat(dates).containsExactly(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23),
                LocalDate.of(2026, 11, 25));
    }

    @Test
    void a_contract_past_its_expiry_ticks_no_more() {
        Map<InstrumentId, List<Long>> moments = moments(LocalDate.of(2026, 11, 20), 3, 0);
        assertEndsBefore(moments, FUTURE, "2026-11-23T15:40");
        assertThat(Ist.date(moments.getOrDefault(FUTURE, List.of()).getLast()))
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Ist.date(moments.getOrDefault(SBIN, List.of()).getLast()))
                .isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void days_start_with_a_gap() {
        Map<InstrumentId, List<Double>> closes = new LinkedHashMap<>();
        long[] last = {0};
        List<Double> gaps = new ArrayList<>();
        forEach(SimulationSettings.of(7, LocalDate.of(2026, 9, 15)).paced(SPARSE).forDays(20)
                .withSymbols(List.of("NIFTY")).withoutDerivatives(), (micros, tick) -> {
                    double now = tick.lastPrice().toDouble();
                    List<Double> known = closes.computeIfAbsent(tick.instrument(), id -> new ArrayList<>());
                    if (last[0] != 0 && Ist.epochDay(micros) != Ist.epochDay(last[0])) {
                        gaps.add(Math.abs(now / known.getLast() - 1));
                    }
                    known.add(now);
                    last[0] = micros;
                });
        assertThat(gaps).hasSize(19).allMatch(gap -> gap < 0.03);
        assertThat(gaps.stream().filter(gap -> gap > 0.001)).hasSizeGreaterThan(10);
    }

    @Test
    void a_calendar_without_sessions_is_not_searched_for_ever(@TempDir Path folder) throws IOException {
        StringBuilder closed = new StringBuilder();
        MONDAY.plusDays(1).datesUntil(MONDAY.plusDays(45)).filter(date -> date.getDayOfWeek().getValue() <= 5)
                .forEach(date -> closed.append("holiday ").append(date).append(" STOCK_MARKET\n"));
        Path file = Files.writeString(folder.resolve("closed.calendar"), closed);
        SimulatedMarket market = new SimulatedMarket(
                SimulationSettings.of(7, MONDAY).paced(Duration.ofMinutes(5)).withoutDerivatives(),
                CalendarFile.bundledWith(file));
        assertThatThrownBy(() -> SimulatedTicks.first(1_000, market))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("no session for 30 days");
    }

    private static void assertEndsBefore(Map<InstrumentId, List<Long>> moments, InstrumentId id,
            String end) {
        assertThat(moments.getOrDefault(id, List.of()).getLast())
                .isBetween(at(end) - 30_000_000, at(end) - 1);
    }

    private static Map<InstrumentId, List<Long>> moments(LocalDate first, int days) {
        return moments(first, days, 7);
    }

    private static Map<InstrumentId, List<Long>> moments(LocalDate first, int days, int expiryDays) {
        Map<InstrumentId, List<Long>> moments = new LinkedHashMap<>();
        forEach(SimulationSettings.of(7, first).paced(SPARSE).forDays(days).expiringAfter(expiryDays),
                (micros, tick) -> moments.computeIfAbsent(tick.instrument(), id -> new ArrayList<>())
                        .add(micros));
        assertThat(market(SimulationSettings.of(7, first)).instruments()).hasSize(moments.size());
        return moments;
    }
}
