package io.alphapanda.services.marketfeed;

import static io.alphapanda.services.marketfeed.ScriptedTicks.DLF;
import static io.alphapanda.services.marketfeed.ScriptedTicks.INFY;
import static io.alphapanda.services.marketfeed.ScriptedTicks.at;
import static io.alphapanda.services.marketfeed.ScriptedTicks.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.FeedStatus.State;
import io.alphapanda.market.calendar.CalendarFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalBookTest {
    private final ArrivalBook book = new ArrivalBook("zerodha", CalendarFile.bundled(), List.of(INFY, DLF),
            LiveLimits.STANDARD, at("09:00:00"));

    @Test
    void an_instrument_without_a_tick_for_a_minute_is_silent_once_until_it_speaks() {
        come("10:00:00");
        book.come(DLF.id(), at("10:00:30"), 0);
        assertThat(book.look(at("10:00:59"))).isEmpty();
        assertThat(book.look(at("10:01:00")))
                .containsExactly(status("silent: NSE:INFY since 2026-11-23 10:00:00",
                        new Count("silences NSE:INFY", 1)));
        assertThat(book.look(at("10:01:01"))).isEmpty();
        come("10:01:02");
        book.come(DLF.id(), at("10:01:02"), 0);
        assertThat(book.look(at("10:01:03")))
                .containsExactly(status("heard again: NSE:INFY", new Count("silences NSE:INFY", 1)));
        assertThat(book.look(at("10:02:02"))).singleElement().satisfies(told -> assertThat(told.counts())
                .containsExactly(new Count("silences NSE:INFY", 2), new Count("silences NSE:DLF", 1)));
    }

    @Test
    void outside_continuous_trading_nobody_is_silent() {
        assertThat(book.look(at("09:14:59"))).isEmpty();
        assertThat(book.look(at("09:15:30"))).isEmpty();
        assertThat(book.look(at("09:15:59"))).hasSize(1);
        assertThat(book.look(at("23:00:00"))).isEmpty();
    }

    @Test
    void a_gap_lasts_from_the_last_sign_of_life_to_the_first_tick_after_it() {
        come("10:00:00");
        book.lose(ids(INFY), at("10:00:03"));
        book.lose(ids(INFY), at("10:00:20"));
        // Came before the loss, and was taken after it was told.
        assertThat(book.come(INFY.id(), at("10:00:02"), 0)).isEmpty();
        book.regain(ids(INFY));
        assertThat(book.come(INFY.id(), at("10:04:10"), 0))
                .contains(new Gap(INFY, at("10:00:03"), at("10:04:10")));
        assertThat(book.come(INFY.id(), at("10:04:11"), 0)).isEmpty();
        assertThat(book.look(at("10:04:12"))).contains(status(
                "missing: NSE:INFY from 2026-11-23 10:00:03 to 2026-11-23 10:04:10; silent: NSE:DLF since 2026-11-23"
                        + " 09:00:00",
                new Count("gaps NSE:INFY", 1), new Count("silences NSE:DLF", 1)));
        assertThat(book.totals()).contains(new Count("gaps", 1), new Count("silences", 1));
    }

    @Test
    void a_gap_counts_within_its_session_only_and_what_is_lost_is_not_silent() {
        book.lose(ids(INFY), at("09:05:00"));
        book.look(at("09:14:59"));
        book.come(DLF.id(), at("09:15:59"), 0);
        assertThat(book.look(at("09:16:00"))).isEmpty();
        assertThat(book.come(INFY.id(), at("09:17:00"), 0))
                .contains(new Gap(INFY, at("09:14:59"), at("09:17:00")));
    }

    @Test
    void ticks_that_come_long_after_their_stamp_are_late_but_the_first_of_a_connection_is_only_old() {
        book.come(INFY.id(), at("10:00:00"), at("09:30:00"));
        book.come(INFY.id(), at("10:00:10"), at("10:00:05"));
        book.come(INFY.id(), at("10:00:20"), at("10:00:14"));
        book.come(INFY.id(), at("10:00:21"), at("10:00:14"));
        book.come(DLF.id(), at("10:00:21"), 0);
        assertThat(book.look(at("10:00:22"))).containsExactly(status("late: NSE:INFY",
                new Count("late ticks NSE:INFY", 2)));
        assertThat(book.look(at("10:00:23"))).isEmpty();
        book.regain(ids(INFY));
        book.come(INFY.id(), at("10:00:24"), at("10:00:01"));
        assertThat(book.look(at("10:00:25"))).isEmpty();
    }

    @Test
    void no_status_names_more_instruments_than_the_limit() {
        ArrivalBook small = new ArrivalBook("zerodha", CalendarFile.bundled(), List.of(INFY, DLF),
                new LiveLimits(LiveLimits.STANDARD.silentAfter(), LiveLimits.STANDARD.lateAfter(), 1, 1),
                at("10:00:00"));
        assertThat(small.look(at("10:01:00"))).hasSize(2)
                .allSatisfy(told -> assertThat(told.counts()).hasSize(1));
    }

    @Test
    void whole_minutes_of_a_gap_are_those_between_its_ends() {
        Gap gap = new Gap(INFY, at("10:00:03"), at("10:03:00"));
        assertThat(gap.firstMinuteMicros()).isEqualTo(at("10:01:00"));
        assertThat(gap.lastMinuteMicros()).isEqualTo(at("10:03:00"));
        assertThat(gap.orderedUntilMicros()).isEqualTo(at("10:04:00"));
        assertThat(new Gap(INFY, at("10:00:03"), at("10:01:59")).hasWholeMinutes()).isFalse();
        assertThat(new Gap(INFY, at("10:00:00"), at("10:01:00")).hasWholeMinutes()).isTrue();
    }

    private void come(String time) {
        book.come(INFY.id(), at(time), 0);
    }

    private static FeedStatus status(String detail, Count... counts) {
        return new FeedStatus("zerodha", State.REPORT, detail, List.of(counts));
    }
}
