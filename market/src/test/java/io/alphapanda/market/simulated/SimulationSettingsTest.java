package io.alphapanda.market.simulated;

import static io.alphapanda.market.simulated.SimulatedTicks.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationSettingsTest {
    private final SimulationSettings settings = SimulationSettings.of(1, MONDAY);

    @Test
    void what_is_out_of_range_is_refused_by_name() {
        assertThatThrownBy(() -> settings.paced(Duration.ZERO)).hasMessageContaining("mean interval");
        assertThatThrownBy(() -> settings.forDays(0)).hasMessageContaining("trading days");
        assertThatThrownBy(() -> settings.withSymbols(List.of("ACME"))).hasMessageContaining("RELIANCE");
        assertThatThrownBy(() -> settings.withSymbols(List.of())).hasMessageContaining("symbols");
        assertThatThrownBy(() -> settings.expiringAfter(-1)).hasMessageContaining("days to expiry");
        assertThatThrownBy(() -> settings.withOptions(21, SimulationSettings.OptionExpiry.WEEKLY))
                .hasMessageContaining("strikes");
    }

    @Test
    void each_change_changes_one_thing_only() {
        assertThat(settings.forDays(3)).isNotEqualTo(settings).extracting(SimulationSettings::tradingDaysMax)
                .isEqualTo(3);
        assertThat(settings.forDays(3).forDays(SimulationSettings.ENDLESS)).isEqualTo(settings);
        assertThat(settings.paced(Duration.ofSeconds(2)).paced(Duration.ofSeconds(1))).isEqualTo(settings);
    }

    @Test
    void shares_have_the_tick_of_their_price() {
        assertThat(ShareTicks.tickAt(249_990_000)).hasToString("0.01");
        assertThat(ShareTicks.tickAt(250_000_000)).hasToString("0.05");
        assertThat(ShareTicks.tickAt(1_000_000_000)).hasToString("0.05");
        assertThat(ShareTicks.tickAt(1_000_100_000)).hasToString("0.10");
        assertThat(ShareTicks.tickAt(5_000_500_000.0)).hasToString("0.50");
        assertThat(ShareTicks.tickAt(20_000_000_000.0)).hasToString("1.00");
        assertThat(ShareTicks.tickAt(20_005_000_000.0)).hasToString("5.00");
    }
}
