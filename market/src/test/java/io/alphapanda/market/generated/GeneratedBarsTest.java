package io.alphapanda.market.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.bars.BarResampler;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.files.BarFileOptions;
import io.alphapanda.market.files.BarReader;
import io.alphapanda.market.files.BarSeries;
import io.alphapanda.market.files.LoadProgress;
import io.alphapanda.market.instruments.KnownSymbols;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedBarsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Price START = Price.ofRupees("25000");
    private final TradingCalendar calendar = CalendarFile.bundled();
    private final Instrument nifty = KnownSymbols.bundled().resolve("NIFTY");

    @TempDir
    Path folder;

    @Test
    void the_bundled_example_is_what_the_generator_gives() throws IOException {
        Path example = Path.of(String.valueOf(System.getProperty("panda.root")),
                "examples/bars/NIFTY_1m_generated.csv.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(example))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(BarCsv.text(week(20_261_116)));
        }
    }

    @Test
    void what_is_written_reads_back_the_same() throws IOException {
        List<Bar> bars = week(1);
        for (String name : List.of("NIFTY.csv", "NIFTY.csv.gz")) {
            Path file = folder.resolve(name);
            BarCsv.write(bars, file);
            BarSeries series = new BarReader(calendar, KnownSymbols.bundled()).read(file,
                    BarFileOptions.none(), LoadProgress.SILENT);
            assertThat(series.bars()).isEqualTo(bars);
        }
    }

    @Test
    void the_same_seed_gives_the_same_bars_and_another_gives_others() {
        assertThat(week(7)).isEqualTo(week(7)).isNotEqualTo(week(8));
    }

    @Test
    void a_second_call_goes_on_where_the_first_ended() {
        GeneratedBars market = new GeneratedBars(calendar, nifty, START, 3);
        List<Bar> first = market.days(MONDAY, MONDAY);
        List<Bar> second = market.days(MONDAY.plusDays(1), FRIDAY);
        assertThat(week(3)).startsWith(first.toArray(Bar[]::new)).endsWith(second.toArray(Bar[]::new));
    }

    @Seeded
    void every_price_is_on_the_grid_and_every_minute_of_the_session_has_a_bar(long seed) {
        List<Bar> bars = week(seed);
        assertThat(bars).hasSize(5 * 375);
        long tick = nifty.tickSize().micros();
        assertThat(bars).allMatch(bar -> bar.open().micros() % tick == 0 && bar.high().micros() % tick == 0
                && bar.low().micros() % tick == 0 && bar.close().micros() % tick == 0 && bar.volume() > 0);
    }

    @Test
    void a_usual_day_ranges_over_about_eight_thousandths() {
        GeneratedBars market = new GeneratedBars(calendar, nifty, START, 11);
        List<Bar> days = new BarResampler(calendar, nifty.segment(), Timeframe.D1)
                .resample(market.days(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(days).hasSizeGreaterThan(450);
        double mean = days.stream().mapToDouble(day -> day.high().toDouble() / day.low().toDouble() - 1)
                .average().orElseThrow();
        assertThat(mean).isBetween(0.006, 0.010);
    }

    @Test
    void a_holiday_has_no_bars_and_an_evening_session_has_its_own() {
        GeneratedBars market = new GeneratedBars(calendar, nifty, START, 1);
        assertThat(market.days(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24))).isEmpty();
        assertThat(market.days(LocalDate.of(2021, 11, 4), LocalDate.of(2021, 11, 4))).hasSize(60);
    }

    @Test
    void a_penny_share_stays_above_zero() {
        Instrument penny = KnownSymbols.bundled().resolve("IDEA");
        List<Bar> bars = new GeneratedBars(calendar, penny, Price.ofRupees("0.05"), 5).days(MONDAY, FRIDAY);
        assertThat(bars).allMatch(bar -> bar.low().isPositive());
        assertThatThrownBy(() -> new GeneratedBars(calendar, penny, new Price(0), 5))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("above zero");
    }

    private List<Bar> week(long seed) {
        return new GeneratedBars(calendar, nifty, START, seed).days(MONDAY, FRIDAY);
    }
}
