package io.alphapanda.market.bars;

import static io.alphapanda.market.testing.TestBars.at;
import static io.alphapanda.market.testing.TestBars.bar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.generated.GeneratedBars;
import io.alphapanda.market.instruments.KnownSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarResamplerTest {
    private final TradingCalendar calendar = CalendarFile.bundled();

    @Test
    void joins_open_high_low_close_and_volume() {
        List<Bar> longer = to(Timeframe.M5, bar("2026-11-16T09:15", Timeframe.M1, "10", "12", "9", "11", 5),
                bar("2026-11-16T09:16", Timeframe.M1, "11", "15", "11", "14", 6),
                bar("2026-11-16T09:19", Timeframe.M1, "14", "14", "8", "9", 7),
                bar("2026-11-16T09:20", Timeframe.M1, "9", "9", "9", "9", 1));
        assertThat(longer).containsExactly(bar("2026-11-16T09:15", Timeframe.M5, "10", "15", "8", "9", 18),
                bar("2026-11-16T09:20", Timeframe.M5, "9", "9", "9", "9", 1));
    }

    @Test
    void hours_count_from_the_open_and_the_last_ends_at_the_close() {
        List<Bar> longer = to(Timeframe.H1, bar("2026-11-16T14:15", Timeframe.M15, "1"),
                bar("2026-11-16T15:00", Timeframe.M15, "1"), bar("2026-11-16T15:15", Timeframe.M15, "1"),
                bar("2026-11-17T09:15", Timeframe.M15, "1"));
        assertThat(times(longer)).containsExactly("2026-11-16 14:15:00 2026-11-16 15:15:00",
                "2026-11-16 15:15:00 2026-11-16 15:30:00", "2026-11-17 09:15:00 2026-11-17 10:15:00");
    }

    @Test
    void a_muhurat_evening_counts_from_its_own_open() {
        List<Bar> longer = to(Timeframe.M15, bar("2021-11-04T18:15", Timeframe.M1, "1"),
                bar("2021-11-04T18:29", Timeframe.M1, "1"), bar("2021-11-04T18:30", Timeframe.M1, "1"));
        assertThat(times(longer)).containsExactly("2021-11-04 18:15:00 2021-11-04 18:30:00",
                "2021-11-04 18:30:00 2021-11-04 18:45:00");
    }

    @Test
    void a_day_covers_its_session() {
        List<Bar> longer = to(Timeframe.D1, bar("2021-02-24T09:15", Timeframe.M1, "1"),
                bar("2021-02-24T16:59", Timeframe.M1, "1"), bar("2021-02-25T10:00", Timeframe.M1, "1"));
        assertThat(times(longer)).containsExactly("2021-02-24 09:15:00 2021-02-24 17:00:00",
                "2021-02-25 09:15:00 2021-02-25 15:30:00");
    }

    @Test
    void bars_outside_the_session_never_join_bars_inside() {
        List<Bar> longer = to(Timeframe.M15, bar("2026-11-16T09:07", Timeframe.M1, "1"),
                bar("2026-11-16T09:15", Timeframe.M1, "2"), bar("2026-11-16T15:29", Timeframe.M1, "3"),
                bar("2026-11-16T15:31", Timeframe.M1, "4"), bar("2026-11-15T10:01", Timeframe.M1, "5"));
        assertThat(times(longer)).containsExactly("2026-11-16 09:00:00 2026-11-16 09:15:00",
                "2026-11-16 09:15:00 2026-11-16 09:30:00", "2026-11-16 15:15:00 2026-11-16 15:30:00",
                "2026-11-16 15:30:00 2026-11-16 15:45:00", "2026-11-15 10:00:00 2026-11-15 10:15:00");
    }

    @Test
    void a_day_with_a_bar_after_the_close_is_known_no_earlier_than_that_bar() {
        List<Bar> longer = to(Timeframe.D1, bar("2026-11-16T15:29", Timeframe.M1, "3"),
                bar("2026-11-16T15:31", Timeframe.M1, "4"));
        assertThat(longer).hasSize(1);
        assertThat(longer.getFirst().endMicros()).isEqualTo(at("2026-11-16T15:32"));
    }

    @Test
    void bars_of_the_same_length_stay_as_they_are() {
        List<Bar> bars = List.of(bar("2026-11-16T09:15", Timeframe.M5, "1"));
        assertThat(new BarResampler(calendar, MarketSegment.EQUITY, Timeframe.M5).resample(bars))
                .isSameAs(bars);
        assertThat(to(Timeframe.H1)).isEmpty();
    }

    @Test
    void a_target_that_is_no_multiple_is_refused() {
        assertThatThrownBy(() -> to(Timeframe.M5, bar("2026-11-16T09:15", Timeframe.H1, "1")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("bars of 1h")
                .hasMessageContaining("bars of 5m");
    }

    @Seeded(count = 5)
    void going_through_a_middle_timeframe_changes_nothing(long seed) {
        List<Bar> minutes = new GeneratedBars(calendar, KnownSymbols.bundled().resolve("YESBANK"),
                Price.ofRupees("1500"), seed).days(LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 17));
        List<Bar> gappy = IntStream.range(0, minutes.size()).filter(i -> (i * 31L + seed) % 7 != 0)
                .mapToObj(minutes::get).toList();
        List<Bar> direct = to(Timeframe.H1, gappy.toArray(Bar[]::new));
        List<Bar> stepped = to(Timeframe.H1,
                to(Timeframe.M15, gappy.toArray(Bar[]::new)).toArray(Bar[]::new));
        assertThat(stepped).isEqualTo(direct);
        assertThat(direct.stream().mapToLong(Bar::volume).sum())
                .isEqualTo(gappy.stream().mapToLong(Bar::volume).sum());
        assertThat(direct).hasSize(4 * 7);
    }

    private List<Bar> to(Timeframe target, Bar... bars) {
        return new BarResampler(calendar, MarketSegment.EQUITY, target).resample(List.of(bars));
    }

    private static List<String> times(List<Bar> bars) {
        return bars.stream().map(bar -> Ist.shown(bar.startMicros()) + " " + Ist.shown(bar.endMicros()))
                .toList();
    }
}
