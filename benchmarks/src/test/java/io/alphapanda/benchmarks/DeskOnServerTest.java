package io.alphapanda.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.benchmarks.jmh.Effort;
import io.alphapanda.benchmarks.latency.LatencyFigures;
import io.alphapanda.benchmarks.server.DeskOnServer;
import io.alphapanda.benchmarks.server.ServerKind;
import io.alphapanda.benchmarks.server.ServerRows;
import io.alphapanda.benchmarks.server.ServerSettings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Keeps the benchmarks of servers true: on each kind of server every tick arrives, every order has its tick, and six
/// processes make orders of the same ticks. No times are asserted. Kafka is tried with `-Pproof`.
class DeskOnServerTest {
    private static List<ServerKind> kinds() {
        return Boolean.getBoolean("panda.proof") ? List.of(ServerKind.KAFKA, ServerKind.REDIS)
                : List.of(ServerKind.REDIS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Timeout(180)
    void a_desk_on_a_server_is_measured_in_one_process_and_in_six(ServerKind kind)
            throws IOException, InterruptedException {
        LatencyFigures figures = DeskOnServer.run(kind, ServerSettings.of(Effort.TINY));

        assertThat(figures.of("bare records")).isEqualTo(figures.of("ticks")).isEqualTo(2_000);
        assertThat(figures.of("orders")).isEqualTo(20);
        assertThat(figures.of("orders of no tick")).isZero();
        assertThat(figures.of("parts")).isEqualTo(6);
        assertThat(figures.of("parts ticks")).isEqualTo(1_500);
        assertThat(figures.of("parts orders")).isBetween(1.0, 75.0);
        assertThat(figures.of("parts orders of no tick")).isZero();
        assertThat(new ServerRows(kind.name(), figures).rows())
                .allSatisfy(row -> assertThat(row.ours()).isPositive());
    }
}
