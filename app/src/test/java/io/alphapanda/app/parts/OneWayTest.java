package io.alphapanda.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.Main;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.domain.event.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A desk on a server goes on the way it began, whole or in parts, as its commands are typed: one way on each server, since
/// starts take long; the contract of stores asks each of them.
@Timeout(180)
class OneWayTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = "REDIS")
    void a_desk_that_ran_whole_runs_whole_again_and_never_in_parts(ServerKind kind) throws Exception {
        String file = configured(kind.begin(List.of(Scope.account("paper"))));

        assertThat(Printed.by("run", "--plain", "--for", "1s", "--config", file).exitCode()).isZero();
        assertThat(Printed.by("run", "--plain", "--for", "1s", "--config", file).exitCode()).isZero();
        Printed parts = Printed.by("service", "dashboard-feed", "risk-manager", "--for", "3s", "--config",
                file);

        assertThat(parts.exitCode()).isEqualTo(2);
        assertThat(parts.err())
                .contains("this desk has begun whole", "there ran desk:all", "./alpha-panda run",
                        setting(kind))
                .hasLineCount(1);
        assertThat(Printed.by("service", "market-feed", "--for", "3s", "--config", file).exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = "KAFKA")
    void a_desk_that_ran_in_parts_runs_in_parts_again_and_never_whole(ServerKind kind) throws Exception {
        String file = configured(kind.begin(List.of(Scope.account("paper"))));

        ServiceProcess part = new ServiceProcess(List.of(), Main.class,
                List.of("service", "risk-manager", "--config", file));
        try {
            part.awaitLine("risk-manager:paper is active, life 1");
            refusedWhole(kind, file);
            part.end();
            part.restart();
            part.awaitLine("risk-manager:paper is active, life 2");
        } finally {
            part.kill();
        }
        refusedWhole(kind, file);
    }

    private static void refusedWhole(ServerKind kind, String file) {
        Printed whole = Printed.by("run", "--plain", "--for", "1s", "--config", file);
        assertThat(whole.exitCode()).isEqualTo(2);
        assertThat(whole.err()).contains("this desk has begun in parts", "there ran risk-manager:paper.",
                "./alpha-panda service", setting(kind)).hasLineCount(1);
    }

    private static String setting(ServerKind kind) {
        return kind == ServerKind.KAFKA ? "set REDPANDA__NAMESPACE" : "set REDIS__NAMESPACE";
    }

    private String configured(ServerSpot spot) throws IOException {
        String server = switch (spot.kind()) {
            case KAFKA -> "redpanda: {bootstrap_servers: '%s', namespace: '%s'}".formatted(spot.address(),
                    spot.namespace().replaceAll("\\.$", ""));
            case REDIS -> "redis: {url: '%s', namespace: '%s'}".formatted(spot.address(), spot.namespace());
        };
        return Files.writeString(folder.resolve("desk.yaml"), """
                market: {date: 2026-03-16, speed: 60}
                log: {store: %s, dir: '%s'}
                %s
                logging: {file: '%s', level: warn}
                """.formatted(spot.kind().name().toLowerCase(Locale.ROOT), folder.resolve("own"), server,
                folder.resolve("lines.json"))).toString();
    }
}
