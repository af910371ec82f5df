package io.alphapanda.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.ticker.TickerLimits;
import io.alphapanda.sandbox.wire.Examples;
import java.lang.management.ManagementFactory;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// 3,000 instruments on each of 3 sockets, full mode, three ticks a second each, server and clients in one process.
///
/// Three seconds of it ordinarily; half a minute with system property `panda.proof`.
class LoadTest {
    private static final int INSTRUMENTS = 3_000;
    private static final int SOCKETS = 3;
    private static final int TICKS_PER_SECOND = 3;
    private static final int SLICES_PER_SECOND = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    @Test
    void three_full_sockets_keep_up_with_three_ticks_a_second() throws Exception {
        measure(Duration.ofMillis(200));
        if (Boolean.getBoolean("panda.proof")) {
            measure(Duration.ofMillis(20));
        }
    }

    private static void measure(Duration coalescing) throws Exception {
        List<Listed> listed = LongStream.rangeClosed(1, INSTRUMENTS)
                .mapToObj(number -> Examples.share(number * 256 + 1, "S" + number)).toList();
        StillExchange exchange = new StillExchange(listed);
        Duration length = Duration.ofSeconds(Boolean.getBoolean("panda.proof") ? 30 : 3);
        long began = System.nanoTime();
        try (Rig rig = new Rig(exchange,
                EdgeSettings.USUAL.budget(RateBudget.NONE).ticker(TickerLimits.USUAL.coalescing(coalescing)),
                Optional.empty())) {
            List<LagClient> clients = subscribed(rig, listed, began);
            try (ScheduledExecutorService market = Executors.newSingleThreadScheduledExecutor()) {
                AtomicInteger next = new AtomicInteger();
                var _ = market.scheduleAtFixedRate(() -> tickASlice(exchange, listed, next, began), 0,
                        1_000_000_000L / SLICES_PER_SECOND, TimeUnit.NANOSECONDS);
                await(WARM_UP);
                clients.forEach(LagClient::begin);
                long cpu = cpuNanos();
                long measured = System.nanoTime();
                await(length);
                double seconds = (System.nanoTime() - measured) / 1e9;
                double cores = (cpuNanos() - cpu) / 1e9 / seconds;
                report(coalescing, clients, seconds, cores);
                market.shutdownNow();
            }
        }
    }

    private static List<LagClient> subscribed(Rig rig, List<Listed> listed, long began) throws Exception {
        String token = rig.login();
        String tokens = String.join(",", listed.stream().map(each -> Long.toString(each.token())).toList());
        List<LagClient> clients = new ArrayList<>();
        for (int i = 0; i < SOCKETS; i++) {
            LagClient client = new LagClient(() -> millis(began));
            WebSocket socket = rig.client.newWebSocketBuilder().buildAsync(rig.ticker(token), client).join();
            socket.sendText("{\"a\":\"mode\",\"v\":[\"full\",[" + tokens + "]]}", true).join();
            clients.add(client);
        }
        for (LagClient client : clients) {
            Eventually.until("all instruments", () -> client.packets.get() >= INSTRUMENTS);
        }
        return clients;
    }

    /// Every call ticks its share of the instruments, with the moment as their price.
    private static void tickASlice(StillExchange exchange, List<Listed> listed, AtomicInteger next,
            long began) {
        String now = new Price(millis(began) * 10_000).toString();
        for (int i = 0; i < INSTRUMENTS * TICKS_PER_SECOND / SLICES_PER_SECOND; i++) {
            exchange.tick(listed.get(next.getAndIncrement() % INSTRUMENTS), now);
        }
    }

    private static void report(Duration coalescing, List<LagClient> clients, double seconds, double cores) {
        long packets = clients.stream().mapToLong(client -> client.packets.get()).sum();
        long bytes = clients.stream().mapToLong(client -> client.bytes.get()).sum();
        long due = (long) INSTRUMENTS * SOCKETS * TICKS_PER_SECOND;
        int worst = clients.stream().mapToInt(client -> client.lag(0.99)).max().orElseThrow();
        System.out.printf(
                "load: looks every %d ms, %.0f of %d packets/s, %.1f MB/s, lag p50 %d ms, p99 %d ms, max %d ms,"
                        + " %.2f cores for server, market and clients%n",
                coalescing.toMillis(), packets / seconds, due, bytes / seconds / 1e6,
                clients.stream().mapToInt(client -> client.lag(0.5)).max().orElseThrow(), worst,
                clients.stream().mapToInt(client -> client.lag(1)).max().orElseThrow(), cores);
        assertThat(packets / seconds).as("packets a second").isGreaterThan(0.8 * due);
        assertThat(worst).as("lag of 99 in 100 packets, in ms").isLessThan(2_000);
        assertThat(clients).allSatisfy(client -> assertThat(client.heartbeats.get()).isPositive());
    }

    private static void await(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static long millis(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
