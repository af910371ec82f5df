package io.alphapanda.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.market.feed.TickFault;
import org.junit.jupiter.api.Test;

/// Which ticks a desk trades on, and when, by the time of the exchange.
class MarketHoursTest {
    private static final Instrument SHARE = new Equity(
            new Contract(Exchange.NSE, "RELIANCE", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
    private static final Instrument INDEX = new MarketIndex(
            new Contract(Exchange.NSE, "NIFTY", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
    private static final Instrument FUTURE = future();
    /// Changes its mind with every change of the price.
    private static final Map<String, String> NERVOUS = Map.of("lookback", "1", "threshold", "0%", "direction",
            "long-short");

    private static Instrument future() {
        Contract contract = new Contract(Exchange.NFO, "NIFTY26MARFUT", Price.ofRupees("0.10"), 65, 1_800);
        return new FutureContract(contract.id(), contract, INDEX.id(), LocalDate.of(2026, 3, 30),
                MarketSegment.DERIVATIVES);
    }

    /// The old desk took 09:15:00 for the pre-open, and the pre-open for open.
    @Test
    void seed_defect_29_0915_00_is_open() {
        Told told = new Told("tick", NERVOUS, "MIS", new ToldMarket(List.of(SHARE))
                .tick(SHARE.id(), "09:14:59.900", "1400").tick(SHARE.id(), "09:15:00", "1401")
                .tick(SHARE.id(), "09:15:00.100", "1402").tick(SHARE.id(), "09:16:30", "1403"));
        assertThat(told.desk.feed().gate().faults()).isEqualTo(Map.of(TickFault.PRE_OPEN, 1L));
        assertThat(told.of(Fill.class).getFirst().executedAtMicros())
                .isEqualTo(ToldMarket.at("09:15:00.100"));
        Bar first = told.of(Bar.class).getFirst();
        assertThat(first.timeframe()).isEqualTo(Timeframe.M1);
        assertThat(first.startMicros()).isEqualTo(ToldMarket.at("09:15:00"));
        assertThat(first.open()).isEqualTo(Price.ofRupees("1401"));
        assertThat(first.close()).isEqualTo(Price.ofRupees("1402"));
    }

    /// The old desk asked the wall clock whether the market was open, and traded whatever the log still held.
    @Test
    void seed_defect_15_old_ticks_are_not_traded_as_live() {
        ToldMarket market = new ToldMarket(List.of(SHARE));
        for (int minute = 20; minute < 50; minute++) {
            market.tick(SHARE.id(), "09:" + minute + ":00", "11:" + minute + ":00",
                    minute % 2 == 0 ? "1400" : "1410");
        }
        Told told = new Told("tick", NERVOUS, "MIS", market);
        assertThat(told.desk.feed().gate().faults()).isEqualTo(Map.of(TickFault.STALE, 30L));
        assertThat(told.of(TradingSignal.class)).isEmpty();
        assertThat(told.of(Bar.class)).isEmpty();
    }

    /// Constant prices from outside the session were evaluated, too.
    @Test
    void nothing_is_decided_on_ticks_from_outside_the_session() {
        Told told = new Told("tick", NERVOUS, "MIS", new ToldMarket(List.of(SHARE))
                .tick(SHARE.id(), "08:30:00", "1400").tick(SHARE.id(), "09:05:00", "1410")
                .tick(SHARE.id(), "15:30:00", "1420").tick(SHARE.id(), "18:00:00", "1430"));
        assertThat(told.desk.feed().gate().passedCount()).isZero();
        assertThat(told.of(TradingSignal.class)).isEmpty();
    }

    /// The last bar of the day closes with the session, so what it brings about comes too late: it waits for the
    /// next session.
    @Test
    void nothing_fills_at_the_moment_of_the_close() {
        Told told = new Told("1m", NERVOUS, "NRML", new ToldMarket(List.of(INDEX, FUTURE))
                .tick(INDEX.id(), "15:27:00", "25000").tick(FUTURE.id(), "15:28:30", "25010")
                .tick(FUTURE.id(), "15:29:30", "25020"));
        assertThat(told.of(OrderPlaced.class)).hasSize(1);
        assertThat(told.of(Fill.class)).isEmpty();
    }

    /// A desk with one strategy on the last of a market's instruments, and everything that its log holds.
    private static final class Told {
        private final List<Event> log = new ArrayList<>();
        private final SteppedDesk desk;

        private Told(String timeframe, Map<String, String> settings, String product, ToldMarket market) {
            RunCase run = RunCase.shipped(Map.of("RISK__BOUND_BY", "none"))
                    .trading(List.of(Map.of("id", "nervous", "kind", "momentum", "instruments",
                            List.of(market.instruments().getLast().id().value()), "timeframe", timeframe,
                            "settings", settings, "size", "65", "product", product)));
            desk = new SteppedDesk(run.terms(market), run.feed(market), new MemoryEventLog(),
                    List.of((_, event) -> log.add(event.data()))).runToEnd();
            assertThat(desk.engine().fenced()).isEmpty();
        }

        private <E extends Event> List<E> of(Class<E> kind) {
            return log.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }
}
