package io.alphapanda.market.feed;

import static io.alphapanda.market.feed.TestTicks.SHARE;
import static io.alphapanda.market.feed.TestTicks.tick;
import static io.alphapanda.market.testing.TestBars.at;
import static io.alphapanda.market.testing.TestBars.bar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.market.bars.HoursMode;
import io.alphapanda.market.calendar.CalendarFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickGateTest {
    private static final long SECOND = 1_000_000L;
    private static final InstrumentId STRANGER = InstrumentId.of(Exchange.NSE, "STRANGER");
    private final TickGate gate = gate(GateRules.USUAL);

    @ParameterizedTest
    @CsvSource({"2026-11-16T09:15:00, true, ''", "2026-11-16T09:14:59.999999, false, PRE_OPEN",
        "2026-11-16T09:00:00, false, PRE_OPEN", "2026-11-16T08:59:59, false, CLOSED",
        "2026-11-16T15:29:59.999999, true, ''", "2026-11-16T15:30:00, false, CLOSED",
        "2026-11-15T10:00:00, false, NO_SESSION", "2026-11-24T10:00:00, false, NO_SESSION",
        "2026-11-08T18:15:00, true, ''"})
    void seed_defect_29_only_an_open_session_lets_ticks_pass(String stamp, boolean passes, String fault) {
        assertThat(gate.admits(at(stamp), tick(stamp, "100", 0))).isEqualTo(passes);
        assertThat(gate.faults().keySet().stream().map(Enum::name)).isEqualTo(
                fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void constant_prices_outside_the_session_never_pass() {
        for (long second = at("2026-11-16T15:30:00"); second < at("2026-11-16T16:00:00"); second += SECOND) {
            assertThat(gate.admits(second, tick(second, "100", 0))).isFalse();
        }
        assertThat(gate.passedCount()).isZero();
        assertThat(gate.faults()).isEqualTo(Map.of(TickFault.CLOSED, 1_800L));
    }

    @Test
    void a_closing_auction_is_no_continuous_trading() {
        TickGate auction = new TickGate(CalendarFile.bundled(),
                List.of(new io.alphapanda.domain.instrument.Equity(SHARE.id(), SHARE.contract(), true)),
                GateRules.USUAL);
        assertThat(auction.admits(at("2026-11-16T15:15:00"), tick("2026-11-16T15:15:00", "100", 0)))
                .isFalse();
        assertThat(auction.faults()).isEqualTo(Map.of(TickFault.CLOSING_AUCTION, 1L));
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01T05:30:01, STAMP_ANCIENT", "1989-12-31T23:59:59, STAMP_ANCIENT",
        "2026-11-16T10:00:02.000001, STAMP_AHEAD", "2026-11-16T09:58:59.999999, STALE"})
    void a_stamp_far_from_its_receipt_is_refused(String stamp, TickFault fault) {
        assertThat(gate.admits(at("2026-11-16T10:00:00"), tick(stamp, "100", 0))).isFalse();
        assertThat(gate.faults()).isEqualTo(Map.of(fault, 1L));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16T10:00:02", "2026-11-16T09:59:00"})
    void a_stamp_at_the_limit_passes(String stamp) {
        assertThat(gate.admits(at("2026-11-16T10:00:00"), tick(stamp, "100", 0))).isTrue();
    }

    @Test
    void an_absent_stamp_is_counted_and_refused_only_where_it_is_required() {
        Tick unstamped = tick(0L, "100", 0);
        assertThat(gate.admits(at("2026-11-16T10:00:00"), unstamped)).isTrue();
        assertThat(gate.admits(at("2026-11-16T15:30:00"), unstamped)).as("the receipt decides").isFalse();
        TickGate strict = gate(GateRules.USUAL.withStampRequired());
        assertThat(strict.admits(at("2026-11-16T10:00:00"), unstamped)).isFalse();
        assertThat(gate.faults()).isEqualTo(Map.of(TickFault.STAMP_ABSENT, 1L, TickFault.CLOSED, 1L));
        assertThat(strict.faults()).isEqualTo(Map.of(TickFault.STAMP_ABSENT, 1L));
    }

    @Test
    void a_step_back_in_time_is_refused_and_changes_nothing() {
        assertThat(passes("2026-11-16T10:00:05", "100", 0)).isTrue();
        assertThat(passes("2026-11-16T10:00:04", "100", 0)).isFalse();
        assertThat(passes("2026-11-16T10:00:05", "101", 0)).isTrue();
        assertThat(gate.faults()).isEqualTo(Map.of(TickFault.OUT_OF_ORDER, 1L));
    }

    @Test
    void only_an_exact_repetition_is_refused_and_a_new_book_is_news() {
        assertThat(passes("2026-11-16T10:00:05", "100", 7)).isTrue();
        assertThat(passes("2026-11-16T10:00:05", "100", 7)).isFalse();
        Depth book = new Depth(List.of(new Depth.Level(Price.ofRupees("99.95"), 10, 1)), List.of());
        long stamp = at("2026-11-16T10:00:05");
        Tick newBook = new Tick(SHARE.id(), Price.ofRupees("100"), 1, 7, 0, stamp, book);
        assertThat(gate.admits(stamp, newBook)).isTrue();
        assertThat(passes("2026-11-16T10:00:06", "100", 7)).as("a constant price in session").isTrue();
        assertThat(gate.faults()).isEqualTo(Map.of(TickFault.REPETITION, 1L));
    }

    @Test
    void a_volume_that_steps_back_is_refused_until_three_agree_and_begins_anew_each_day() {
        assertThat(passes("2026-11-16T10:00:00", "100", 500)).isTrue();
        assertThat(passes("2026-11-16T10:00:01", "100", 9_000_000)).as("a wild volume").isTrue();
        assertThat(passes("2026-11-16T10:00:02", "100", 510)).isFalse();
        assertThat(passes("2026-11-16T10:00:03", "100", 0)).as("unknown is no step back").isTrue();
        assertThat(passes("2026-11-16T10:00:04", "100", 510)).isFalse();
        assertThat(passes("2026-11-16T10:00:05", "100", 511)).isFalse();
        assertThat(passes("2026-11-16T10:00:06", "100", 512)).as("the third that agrees").isTrue();
        assertThat(passes("2026-11-17T10:00:00", "100", 3)).as("the next day").isTrue();
        assertThat(gate.faults()).isEqualTo(Map.of(TickFault.VOLUME_STEPS_BACK, 3L));
    }

    @Test
    void a_spike_is_refused_and_a_new_level_believed_when_three_agree() {
        assertThat(passes("2026-11-16T10:00:00", "100", 0)).isTrue();
        assertThat(passes("2026-11-16T10:00:01", "120", 0)).as("exactly 20 per cent").isTrue();
        assertThat(passes("2026-11-16T10:00:02", "150", 0)).as("a spike").isFalse();
        assertThat(passes("2026-11-16T10:00:03", "119", 0)).isTrue();
        assertThat(passes("2026-11-16T10:00:04", "60", 0)).isFalse();
        assertThat(passes("2026-11-16T10:00:05", "200", 0)).as("does not agree").isFalse();
        assertThat(passes("2026-11-16T10:00:06", "61", 0)).isFalse();
        assertThat(passes("2026-11-16T10:00:07", "60", 0)).isFalse();
        assertThat(passes("2026-11-16T10:00:08", "59", 0)).as("the third that agrees").isTrue();
        assertThat(passes("2026-11-16T10:00:09", "58", 0)).isTrue();
        assertThat(gate.faults()).isEqualTo(Map.of(TickFault.PRICE_JUMP, 5L));
    }

    @Test
    void a_price_off_the_grid_is_counted_and_passes() {
        assertThat(passes("2026-11-16T10:00:00", "100.03", 0)).isTrue();
        assertThat(gate.faults()).isEqualTo(Map.of(TickFault.OFF_GRID, 1L));
        assertThat(gate.passedCount()).isOne();
    }

    @Test
    void strangers_are_refused_whatever_they_say() {
        long now = at("2026-11-16T10:00:00");
        assertThat(gate.admits(now, new Tick(STRANGER, Price.ofRupees("1"), 0, 0, 0, now, Depth.UNKNOWN)))
                .isFalse();
        assertThat(gate.admits(now, new Quote(STRANGER, Depth.UNKNOWN))).isFalse();
        assertThat(gate.faults()).isEqualTo(Map.of(TickFault.UNKNOWN_INSTRUMENT, 2L));
    }

    @Test
    void quotes_and_bars_keep_the_session_too() {
        assertThat(gate.admits(at("2026-11-16T09:15"), new Quote(SHARE.id(), Depth.UNKNOWN))).isTrue();
        assertThat(gate.admits(at("2026-11-16T09:14"), new Quote(SHARE.id(), Depth.UNKNOWN))).isFalse();
        assertThat(gate.admits(bar("2026-11-16T15:29", Timeframe.M1, "100"))).isTrue();
        assertThat(gate.admits(bar("2026-11-16T15:30", Timeframe.M1, "100"))).isFalse();
        assertThat(gate.admits(bar("2026-11-16T15:29", Timeframe.M5, "100"))).as("reaches out").isFalse();
        assertThat(gate.admits(bar("2026-11-16T09:15", Timeframe.D1, "100"))).isTrue();
        assertThat(gate.admits(bar("2026-11-15T09:15", Timeframe.D1, "100"))).isFalse();
    }

    @Test
    void with_all_hours_nights_and_weekends_pass() {
        TickGate always = gate(GateRules.USUAL.withHours(HoursMode.ALL));
        assertThat(always.admits(at("2026-11-15T03:00:00"), tick("2026-11-15T03:00:00", "100", 0))).isTrue();
        assertThat(always.faults()).isEmpty();
    }

    @Test
    void the_first_facts_of_each_fault_can_be_shown_and_all_are_reported_by_name() {
        for (int i = 0; i < 9; i++) {
            gate.admits(at("2026-11-15T10:00:00") + i, tick("2026-11-15T10:00:00", "100", 0));
        }
        gate.refuse(TickFault.PRICE_NOT_POSITIVE, "NSE:INFY", at("2026-11-16T10:00:00"), "0");
        assertThat(gate.samples()).hasSize(GateRules.USUAL.samplesMax() + 1);
        assertThat(gate.samples().getFirst())
                .hasToString("2026-11-15 10:00:00 NSE:INFY 100.00: weekend or holiday");
        assertThat(gate.counts()).containsExactly(new FeedStatus.Count("passed", 0),
                new FeedStatus.Count("price not above zero", 1),
                new FeedStatus.Count("weekend or holiday", 9));
    }

    @Test
    void rules_that_nothing_could_keep_are_refused() {
        assertThatThrownBy(() -> GateRules.USUAL.withJumpPercentMax(0))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("jumps of 1 % or more");
    }

    private boolean passes(String stamp, String price, long volume) {
        return gate.admits(at(stamp), tick(stamp, price, volume));
    }

    private static TickGate gate(GateRules rules) {
        return new TickGate(CalendarFile.bundled(), List.of(SHARE), rules);
    }
}
