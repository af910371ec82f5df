package io.alphapanda.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.Main;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.position.PortfolioUpdated;
import io.alphapanda.domain.position.PositionUpdated;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.redis.cache.RedisReadCache;
import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.services.readcache.ReadCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `run` over a server: the whole desk is one part, which others see and tell what to do.
@Timeout(180)
class RunOverServerTest {
    private static final Scope PAPER = Scope.account("paper");
    private static final String TICKS = "market.ticks";
    private static final Set<EventType> HELD = EnumSet.of(EventType.MARKET_TICK, EventType.POSITION_UPDATED,
            EventType.PORTFOLIO_UPDATED);

    @TempDir
    private Path folder;

    @Test
    void a_whole_desk_is_seen_by_others_waits_goes_on_and_ends_as_they_say() throws Exception {
        ServerSpot spot = ServerKind.REDIS.begin(List.of(PAPER));
        ServiceProcess desk = new ServiceProcess(List.of(), Main.class,
                List.of("run", "--plain", "--config", configured(spot).toString()));
        try (TopicStore store = spot.open("test")) {
            Waits.until("it is seen", () -> type("services").contains("desk     all    active"));
            Waits.until("ticks flow", () -> ticks(store) > 0);

            assertThat(type("control", "pause", "desk")).contains("told desk to pause");
            Waits.until("it says that it waits", () -> type("services").contains("paused"));
            long then = awaitStill(store);

            type("control", "resume", "desk");
            Waits.until("ticks flow on", () -> ticks(store) > then);

            type("control", "stop", "desk:all");
            Waits.until("it ends", () -> !desk.isAlive());
            assertThat(desk.lines()).anySatisfy(line -> assertThat(line).contains("books balance"));
            assertThat(type("services")).contains("desk     all    stopped");
        } finally {
            desk.kill();
        }
    }

    /// Waits until nothing has ticked for a second: what was on its way when the market was told to wait still comes.
    private static long awaitStill(TopicStore store) throws InterruptedException {
        long now = ticks(store);
        for (long before = -1; before != now; now = ticks(store)) {
            before = now;
            Pause.real().forNanos(Duration.ofSeconds(1).toNanos());
        }
        return now;
    }

    @Test
    void whoever_looks_into_the_cache_finds_the_newest_prices_and_books_under_the_seeds_keys()
            throws Exception {
        ServerSpot spot = ServerKind.REDIS.begin(List.of(PAPER));
        String file = configured(spot).toString();
        ServiceProcess desk = new ServiceProcess(List.of(), Main.class,
                List.of("run", "--plain", "--config", file));
        ServiceProcess feed = new ServiceProcess(List.of(), Main.class,
                List.of("service", "dashboard-feed", "--config", file));
        try (TopicStore store = spot.open("test");
                ReadCache cache = new RedisReadCache(RedisAddress.parse(spot.address()), "dashboard-feed",
                        spot.namespace() + ":")) {
            Waits.until("a book is in the cache", () -> !cache.findAll("paper:portfolio:").isEmpty());
            feed.kill();
            feed.restart();
            type("control", "stop", "desk");
            Waits.until("the desk ends", () -> !desk.isAlive());

            WholeLog log = WholeLog.readAll(store, List.of(PAPER));
            long clock = log.envelopes().filter(event -> event.data() instanceof MarketClock)
                    .mapToLong(Envelope::occurredAtMicros).max().orElseThrow();
            Map<String, Set<String>> newest = new TreeMap<>();
            log.envelopes().filter(event -> HELD.contains(event.type())).forEach(event -> {
                Set<String> possible = newest.computeIfAbsent(key(event), _ -> new HashSet<>());
                // What ticked after the last second of the clock may still wait for its round.
                if (event.type() != EventType.MARKET_TICK || event.occurredAtMicros() < clock) {
                    possible.clear();
                }
                possible.add(EnvelopeJson.toJson(event));
            });
            assertThat(newest).hasSizeGreaterThan(3);
            Waits.until("the newest of each key is in the cache", () -> newest.entrySet().stream()
                    .allMatch(one -> cache.find(one.getKey()).filter(one.getValue()::contains).isPresent()));
        } finally {
            desk.kill();
            feed.kill();
        }
    }

    private static String key(Envelope event) {
        return switch (event.data()) {
            case Tick tick -> "shared:ltp:" + tick.instrument();
            case PositionUpdated update -> "paper:positions:" + update.group() + ":" + update.instrument();
            case PortfolioUpdated update -> "paper:portfolio:" + update.group();
            default -> throw new IllegalArgumentException(event.type() + " has no key here");
        };
    }

    private Path configured(ServerSpot spot) throws IOException {
        return Files.writeString(folder.resolve("desk.yaml"), """
                market: {date: 2026-03-16, speed: 60}
                log: {store: redis, dir: '%s'}
                redis: {url: '%s', namespace: '%s'}
                logging: {file: '%s', level: warn}
                """.formatted(folder.resolve("own"), spot.address(), spot.namespace(),
                folder.resolve("lines.json")));
    }

    private String type(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--config", folder.resolve("desk.yaml").toString()));
        Printed printed = Printed.by(arguments.toArray(String[]::new));
        assertThat(printed.exitCode()).as(printed.err()).isZero();
        return printed.out();
    }

    private static long ticks(TopicStore store) {
        long offsets = 0;
        for (int number = 0; number < store.partitions(TICKS); number++) {
            offsets += store.endOf(new Partition(TICKS, number));
        }
        return offsets;
    }
}
