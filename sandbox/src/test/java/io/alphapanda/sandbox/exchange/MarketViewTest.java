package io.alphapanda.sandbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.sandbox.exchange.SandboxState.LiveBook;
import io.alphapanda.sandbox.market.Candle;
import io.alphapanda.sandbox.market.CandleInterval;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.orders.OrderRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What everybody can see: instruments, quotes, candles.
class MarketViewTest {
    private static final long SBIN = 3045 * 256 + 1;

    @TempDir
    private Path folder;

    private static long at(LocalDate date, String time) {
        return Ist.micros(date, LocalTime.parse(time));
    }

    @Test
    void a_quote_holds_the_day_the_close_and_the_band() {
        ScriptedMarket market = Room.quietMarket()
                .tick(Room.MONDAY, "09:20:00", Room.SBIN, "805", 50, 150, "804.95", 10, "805.05", 20)
                .tick(Room.MONDAY, "09:21:00", Room.SBIN, "798", 50, 250, "797.95", 10, "798.05", 20);
        try (Room room = new Room(folder, market)) {
            room.at("09:30:00");
            QuoteRow quote = room.exchange.quotes(List.of(SBIN, 7L)).getFirst();
            assertThat(quote.open()).isEqualTo(Price.ofRupees("800"));
            assertThat(quote.high()).isEqualTo(Price.ofRupees("805"));
            assertThat(quote.low()).isEqualTo(Price.ofRupees("798"));
            assertThat(quote.lastPrice()).isEqualTo(Price.ofRupees("798"));
            assertThat(quote.close()).isEqualTo(Price.ofRupees("800"));
            assertThat(quote.volume()).isEqualTo(250);
            assertThat(quote.averagePrice()).as("100 at 800, 50 at 805, 100 at 798")
                    .isEqualTo(Price.ofRupees("800.20"));
            assertThat(quote.lowerCircuit()).isEqualTo(Price.ofRupees("720"));
            assertThat(quote.upperCircuit()).isEqualTo(Price.ofRupees("880"));
            assertThat(quote.lastTradeMicros()).contains(at(Room.MONDAY, "09:21:00"));
            assertThat(quote.sellQuantity()).isEqualTo(20);
        }
    }

    @Test
    void the_state_shows_the_latest_orders_of_all_and_the_books_that_they_rest_in() {
        try (Room room = new Room(folder, Room.quietMarket())) {
            room.at("09:30:00");
            assertThat(room.exchange.state().latestOrders()).isEmpty();
            String first = room.limit(Room.ANNA, Side.BUY, 10, "790");
            String second = room.limit(Room.BALA, Side.BUY, 20, "791");
            assertThat(room.exchange.state().latestOrders()).extracting(OrderRow::orderId)
                    .containsExactly(second, first);
            assertThat(room.exchange.state().books()).extracting(LiveBook::key, LiveBook::restingOrders)
                    .containsExactly(tuple("NSE:SBIN", 2), tuple("NSE:TINY", 0),
                            tuple("NFO:SBIN26DECFUT", 0));
            for (int i = 0; i < SandboxState.ORDERS_MAX; i++) {
                room.limit(Room.ANNA, Side.BUY, 1, "780");
            }
            assertThat(room.exchange.state().latestOrders()).hasSize(SandboxState.ORDERS_MAX)
                    .extracting(OrderRow::orderId).doesNotContain(first, second);
        }
    }

    @Test
    void a_trade_between_accounts_is_printed() {
        try (Room room = new Room(folder, Room.quietMarket())) {
            room.at("09:30:00");
            room.limit(Room.ANNA, Side.SELL, 10, "800");
            room.limit(Room.BALA, Side.BUY, 10, "800");
            QuoteRow quote = room.exchange.quotes(List.of(SBIN)).getFirst();
            assertThat(quote.volume()).isEqualTo(110);
            assertThat(quote.lastQuantity()).isEqualTo(10);
        }
    }

    @Test
    void candles_count_from_the_open_and_know_days_before_the_first() {
        ScriptedMarket market = Room.quietMarket()
                .tick(Room.MONDAY, "09:16:10", Room.SBIN, "803", 50, 150, "802.95", 10, "803.05", 20)
                .tick(Room.MONDAY, "09:18:00", Room.SBIN, "799", 50, 250, "798.95", 10, "799.05", 20);
        try (Room room = new Room(folder, market)) {
            room.at("09:30:00");
            List<Candle> minutes = candles(room, CandleInterval.MINUTE);
            assertThat(minutes).extracting(candle -> Ist.shown(candle.startMicros())).containsExactly(
                    "2026-11-20 15:00:00", "2026-11-23 09:15:00", "2026-11-23 09:16:00",
                    "2026-11-23 09:18:00");
            Candle three = candles(room, CandleInterval.THREE_MINUTES).get(1);
            assertThat(three.startMicros()).isEqualTo(at(Room.MONDAY, "09:15:00"));
            assertThat(three.high()).isEqualTo(Price.ofRupees("803"));
            assertThat(three.close()).isEqualTo(Price.ofRupees("803"));
            assertThat(three.volume()).isEqualTo(150);
            Candle day = candles(room, CandleInterval.DAY).getLast();
            assertThat(day.startMicros()).isEqualTo(at(Room.MONDAY, "00:00:00"));
            assertThat(day.low()).isEqualTo(Price.ofRupees("799"));
            assertThat(day.volume()).isEqualTo(250);
            assertThat(Room.refusal(() -> room.exchange.candles(SBIN, CandleInterval.MINUTE, 0,
                    61 * Ist.DAY_MICROS)).text()).isEqualTo("interval exceeds max limit: 60 days");
        }
    }

    private static List<Candle> candles(Room room, CandleInterval interval) {
        return room.exchange.candles(SBIN, interval, at(Room.FRIDAY, "00:00:00"),
                at(Room.MONDAY, "23:00:00"));
    }

    @Test
    void tokens_of_well_known_instruments_are_the_brokers() throws IOException {
        Path dump = Path.of(System.getProperty("panda.data", "nowhere"), "instruments",
                "kite_instruments_NSE_INDICES.csv.gz");
        assumeTrue(Files.exists(dump), "needs the instrument dump in the folder of panda.data");
        Map<String, Long> published = new HashMap<>();
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(dump)), StandardCharsets.UTF_8))) {
            rows.lines().filter(row -> Character.isDigit(row.charAt(0))).map(row -> row.split(",", -1))
                    .forEach(row -> published.put(row[11] + ":" + row[2], Long.valueOf(row[0])));
        }
        try (RunningExchange exchange = simulated(1)) {
            List<Listed> wellKnown = exchange.instruments().stream()
                    .filter(listed -> listed.exchange().equals("NSE")).toList();
            assertThat(wellKnown).hasSize(7);
            assertThat(wellKnown).allSatisfy(
                    listed -> assertThat(listed.token()).isEqualTo(published.get(listed.key())));
        }
    }

    @Seeded(count = 3, proofCount = 20)
    void every_token_is_its_exchange_token_and_segment_and_history_is_there(long seed) {
        try (RunningExchange exchange = simulated(seed)) {
            assertThat(exchange.instruments()).extracting(Listed::token).doesNotHaveDuplicates();
            for (Listed listed : exchange.instruments()) {
                assertThat(listed.token() >> 8).isEqualTo(listed.exchangeToken());
                listed.expiry().ifPresent(
                        expiry -> assertThat(expiry).isAfterOrEqualTo(Room.MONDAY.plusDays(7)));
                List<Candle> days = exchange.candles(listed.token(), CandleInterval.DAY,
                        at(Room.MONDAY.minusDays(30), "00:00:00"), at(Room.MONDAY, "23:00:00"));
                assertThat(days).hasSize(SandboxMarket.HISTORY_DAYS);
            }
            QuoteRow first = exchange.quotes(List.of(SBIN)).getFirst();
            assertThat(first.lowerCircuit().isPositive()).as("a band on the first day").isTrue();
        }
    }

    /// Twice the same is the same: market, orders, fills, numbers.
    @Seeded(count = 3, proofCount = 20)
    void equal_seeds_and_wishes_give_equal_books(long seed) {
        List<String> first = booksOf(seed, "first");
        assertThat(Books.difference(first, booksOf(seed, "second"))).isEmpty();
        assertThat(Books.difference(first, booksOf(seed + 1, "third"))).isNotEmpty();
    }

    private List<String> booksOf(long seed, String name) {
        try (RunningExchange exchange = RunningExchange.open(Room.settings("20000000"),
                RandomFlow.market(seed),
                Pace.BY_HAND, InstantSource.fixed(Instant.EPOCH), folder.resolve(name), "test")) {
            new RandomFlow(exchange, 1).runTo(Room.MONDAY, "11:00:00", 200);
            return Books.of(exchange);
        }
    }

    private RunningExchange simulated(long seed) {
        return RunningExchange.open(Room.settings(),
                SandboxMarket.simulated(seed, Room.MONDAY, Room.CALENDAR),
                Pace.BY_HAND, InstantSource.fixed(Instant.EPOCH), folder, "test");
    }
}
