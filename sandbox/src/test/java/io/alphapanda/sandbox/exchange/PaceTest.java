package io.alphapanda.sandbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.simulated.SimulationSettings;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.terms.KiteProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How market time passes by itself.
@Timeout(60)
class PaceTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    private Path folder;
    private final AtomicReference<Instant> clock = new AtomicReference<>(START);

    private RunningExchange open(Pace pace, int tradingDays) {
        SimulationSettings settings = SimulationSettings.of(5, Room.FRIDAY).paced(Duration.ofSeconds(20))
                .forDays(tradingDays).expiringAfter(20);
        InstantSource source = clock::get;
        return RunningExchange.open(Room.settings(),
                SandboxMarket.simulated(settings, Room.MONDAY, Room.CALENDAR), pace, source, folder, "test");
    }

    private static void waitUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static long at(String time) {
        return Ist.micros(Room.MONDAY, LocalTime.parse(time));
    }

    @Test
    void a_morning_in_which_nothing_happens_is_leapt_over() {
        try (RunningExchange exchange = open(Pace.times(60), 9)) {
            waitUntil(() -> exchange.marketMicros() >= at("08:55:00"));
            assertThat(exchange.marketMicros()).isEqualTo(at("08:55:00"));
        }
    }

    @Test
    void market_time_keeps_pace_with_the_clock() {
        try (RunningExchange exchange = open(Pace.times(60), 9)) {
            waitUntil(() -> exchange.marketMicros() >= at("08:55:00"));
            clock.set(START.plusSeconds(40));
            waitUntil(() -> exchange.marketMicros() >= at("09:35:00"));
            assertThat(exchange.marketMicros()).isEqualTo(at("09:35:00"));
            exchange.advanceTo(at("10:00:00"));
            clock.set(START.plusSeconds(41));
            waitUntil(() -> exchange.marketMicros() >= at("10:01:00"));
            assertThat(exchange.marketMicros()).as("counted from where it was sent")
                    .isEqualTo(at("10:01:00"));
        }
    }

    @Test
    void the_night_is_leapt_over_once_the_evening_is_over() {
        try (RunningExchange exchange = open(Pace.times(1), 9)) {
            exchange.advanceTo(at("16:09:00"));
            clock.set(clock.get().plusSeconds(60));
            long wednesday = Ist.micros(Room.MONDAY.plusDays(2), LocalTime.of(8, 55));
            waitUntil(() -> exchange.marketMicros() >= wednesday);
            assertThat(exchange.marketMicros()).as("Tuesday is a holiday").isEqualTo(wednesday);
        }
    }

    @Test
    void as_fast_as_it_can_it_comes_to_the_end_of_the_market_and_still_answers() {
        try (RunningExchange exchange = open(Pace.MAX, 3)) {
            waitUntil(() -> exchange.state().marketOver());
            assertThat(Ist.date(exchange.marketMicros())).isEqualTo(Room.MONDAY.plusDays(2));
            assertThat(Room
                    .refusal(() -> exchange.place(Room.ANNA, OrderRequest.limit("NSE", "SBIN", Side.BUY, 1,
                            KiteProduct.NRML, Price.ofRupees("1"))))
                    .text()).contains("NRML");
        }
    }
}
