package io.alphapanda.zerodha.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.FeedStatus.State;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.market.build.BarBuilder;
import io.alphapanda.market.build.BarBuilderRules;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.feed.GateRules;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.services.marketfeed.CandleHistory;
import io.alphapanda.services.marketfeed.LiveFeed;
import io.alphapanda.services.marketfeed.LiveLimits;
import io.alphapanda.services.marketfeed.LiveMarket;
import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.ticker.OrderFrameListener;
import io.alphapanda.zerodha.ticker.ServedSocket;
import io.alphapanda.zerodha.ticker.Ticker;
import io.alphapanda.zerodha.ticker.TickerLimits;
import io.alphapanda.zerodha.ticker.TickerListener;
import io.alphapanda.zerodha.ticker.TickerServer;
import io.alphapanda.zerodha.ticker.TickerSession;
import io.alphapanda.zerodha.ticker.TickerSessions;
import io.alphapanda.zerodha.ticker.packet.Mode;
import io.alphapanda.zerodha.ticker.packet.Packet;
import io.alphapanda.zerodha.ticker.packet.PacketBytes;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KiteTicksTest {
    private static final long INFY_TOKEN = 408_065;
    private static final long NIFTY_TOKEN = 256_265;
    private static final Instrument INFY = KnownSymbols.bundled().resolve("INFY");
    private static final Instrument NIFTY = KnownSymbols.bundled().resolve("NIFTY");
    private final AtomicLong nowMicros = new AtomicLong(at("10:00:00.5"));
    private final InstantSource clock = () -> Instant.EPOCH.plus(nowMicros.get(), ChronoUnit.MICROS);
    private final TickerSessions sessions = new TickerSessions(() -> {});
    private final MemoryEventLog log = new MemoryEventLog(1_000_000);
    private TickerServer server;

    @BeforeEach
    void open() throws IOException {
        server = new TickerServer();
        sessions.give(new TickerSession("key", "secret"));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private static long at(String time) {
        return Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.parse(time));
    }

    private Ticker ticker(TickerListener listener) {
        return new Ticker(server.address(), sessions, TickerLimits.STANDARD, listener, new NoOrders(),
                new Surroundings(clock, () -> 0, new SplittableRandom(1), _ -> {}));
    }

    private Desk desk(Optional<CandleHistory> candles) {
        KiteTicks ticks = new KiteTicks(List.of(new TickerInstrument(INFY, INFY_TOKEN, Mode.FULL),
                new TickerInstrument(NIFTY, NIFTY_TOKEN, Mode.FULL)), this::ticker);
        LiveMarket market = new LiveMarket("zerodha", ticks, candles, CalendarFile.bundled(),
                LiveLimits.STANDARD,
                clock);
        return Desk.over(log).clock(clock).ticker(System::nanoTime).seed(1)
                .decider(new BarBuilder(new BarBuilderRules(List.of(INFY, NIFTY), List.of(Timeframe.M1),
                        BarBuilderRules.LIVE_GRACE_MICROS), CalendarFile.bundled()))
                .source(new LiveFeed("zerodha", market, CalendarFile.bundled(), GateRules.USUAL, clock))
                .start();
    }

    private static byte[] full(long price, String stamp) {
        return PacketBytes.with(PacketBytes.counting(Packet.FULL_BYTES, INFY_TOKEN, price), 60,
                at(stamp) / 1_000_000);
    }

    private static byte[] index(long value, String stamp) {
        return PacketBytes.with(PacketBytes.counting(Packet.INDEX_FULL_BYTES, NIFTY_TOKEN, value), 28,
                at(stamp) / 1_000_000);
    }

    private <T extends Event> List<T> logged(Class<T> kind) {
        List<T> found = new ArrayList<>();
        log.replay(log.startPosition(), (_, event) -> {
            if (kind.isInstance(event.data())) {
                found.add(kind.cast(event.data()));
            }
        });
        return found;
    }

    private void awaitLogged(Class<? extends Event> kind, int count) throws InterruptedException {
        Waits.until(count + " of " + kind.getSimpleName() + " are logged",
                () -> logged(kind).size() >= count);
    }

    /// A server has nothing to tell before it is asked.
    private ServedSocket asked(int number) throws InterruptedException {
        ServedSocket socket = server.opened(number);
        Waits.until("it is asked", () -> !socket.requests().isEmpty());
        return socket;
    }

    @Test
    void frames_of_the_server_are_ticks_and_quotes_on_the_log() throws InterruptedException {
        Desk desk = desk(Optional.empty());
        ServedSocket socket = asked(1);
        socket.send(PacketBytes.frame(full(150_000, "10:00:00"), index(2_600_000, "10:00:00")));
        awaitLogged(Tick.class, 2);
        socket.send(PacketBytes.frame(full(0, "10:00:00")));
        awaitLogged(Quote.class, 1);
        socket.send(PacketBytes.frame(PacketBytes.ltp(NIFTY_TOKEN, 0), PacketBytes.ltp(77, 1)));
        desk.stop();
        Depth depth = logged(Quote.class).getFirst().depth();
        assertThat(depth.bids()).hasSize(5);
        assertThat(logged(Tick.class)).containsExactly(
                new Tick(INFY.id(), Price.ofRupees("1500"), 2, 4, 12, at("10:00:00"), depth),
                new Tick(NIFTY.id(), Price.ofRupees("26000"), 0, 0, 0, at("10:00:00"), Depth.UNKNOWN));
        List<Envelope> all = new ArrayList<>();
        log.replay(log.startPosition(), (_, event) -> all.add(event));
        assertThat(all).filteredOn(event -> event.data() instanceof Tick)
                .allSatisfy(event -> assertThat(event.source() + event.sequence()).isEqualTo("market-feed1"));
        assertThat(socket.requests()).first().asString().contains("subscribe").contains("408065")
                .contains("256265");
    }

    @Test
    void a_lost_socket_is_a_gap_of_its_instruments_that_candles_fill()
            throws IOException, InterruptedException {
        Price price = Price.ofRupees("1500");
        Bar minute = new Bar(INFY.id(), Timeframe.M1, at("10:01:00"), at("10:02:00"), price, price, price,
                price, 10);
        Desk desk = desk(
                Optional.of((instrument, _, _) -> instrument.equals(INFY) ? List.of(minute) : List.of()));
        ServedSocket first = asked(1);
        first.send(PacketBytes.frame(full(150_000, "10:00:00"), index(2_600_000, "10:00:00")));
        awaitLogged(Tick.class, 2);
        nowMicros.set(at("10:02:10"));
        first.cut();
        ServedSocket second = asked(2);
        Waits.until("the loss is told", () -> logged(FeedStatus.class).stream()
                .anyMatch(status -> status.state() == State.DISCONNECTED));
        second.send(PacketBytes.frame(full(150_100, "10:02:10"), index(2_600_100, "10:02:10")));
        Waits.until("the minute is filled", () -> logged(Bar.class).contains(minute));
        awaitLogged(Tick.class, 4);
        nowMicros.set(at("10:03:01.5"));
        second.send(PacketBytes.frame(full(150_200, "10:03:01")));
        Waits.until("the next bar is built", () -> logged(Bar.class).size() >= 5);
        Waits.until("the gap is told", () -> logged(FeedStatus.class).stream()
                .anyMatch(status -> status.counts().contains(new Count("gaps NSE:INFY", 1))));
        desk.stop();
        assertThat(logged(Bar.class)).filteredOn(bar -> bar.instrument().equals(INFY.id()))
                .extracting(Bar::startMicros).containsExactly(at("10:00:00"), at("10:01:00"), at("10:02:00"));
        List<FeedStatus> statuses = logged(FeedStatus.class);
        assertThat(statuses).anyMatch(status -> status.counts().contains(new Count("gaps NSE:INFY", 1))
                && status.detail()
                        .contains("missing: NSE:INFY from 2026-11-23 10:00:00 to 2026-11-23 10:02:10"));
        assertThat(statuses).anyMatch(status -> status.detail().startsWith("filled: NSE:INFY"));
        assertThat(statuses).anyMatch(status -> status.counts().contains(new Count("connections", 2)));
    }

    @Test
    void a_refused_session_is_told_on_the_log_without_its_secret() throws InterruptedException {
        server.next(TickerServer.Answer.FORBIDDEN);
        Desk desk = desk(Optional.empty());
        awaitLogged(FeedStatus.class, 2);
        sessions.give(new TickerSession("key", "other"));
        server.opened(1);
        awaitLogged(FeedStatus.class, 3);
        desk.stop();
        assertThat(logged(FeedStatus.class)).element(1).satisfies(status -> {
            assertThat(status.detail()).contains("answered with status 403").contains("log in");
            assertThat(status.counts()).contains(new Count("sessions refused", 1));
        });
        assertThat(logged(FeedStatus.class).toString()).doesNotContain("secret").doesNotContain("other");
    }

    @Test
    void two_instruments_of_one_token_are_refused_and_so_is_a_number_that_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KiteTicks(List.of(new TickerInstrument(INFY, 5, Mode.LTP),
                        new TickerInstrument(NIFTY, 5, Mode.LTP)), this::ticker))
                .withMessageContaining("token 5 is given for NSE:INFY and for NSE:NIFTY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TickerInstrument(INFY, 4_294_967_296L, Mode.LTP))
                .withMessageContaining("NSE:INFY").withMessageContaining("4294967296");
    }

    /// This test is about prices.
    private static final class NoOrders implements OrderFrameListener {
        @Override
        public void orderChanged(String json) {
            throw new AssertionError("no order was told: " + json);
        }

        @Override
        public void framesMayBeMissing() {
            // Of none.
        }
    }
}
