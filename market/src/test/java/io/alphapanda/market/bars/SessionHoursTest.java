package io.alphapanda.market.bars;

import static io.alphapanda.market.testing.TestBars.bar;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.market.calendar.CalendarFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionHoursTest {
    private final SessionHours hours = new SessionHours(CalendarFile.bundled(), MarketSegment.EQUITY,
            HoursMode.EXCHANGE);

    @ParameterizedTest
    @CsvSource({"2026-11-16T09:07, 1m, pre-open", "2026-11-16T09:14, 1m, pre-open",
        "2026-11-16T09:15, 1m, inside", "2026-11-16T15:29, 1m, inside", "2026-11-16T15:30, 1m, after close",
        "2026-11-16T15:20, 15m, after close", "2026-11-16T09:10, 15m, pre-open",
        "2026-11-15T10:00, 1m, weekend or holiday", "2026-11-24T10:00, 1m, weekend or holiday",
        "2021-02-24T16:59, 1m, inside", "2021-11-04T15:00, 1m, pre-open", "2021-11-04T18:15, 1m, inside",
        "2021-11-04T19:15, 1m, after close", "2025-02-01T10:00, 5m, inside", "2026-11-16T09:15, 1d, inside",
        "2026-11-15T09:15, 1d, weekend or holiday"})
    void says_why_a_bar_does_not_take_part(String start, String timeframe, String reason) {
        Bar bar = bar(start, Timeframe.of(timeframe), "100");
        assertThat(hours.reasonOutside(bar).map(OutsideReason::toString).orElse("inside")).isEqualTo(reason);
    }

    @Test
    void a_bar_in_the_closing_auction_is_outside() {
        SessionHours withAuction = new SessionHours(CalendarFile.bundled(), MarketSegment.EQUITY_AUCTION,
                HoursMode.EXCHANGE);
        assertThat(withAuction.reasonOutside(bar("2026-11-16T15:14", Timeframe.M1, "100"))).isEmpty();
        assertThat(withAuction.reasonOutside(bar("2026-11-16T15:15", Timeframe.M1, "100")))
                .contains(OutsideReason.CLOSING_AUCTION);
        assertThat(withAuction.reasonOutside(bar("2026-11-16T15:35", Timeframe.M1, "100")))
                .contains(OutsideReason.AFTER_CLOSE);
    }

    @Test
    void every_bar_is_either_inside_or_counted() {
        List<Bar> bars = List.of(bar("2026-11-15T09:15", Timeframe.M1, "1"),
                bar("2026-11-16T09:08", Timeframe.M1, "2"), bar("2026-11-16T09:15", Timeframe.M1, "3"),
                bar("2026-11-16T15:31", Timeframe.M1, "4"), bar("2026-11-16T15:32", Timeframe.M1, "5"));
        BarsInHours selected = hours.select(bars);
        assertThat(selected.inside()).containsExactly(bars.get(2));
        assertThat(selected.outside()).isEqualTo(Map.of(OutsideReason.NO_SESSION, 1L, OutsideReason.PRE_OPEN,
                1L, OutsideReason.AFTER_CLOSE, 2L));
        assertThat(selected.outsideCount()).isEqualTo(4);
    }

    @Test
    void all_hours_leave_nothing_out() {
        List<Bar> bars = List.of(bar("2026-11-15T03:00", Timeframe.M1, "1"));
        BarsInHours selected = new SessionHours(CalendarFile.bundled(), MarketSegment.EQUITY, HoursMode.ALL)
                .select(bars);
        assertThat(selected.inside()).isEqualTo(bars);
        assertThat(selected.outside()).isEmpty();
    }
}
