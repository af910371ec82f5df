package io.alphapanda.market.clock;

import static io.alphapanda.market.testing.TestBars.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.market.calendar.CalendarFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionClockTest {
    private static final long MINUTE = 60_000_000L;
    private final List<String> told = new ArrayList<>();
    private final SessionClock clock = new SessionClock(CalendarFile.bundled(), Set.of(MarketSegment.EQUITY));

    @Test
    void the_open_comes_before_the_first_bar() {
        minute("2026-11-16T09:15");
        assertThat(told).containsExactly("2026-11-16 09:00:00 EQUITY PRE_OPEN",
                "2026-11-16 09:15:00 EQUITY OPEN", "bar 2026-11-16 09:16:00");
    }

    @Test
    void a_bar_that_ends_at_the_moment_comes_before_what_is_due_then() {
        minute("2026-11-16T15:11");
        minute("2026-11-16T15:12");
        minute("2026-11-16T15:29");
        clock.finish(this::tell);
        assertThat(told).containsSubsequence("bar 2026-11-16 15:12:00",
                "2026-11-16 15:12:00 EQUITY MIS_CUT_OFF", "bar 2026-11-16 15:13:00",
                "bar 2026-11-16 15:30:00", "2026-11-16 15:30:00 EQUITY CLOSED");
        assertThat(told).hasSize(7);
    }

    @Test
    void the_next_day_first_finishes_the_day_before() {
        minute("2026-11-16T10:00");
        told.clear();
        minute("2026-11-17T09:15");
        assertThat(told).containsExactly("2026-11-16 15:12:00 EQUITY MIS_CUT_OFF",
                "2026-11-16 15:30:00 EQUITY CLOSED", "2026-11-17 09:00:00 EQUITY PRE_OPEN",
                "2026-11-17 09:15:00 EQUITY OPEN", "bar 2026-11-17 09:16:00");
    }

    @Test
    void days_without_bars_are_passed_over() {
        minute("2026-11-16T15:29");
        told.clear();
        minute("2026-11-27T09:15");
        assertThat(told).containsExactly("2026-11-16 15:30:00 EQUITY CLOSED",
                "2026-11-27 09:00:00 EQUITY PRE_OPEN", "2026-11-27 09:15:00 EQUITY OPEN",
                "bar 2026-11-27 09:16:00");
    }

    @Test
    void bars_outside_any_session_have_nothing_due() {
        minute("2026-11-14T10:00");
        minute("2026-11-15T10:00");
        clock.finish(this::tell);
        assertThat(told).containsExactly("bar 2026-11-14 10:01:00", "bar 2026-11-15 10:01:00");
    }

    @Test
    void a_bar_before_the_open_and_one_after_the_close_stand_in_their_places() {
        minute("2026-11-16T09:07");
        minute("2026-11-16T15:31");
        clock.finish(this::tell);
        assertThat(told).containsExactly("2026-11-16 09:00:00 EQUITY PRE_OPEN", "bar 2026-11-16 09:08:00",
                "2026-11-16 09:15:00 EQUITY OPEN", "2026-11-16 15:12:00 EQUITY MIS_CUT_OFF",
                "2026-11-16 15:30:00 EQUITY CLOSED", "bar 2026-11-16 15:32:00");
    }

    @Test
    void a_daily_bar_comes_after_the_cut_off_and_before_the_close() {
        clock.advanceTo(at("2026-11-16T09:15"), at("2026-11-16T15:30"), this::tell);
        assertThat(told).last().asString().endsWith("MIS_CUT_OFF");
    }

    @Test
    void several_segments_are_told_in_one_order_of_time() {
        SessionClock both = new SessionClock(CalendarFile.bundled(),
                Set.of(MarketSegment.INDEX, MarketSegment.EQUITY_AUCTION));
        both.advanceTo(at("2026-11-16T09:15"), at("2026-11-16T09:16"), this::tell);
        both.finish(this::tell);
        assertThat(told).containsExactly("2026-11-16 09:00:00 EQUITY_AUCTION PRE_OPEN",
                "2026-11-16 09:00:00 INDEX PRE_OPEN", "2026-11-16 09:15:00 EQUITY_AUCTION OPEN",
                "2026-11-16 09:15:00 INDEX OPEN", "2026-11-16 15:12:00 EQUITY_AUCTION MIS_CUT_OFF",
                "2026-11-16 15:15:00 EQUITY_AUCTION CLOSING_AUCTION", "2026-11-16 15:25:00 INDEX MIS_CUT_OFF",
                "2026-11-16 15:30:00 INDEX CLOSED", "2026-11-16 15:35:00 EQUITY_AUCTION CLOSED");
    }

    @Test
    void nothing_is_told_twice_and_an_unused_clock_has_nothing_to_finish() {
        clock.finish(this::tell);
        assertThat(told).isEmpty();
        minute("2026-11-16T15:29");
        clock.finish(this::tell);
        clock.finish(this::tell);
        assertThat(told).hasSize(5);
    }

    private void minute(String start) {
        clock.advanceTo(at(start), at(start) + MINUTE, this::tell);
        told.add("bar " + Ist.shown(at(start) + MINUTE));
    }

    private void tell(long micros, io.alphapanda.domain.marketdata.MarketClock event) {
        told.add(Ist.shown(micros) + " " + event.segment() + " " + event.due());
    }
}
