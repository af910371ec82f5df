package io.alphapanda.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownServicesTest {
    /// As the seed systems and this one name them together.
    private static final List<String> VOCABULARY = List.of("market-feed", "market-data",
            "instrument-registry",
            "strategy-runner", "signal-fusion", "risk-manager", "paper-trading", "zerodha-trading",
            "portfolio-manager", "journal", "reconciler", "trader-fno", "trader-options", "trader-equity",
            "dashboard-feed", "api", "auth", "event-log", "pipeline-monitor", "config-store", "read-cache");

    @Test
    void every_service_of_the_vocabulary_runs_or_says_where_its_work_is_done() {
        assertThat(VOCABULARY).allSatisfy(service -> assertThat(KnownServices.RUNNING.contains(service)
                || KnownServices.elsewhere().containsKey(service)).as(service).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "zerodha-trading", "api"})
    void a_service_that_does_not_run_here_is_refused_with_the_reason(String service) {
        assertThatThrownBy(() -> KnownServices.check(service)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the service " + service + " is ");
    }

    @Test
    void a_slip_is_refused_with_all_that_run() {
        assertThatThrownBy(() -> KnownServices.check("risk")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no service 'risk'").hasMessageContaining("risk-manager");
    }
}
