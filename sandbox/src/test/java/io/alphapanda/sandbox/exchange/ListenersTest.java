package io.alphapanda.sandbox.exchange;

import static io.alphapanda.sandbox.exchange.Room.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.orders.OrderChange;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.terms.ExchangeLimits;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Variety;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ListenersTest extends RoomCase {
    private static final long SBIN = 3045 * 256 + 1;

    @Override
    protected ScriptedMarket market() {
        ScriptedMarket market = Room.quietMarket();
        for (int second = 0; second < 60; second++) {
            market.tick(Room.MONDAY, "10:05:" + (second < 10 ? "0" : "") + second, Room.SBIN, "800", 30,
                    230 + 30 * second, "799.95", 500 + second, "800.05", 500);
        }
        return market;
    }

    @Test
    void an_account_hears_of_its_orders_in_order_and_of_no_others() throws InterruptedException {
        BlockingQueue<OrderRow> heard = new LinkedBlockingQueue<>();
        try (Exchange.Subscription hearing = room.exchange.onOrders(ANNA, heard::add)) {
            room.limit(Room.BALA, Side.BUY, 10, "790");
            String id = room.limit(ANNA, Side.BUY, 130, "800.05");
            room.exchange.modify(ANNA, Variety.REGULAR, id, Room.none(),
                    OrderChange.price(Price.ofRupees("800")));
            room.exchange.cancel(ANNA, Variety.REGULAR, id, Room.none());
            List<String> statuses = new ArrayList<>();
            while (statuses.size() < 4) {
                OrderRow row = next(heard);
                assertThat(row.account()).isEqualTo(ANNA);
                statuses.add(row.status());
            }
            assertThat(statuses).containsExactly("OPEN", "UPDATE", "UPDATE", "CANCELLED");
            assertThat(hearing.missed()).isZero();
        }
    }

    private static <T> T next(BlockingQueue<T> heard) throws InterruptedException {
        T row = heard.poll(20, TimeUnit.SECONDS);
        assertThat(row).as("something is heard in time").isNotNull();
        return Objects.requireNonNull(row);
    }

    @Test
    void a_subscription_starts_with_a_snapshot_and_tells_changes() throws InterruptedException {
        BlockingQueue<QuoteRow> heard = new LinkedBlockingQueue<>();
        try (Exchange.TickSubscription ticks = room.exchange.onTicks(heard::add)) {
            ticks.add(Set.of(SBIN, 12_345L));
            QuoteRow first = next(heard);
            assertThat(first.lastPrice()).isEqualTo(Price.ofRupees("800"));
            assertThat(first.close()).isEqualTo(Price.ofRupees("800"));
            room.at("10:05:00");
            assertThat(next(heard).depth().bids().getFirst().units()).isEqualTo(500);
            ticks.remove(Set.of(SBIN));
            room.at("10:05:30");
            ticks.add(Set.of(SBIN));
            assertThat(next(heard).depth().bids().getFirst().units()).as("nothing was told in between")
                    .isEqualTo(530);
        }
    }

    @Test
    void a_listener_that_sleeps_hears_the_latest_state_and_holds_nobody_up() throws InterruptedException {
        CountDownLatch awake = new CountDownLatch(1);
        CountDownLatch asleep = new CountDownLatch(1);
        BlockingQueue<QuoteRow> heard = new LinkedBlockingQueue<>();
        try (Exchange.TickSubscription ticks = room.exchange.onTicks(row -> {
            asleep.countDown();
            awaitQuietly(awake);
            heard.add(row);
        })) {
            ticks.add(Set.of(SBIN));
            assertThat(asleep.await(20, TimeUnit.SECONDS)).isTrue();
            for (int second = 10; second < 60; second++) {
                room.at("10:05:" + second);
            }
            awake.countDown();
            next(heard);
            assertThat(next(heard).depth().bids().getFirst().units()).as("the latest").isEqualTo(559);
            assertThat(ticks.missed()).isEqualTo(49);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_call_whose_turn_does_not_come_gives_up_and_nothing_is_done() throws Exception {
        room.close();
        ExchangeLimits usual = ExchangeLimits.USUAL;
        ExchangeLimits hasty = new ExchangeLimits(usual.callsWaitingMax(), Duration.ofMillis(50),
                usual.updatesWaitingMax(), usual.ordersPerDayMax(), usual.gttActiveMax(),
                usual.modificationsMax(),
                usual.icebergLegsMax(), usual.slicesMax(), usual.tagLengthMax(), usual.minuteDaysMax(),
                usual.journalDaysKept());
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch reached = new CountDownLatch(1);
        ScriptedMarket slow = new ScriptedMarket() {
            @Override
            public Optional<MarketFact> next() {
                var fact = super.next();
                if (fact.isPresent() && fact.get().micros() > micros("09:30:00")) {
                    reached.countDown();
                    awaitQuietly(release);
                }
                return fact;
            }
        };
        slow.tick(Room.FRIDAY, "15:00:00", Room.SBIN, "800", 1, 1, "799.95", 1, "800.05", 1)
                .tick(Room.MONDAY, "09:20:00", Room.SBIN, "800", 1, 1, "799.95", 1, "800.05", 1)
                .tick(Room.MONDAY, "10:00:00", Room.SBIN, "800", 1, 2, "799.95", 1, "800.05", 1);
        room = new Room(folder.resolve("slow"), slow, Room.settings().with(hasty));
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> running = others.submit(() -> room.at("11:00:00"));
            assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
            Refusal refusal = Room.refusal(() -> room.limit(ANNA, Side.BUY, 10, "790"));
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.text()).contains("50 ms").contains("Nothing was done");
            release.countDown();
            running.get(20, TimeUnit.SECONDS);
        }
        assertThat(room.exchange.orders(ANNA)).isEmpty();
    }

    private static long micros(String time) {
        return Ist.micros(Room.MONDAY, LocalTime.parse(time));
    }

    @Test
    void a_market_that_breaks_stops_the_exchange_in_words() {
        room.close();
        ScriptedMarket breaking = new ScriptedMarket() {
            @Override
            public Optional<MarketFact> next() {
                Optional<MarketFact> fact = super.next();
                if (fact.isPresent() && fact.get().micros() > micros("09:30:00")) {
                    throw new IllegalStateException("the file ends in the middle of a line");
                }
                return fact;
            }
        };
        breaking.tick(Room.FRIDAY, "15:00:00", Room.SBIN, "800", 1, 1, "799.95", 1, "800.05", 1)
                .tick(Room.MONDAY, "09:20:00", Room.SBIN, "800", 1, 1, "799.95", 1, "800.05", 1)
                .tick(Room.MONDAY, "10:00:00", Room.SBIN, "800", 1, 2, "799.95", 1, "800.05", 1);
        room = new Room(folder.resolve("breaking"), breaking);
        assertThatThrownBy(() -> room.at("11:00:00")).hasMessageContaining("middle of a line");
        assertThat(Room.refusal(() -> room.limit(ANNA, Side.BUY, 10, "790")).text())
                .startsWith("The exchange has stopped").contains("Start the sandbox again");
    }

    @Test
    void a_closed_exchange_says_so() {
        room.close();
        assertThat(Room.refusal(() -> room.limit(ANNA, Side.BUY, 10, "790")).text())
                .isEqualTo("The exchange is closed.");
    }
}
