package io.alphapanda.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.alphapanda.app.proof.AccountLaws;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.OptionContract.OptionRight;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.SharedData;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.market.feed.TickFault;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.replay.ReplayCount;
import io.alphapanda.market.replay.ReplayFile;
import io.alphapanda.market.replay.ReplayMarket;
import org.junit.jupiter.api.Test;

/// Recorded ticks through gate, bars, strategy, risk, venue and books.
class RealTicksTest {
    private static final Money CASH = Money.ofRupees("1000000");
    private static final Scope PAPER = Scope.account("paper");

    private static final Instrument CALL = new OptionContract(
            InstrumentId.of(Exchange.NFO, "BANKNIFTY21SEP35300CE"),
            new Contract(Exchange.NFO, "BANKNIFTY21SEP35300CE", Price.ofRupees("0.05"), 25, 900),
            InstrumentId.of(Exchange.NSE, "BANKNIFTY"), LocalDate.of(2021, 9, 30), Price.ofRupees("35300"),
            OptionRight.CALL, MarketSegment.DERIVATIVES);

    /// The file has 3,654 ticks, newest first. The oldest is dated 1970, as Kite dates what comes before a day's first
    /// trade. Its volume steps back 27 times if seconds are kept newest first, and never in the order of time, which
    /// the replay restores; so the gate sees no step. 186 ticks repeat the one before to the last level of the book,
    /// and one came after 15:30. One minute of 375 is without a tick, and so without a bar.
    @Test
    void a_recorded_option_is_traded_from_its_ticks() throws IOException {
        Path file = SharedData.require("ticks/kite_full_BANKNIFTY21SEP35300CE_2021-08-20.txt.gz");
        Replayed day = new Replayed(ReplayFile.of(file, CALL), "25");
        assertThat(day.count.rows()).isEqualTo(3_654);
        assertThat(day.count.leftOut()).isEqualTo(Map.of("stamp before 1990", 1L));
        assertThat(day.faults).isEqualTo(Map.of(TickFault.REPETITION, 186L, TickFault.CLOSED, 1L));
        assertThat(day.passed).isEqualTo(3_653 - 186 - 1);
        assertThat(day.bars)
                .isEqualTo(Map.of(Timeframe.M1, 374, Timeframe.M5, 75, Timeframe.M15, 25, Timeframe.H1,
                        7, Timeframe.D1, 1));
        assertThat(day.trades().fills()).isGreaterThan(10);
        assertThat(day.trades().charges()).isGreaterThan(Money.ZERO);
    }

    /// A value a second, 1,070,714 in 46 files. Thirteen days are weekends, copies of other days; three holidays are
    /// copies too, and pass, since the bundled calendar does not know the holidays of 2022: 66,566 values beside the
    /// 663,996 of 30 real days. The values before 09:15 are garbage, some are from after 15:30. None has a stamp.
    @Test
    void three_months_of_index_seconds_are_traded_as_if_the_index_were_its_future() throws IOException {
        Path file = SharedData.require("ticks/NIFTY50_1s_2022-08_2022-10.tar.gz");
        Replayed months = new Replayed(ReplayFile.of(file), "50");
        assertThat(months.count.rows()).isEqualTo(1_070_714);
        assertThat(months.count.leftOut()).isEmpty();
        assertThat(months.faults)
                .isEqualTo(Map.of(TickFault.NO_SESSION, 306_198L, TickFault.PRE_OPEN, 27_876L,
                        TickFault.CLOSED, 6_078L, TickFault.STAMP_ABSENT, 730_562L));
        assertThat(months.passed).isEqualTo(663_996 + 66_566);
        assertThat(months.bars).containsEntry(Timeframe.D1, 30 + 3).containsEntry(Timeframe.M1, 12_193);
        assertThat(months.trades().fills()).isGreaterThan(100);
        assertThat(months.trades().openOrders()).isEmpty();
    }

    /// A file told to its end to a desk with one quick strategy, and what became of it.
    private static final class Replayed {
        private final Map<Timeframe, Integer> bars = new EnumMap<>(Timeframe.class);
        private final WatchedRun watch = new WatchedRun(CASH);
        private final Map<TickFault, Long> faults;
        private final ReplayCount count;
        private final long passed;

        private Replayed(ReplayFile file, String units) throws IOException {
            try (ReplayMarket market = ReplayMarket.open(List.of(file), RunCase.CALENDAR,
                    KnownSymbols.bundled())) {
                String instrument = market.instruments().getFirst().id().value();
                RunCase run = RunCase.shipped(Map.of())
                        .trading(List.of(Map.of("id", "cross", "kind", "sma-cross",
                                "instruments", List.of(instrument), "timeframe", "1m", "settings",
                                Map.of("fast", "3", "slow", "8", "direction", "long-short"), "size", units,
                                "product",
                                "MIS")));
                SteppedDesk desk = new SteppedDesk(run.terms(market), run.feed(market), new MemoryEventLog(),
                        List.of(watch, this::countBar)).runToEnd();
                assertThat(desk.engine().fenced()).isEmpty();
                watch.laws.holdAgainst(desk.deciders());
                faults = desk.feed().gate().faults();
                passed = desk.feed().gate().passedCount();
                count = market.counts().getFirst();
            }
        }

        private void countBar(long position, Envelope event) {
            if (event.data() instanceof Bar bar) {
                bars.merge(bar.timeframe(), 1, Integer::sum);
            }
        }

        private AccountLaws trades() {
            return watch.laws.account(PAPER);
        }
    }
}
