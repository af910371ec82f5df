package io.alphapanda.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.Main;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.Waits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `run` over a server: the whole desk is one part, which others see and tell what to do.
@Timeout(180)
class RunOverServerTest {
    private static final String TICKS = "market.ticks";

    @TempDir
    private Path folder;

    @Test
    void a_whole_desk_is_seen_by_others_waits_goes_on_and_ends_as_they_say() throws Exception {
        ServerSpot spot = ServerKind.REDIS.begin(List.of(Scope.account("paper")));
        ServiceProcess desk = new ServiceProcess(List.of(), Main.class,
                List.of("run", "--plain", "--config", configured(spot).toString()));
        try (TopicStore store = spot.open("test")) {
            Waits.until("it is seen", () -> type("services").contains("desk     all    active"));
            Waits.until("ticks flow", () -> ticks(store) > 0);

            assertThat(type("control", "pause", "desk")).contains("told desk to pause");
            Waits.until("it says that it waits", () -> type("services").contains("paused"));
            long then = ticks(store);
            Pause.real().forNanos(Duration.ofSeconds(1).toNanos());
            assertThat(ticks(store)).as("the market waits").isEqualTo(then);

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
