package io.alphapanda.market.clock;

import static io.alphapanda.market.testing.TestBars.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.market.calendar.CalendarFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EverySecondTest {
    private final List<String> told = new ArrayList<>();
    private final List<Long> moments = new ArrayList<>();
    private final SessionClock clock = SessionClock.everySecond(CalendarFile.bundled(),
            Set.of(MarketSegment.EQUITY));

    @Test
    void tells_each_second_once_from_the_pre_open_until_ten_seconds_after_the_close() {
        tick("2026-11-16T09:15:00");
        clock.finish(this::tell);
        long seconds = (at("2026-11-16T15:30:10") - at("2026-11-16T09:00:00")) / 1_000_000 + 1;
        assertThat(moments).hasSize((int) seconds).doesNotHaveDuplicates().isSorted();
        assertThat(told).filteredOn(line -> !line.endsWith("SECOND")).containsExactly(
                "2026-11-16 09:00:00 EQUITY PRE_OPEN", "2026-11-16 09:15:00 EQUITY OPEN",
                "tick 2026-11-16 09:15:00", "2026-11-16 15:12:00 EQUITY MIS_CUT_OFF",
                "2026-11-16 15:30:00 EQUITY CLOSED");
        assertThat(told).last().isEqualTo("2026-11-16 15:30:10 EQUITY SECOND");
    }

    @Test
    void a_tick_comes_after_the_second_of_its_own_moment() {
        tick("2026-11-16T10:00:00");
        told.clear();
        tick("2026-11-16T10:00:01");
        tick("2026-11-16T10:00:01");
        tick("2026-11-16T10:00:03");
        assertThat(told).containsExactly("2026-11-16 10:00:01 EQUITY SECOND", "tick 2026-11-16 10:00:01",
                "tick 2026-11-16 10:00:01", "2026-11-16 10:00:02 EQUITY SECOND",
                "2026-11-16 10:00:03 EQUITY SECOND", "tick 2026-11-16 10:00:03");
    }

    @Test
    void a_weekend_has_no_seconds_and_the_next_day_first_finishes_the_day_before() {
        tick("2026-11-13T15:29:59");
        told.clear();
        tick("2026-11-14T10:00:00");
        tick("2026-11-16T09:00:00");
        assertThat(told).startsWith("2026-11-13 15:30:00 EQUITY CLOSED", "2026-11-13 15:30:01 EQUITY SECOND")
                .endsWith("2026-11-13 15:30:10 EQUITY SECOND", "tick 2026-11-14 10:00:00",
                        "2026-11-16 09:00:00 EQUITY PRE_OPEN", "tick 2026-11-16 09:00:00")
                .hasSize(14);
    }

    @Test
    void several_segments_share_one_second_and_the_later_close_goes_on_alone() {
        SessionClock both = SessionClock.everySecond(CalendarFile.bundled(),
                Set.of(MarketSegment.DERIVATIVES, MarketSegment.INDEX));
        both.advanceTo(at("2026-11-16T15:29:58"), at("2026-11-16T15:29:58") + 1, (micros, event) -> {});
        both.finish(this::tell);
        assertThat(told).startsWith("2026-11-16 15:29:59 INDEX SECOND", "2026-11-16 15:30:00 INDEX CLOSED",
                "2026-11-16 15:30:01 INDEX SECOND");
        assertThat(told).contains("2026-11-16 15:30:10 INDEX SECOND",
                "2026-11-16 15:30:11 DERIVATIVES SECOND", "2026-11-16 15:40:00 DERIVATIVES CLOSED");
        assertThat(moments).doesNotHaveDuplicates();
    }

    @Test
    void segments_with_a_gap_between_them_have_no_seconds_in_it() {
        SessionClock both = SessionClock.everySecond(CalendarFile.bundled(),
                Set.of(MarketSegment.EQUITY, MarketSegment.COMMODITY));
        // A holiday of shares, on which commodities open at 17:00.
        both.advanceTo(at("2026-09-14T17:00"), at("2026-09-14T17:00") + 1, this::tell);
        assertThat(told).containsExactly("2026-09-14 17:00:00 COMMODITY OPEN");
    }

    private void tick(String time) {
        clock.advanceTo(at(time), at(time) + 1, this::tell);
        told.add("tick " + Ist.shown(at(time)));
    }

    private void tell(long micros, MarketClock event) {
        moments.add(micros);
        assertThat(event.due()).isIn((Object[]) Due.values());
        told.add(Ist.shown(micros) + " " + event.segment() + " " + event.due());
    }
}
