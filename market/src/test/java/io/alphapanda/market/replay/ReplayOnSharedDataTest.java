package io.alphapanda.market.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.OptionContract.OptionRight;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.SharedData;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.bars.HoursMode;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.clock.SessionClock;
import io.alphapanda.market.feed.GateRules;
import io.alphapanda.market.feed.MarketFeed;
import io.alphapanda.market.feed.TickFault;
import io.alphapanda.market.feed.TickGate;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.stream.MarketFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every figure here was counted by a Python program before.
class ReplayOnSharedDataTest {
    private static final String KITE = "ticks/kite_full_BANKNIFTY21SEP35300CE_2021-08-20.txt.gz";
    private static final String SECONDS = "ticks/NIFTY50_1s_2022-08_2022-10.tar.gz";
    private static final String RECEIVED = "ticks/NIFTY_ltp_receive_us_2025-02-11_12.csv";
    private static final Instrument CALL = new OptionContract(
            InstrumentId.of(Exchange.NFO, "BANKNIFTY21SEP35300CE"),
            new Contract(Exchange.NFO, "BANKNIFTY21SEP35300CE", Price.ofRupees("0.05"), 25, 900),
            InstrumentId.of(Exchange.NSE, "BANKNIFTY"), LocalDate.of(2021, 9, 30), Price.ofRupees("35300"),
            OptionRight.CALL, MarketSegment.DERIVATIVES);

    @TempDir
    Path folder;

    @Test
    void the_option_is_told_oldest_first_and_its_volume_never_steps_back() throws IOException {
        try (ReplayMarket market = open(ReplayFile.of(SharedData.require(KITE), CALL))) {
            List<Tick> ticks = ticks(market);
            assertThat(market.instruments()).containsExactly(CALL);
            ReplayCount count = market.counts().getFirst();
            assertThat(count.format()).isEqualTo(ReplayFormat.KITE_TICKS);
            // The last line of the file, its first tick, has the 1970 that Kite sends before a day's first trade.
            assertThat(count.rows()).isEqualTo(3_654);
            assertThat(count.taken()).isEqualTo(3_653);
            assertThat(count.leftOut()).isEqualTo(Map.of("stamp before 1990", 1L));
            assertThat(count.reordered()).isEqualTo(3_652);
            assertThat(Ist.shown(ticks.getFirst().exchangeMicros())).isEqualTo("2021-08-20 09:15:01");
            assertThat(Ist.shown(ticks.getLast().exchangeMicros())).isEqualTo("2021-08-20 15:30:04");
            assertThat(ticks).extracting(Tick::exchangeMicros).isSorted();
            // The 27 steps back are those of a stable sort by stamp, which leaves each second newest first.
            assertThat(ticks).extracting(Tick::dayVolume).isSorted().endsWith(21_575L);
            Tick last = ticks.getLast();
            assertThat(last.lastPrice()).isEqualTo(Price.ofRupees("760.80"));
            assertThat(last.lastUnits()).isEqualTo(25);
            assertThat(last.openInterest()).isEqualTo(6_375);
            assertThat(last.depth().bids()).hasSize(5).first()
                    .hasToString("Level[price=751.00, units=25, orders=1]");
            assertThat(last.depth().asks()).hasSize(5).last()
                    .hasToString("Level[price=813.75, units=200, orders=1]");
        }
    }

    @Test
    void the_gate_refuses_the_exact_repetitions_of_the_option_and_what_came_after_the_close()
            throws IOException {
        TickGate gate = new TickGate(CalendarFile.bundled(), List.of(CALL),
                GateRules.USUAL.withStampRequired());
        try (ReplayMarket market = open(ReplayFile.of(SharedData.require(KITE), CALL))) {
            drain(market, gate, MarketSegment.DERIVATIVES);
        }
        // 744 seconds are repeated, 706 with the same price and volume, 186 with the same book, too.
        assertThat(gate.faults()).isEqualTo(Map.of(TickFault.REPETITION, 186L, TickFault.CLOSED, 1L));
        assertThat(gate.passedCount()).isEqualTo(3_653 - 186 - 1);
    }

    @Test
    void the_seconds_pass_in_session_and_everything_else_has_its_reason() throws IOException {
        Path holidays = Files.writeString(folder.resolve("2022.calendar"), """
                holiday 2022-08-31  INDEX  # Ganesh Chaturthi
                holiday 2022-10-05  INDEX  # Dussehra
                holiday 2022-10-26  INDEX  # Diwali Balipratipada
                """);
        TradingCalendar calendar = CalendarFile.bundledWith(holidays);
        Instrument nifty = KnownSymbols.bundled().resolve("NIFTY");
        TickGate gate = new TickGate(calendar, List.of(nifty), GateRules.USUAL);
        TickGate strict = new TickGate(calendar, List.of(nifty), GateRules.USUAL.withJumpPercentMax(1));
        try (ReplayMarket market = open(ReplayFile.of(SharedData.require(SECONDS)))) {
            assertThat(market.instruments()).containsExactly(nifty);
            long events = drain(market, gate, MarketSegment.INDEX);
            assertThat(market.counts().getFirst().rows()).isEqualTo(1_070_714);
            assertThat(market.counts().getFirst().taken()).isEqualTo(1_070_714);
            assertThat(events).isGreaterThan(663_996);
        }
        try (ReplayMarket market = open(ReplayFile.of(SharedData.require(SECONDS)))) {
            drain(market, strict, MarketSegment.INDEX);
        }
        // 13 weekend days and 3 holidays are copies of other days; the garbage and the spikes are in pre-open.
        assertThat(gate.passedCount()).isEqualTo(663_996);
        assertThat(gate.faults()).isEqualTo(Map.of(TickFault.NO_SESSION, 376_005L, TickFault.PRE_OPEN,
                25_268L, TickFault.CLOSED, 5_445L, TickFault.STAMP_ABSENT, 663_996L));
        // Nine days open more than 1 % away from the last price: the third value at the new level is believed.
        assertThat(strict.faults()).containsEntry(TickFault.PRICE_JUMP, 18L);
        assertThat(strict.passedCount()).isEqualTo(663_996 - 18);
    }

    @Test
    void a_holiday_that_the_calendar_does_not_know_passes_for_a_trading_day() throws IOException {
        Instrument nifty = KnownSymbols.bundled().resolve("NIFTY");
        TickGate gate = new TickGate(CalendarFile.bundled(), List.of(nifty), GateRules.USUAL);
        assertThat(CalendarFile.bundled().isAssumed(LocalDate.of(2022, 10, 5))).isTrue();
        try (ReplayMarket market = open(ReplayFile.of(SharedData.require(SECONDS)))) {
            drain(market, gate, MarketSegment.INDEX);
        }
        assertThat(gate.passedCount()).isEqualTo(663_996 + 66_566);
    }

    @Test
    void prices_with_microsecond_receipts_are_told_as_they_came() throws IOException {
        Instrument nifty = KnownSymbols.bundled().resolve("NIFTY");
        TickGate gate = new TickGate(CalendarFile.bundled(), List.of(nifty), GateRules.USUAL);
        try (ReplayMarket market = open(ReplayFile.of(SharedData.require(RECEIVED)))) {
            drain(market, gate, MarketSegment.INDEX);
            ReplayCount count = market.counts().getFirst();
            assertThat(count.format()).isEqualTo(ReplayFormat.PRICE_ROWS);
            assertThat(count.rows()).isEqualTo(1_650);
            assertThat(count.leftOut()).isEmpty();
        }
        assertThat(gate.passedCount()).isEqualTo(1_650);
        assertThat(gate.faults()).isEqualTo(Map.of(TickFault.STAMP_ABSENT, 1_650L));
    }

    @Test
    void foreign_quotes_are_told_with_one_level_of_their_book() throws IOException {
        Path file = SharedData.require("ticks/EURUSD_quote_ticks_ms.csv.gz");
        try (ReplayMarket market = open(ReplayFile.of(file))) {
            TickGate gate = new TickGate(CalendarFile.bundled(), market.instruments(),
                    GateRules.USUAL.withHours(HoursMode.ALL));
            drain(market, gate, MarketSegment.CURRENCY);
            assertThat(market.counts().getFirst().format()).isEqualTo(ReplayFormat.QUOTE_ROWS);
            assertThat(market.counts().getFirst().taken()).isEqualTo(9_500);
            assertThat(gate.passedCount()).isEqualTo(9_500);
        }
        try (ReplayMarket market = open(ReplayFile.of(file))) {
            MarketFact first = market.next().orElseThrow();
            // 17:00:00.065 in New York, half past three the next morning in India.
            assertThat(Ist.iso(first.micros())).isEqualTo("2020-01-02T03:30:00.065+05:30");
            assertThat(((Quote) first.data()).depth().asks().getFirst().price())
                    .isEqualTo(Price.ofRupees("1.12172"));
        }
    }

    @Test
    void bars_and_ticks_of_several_files_come_in_one_order_of_time() throws IOException {
        try (ReplayMarket market = open(ReplayFile.of(SharedData.require(RECEIVED)),
                ReplayFile.of(SharedData.require("bars/NIFTY_5m_2024-07_2025-07.csv.gz")))) {
            List<MarketFact> facts = facts(market);
            assertThat(facts).extracting(MarketFact::micros).isSorted();
            assertThat(facts).hasSize(1_650 + 18_676);
            assertThat(market.counts()).extracting(ReplayCount::taken).containsExactly(1_650L, 18_676L);
        }
    }

    private static ReplayMarket open(ReplayFile... files) throws IOException {
        return ReplayMarket.open(List.of(files), CalendarFile.bundled(), KnownSymbols.bundled());
    }

    private static List<MarketFact> facts(ReplayMarket market) {
        List<MarketFact> facts = new ArrayList<>();
        for (Optional<MarketFact> fact = market.next(); fact.isPresent(); fact = market.next()) {
            facts.add(fact.get());
        }
        return facts;
    }

    private static List<Tick> ticks(ReplayMarket market) {
        return facts(market).stream().map(fact -> (Tick) fact.data()).toList();
    }

    private static long drain(ReplayMarket market, TickGate gate, MarketSegment segment) {
        MarketFeed feed = new MarketFeed("replay", market, gate,
                SessionClock.everySecond(CalendarFile.bundled(), Set.of(segment)));
        long events = 0;
        for (Optional<Envelope> event = feed.next(); event.isPresent(); event = feed.next()) {
            events++;
        }
        return events;
    }
}
