package io.alphapanda.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FaultPanelTest {
    @Test
    void nothing_strikes_before_it_is_switched_on() {
        FaultPanel panel = new FaultPanel(new SplittableRandom(1));
        for (Fault fault : Fault.values()) {
            assertThat(panel.strikes(fault)).isFalse();
        }
        assertThat(panel.states()).allSatisfy(state -> assertThat(state.struck()).isZero());
    }

    @Test
    void a_count_strikes_so_often_and_then_is_off() {
        FaultPanel panel = new FaultPanel(new SplittableRandom(1));
        panel.set(Fault.THROTTLE, FaultSetting.parse(Fault.THROTTLE, "3x"));
        List<Boolean> strikes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            strikes.add(panel.strikes(Fault.THROTTLE));
        }
        assertThat(strikes).containsExactly(true, true, true, false, false);
        FaultState state = panel.states().getFirst();
        assertThat(state.setting()).isEmpty();
        assertThat(state.struck()).isEqualTo(3);
    }

    @Test
    void a_probability_strikes_about_so_often_and_equally_for_equal_seeds() {
        List<Boolean> first = strikesOfTenThousand(7);
        assertThat(first.stream().filter(struck -> struck).count()).isBetween(2_300L, 2_700L);
        assertThat(strikesOfTenThousand(7)).isEqualTo(first);
        assertThat(strikesOfTenThousand(8)).isNotEqualTo(first);
    }

    @Test
    void the_document_names_every_fault() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("panda.root"), "docs", "sandbox.md"));
        for (Fault fault : Fault.values()) {
            assertThat(document).contains("`" + fault.label() + "`");
        }
    }

    private static List<Boolean> strikesOfTenThousand(long seed) {
        FaultPanel panel = new FaultPanel(new SplittableRandom(seed));
        panel.set(Fault.SLOW_ANSWER, FaultSetting.parse(Fault.SLOW_ANSWER, "0.25"));
        List<Boolean> strikes = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            strikes.add(panel.strikes(Fault.SLOW_ANSWER));
        }
        return strikes;
    }

    @Test
    void a_length_is_read_and_the_usual_one_stands_in_for_it() {
        assertThat(FaultSetting.parse(Fault.SLOW_ANSWER, "1x/500ms").length())
                .isEqualTo(Duration.ofMillis(500));
        assertThat(FaultSetting.parse(Fault.SLOW_ANSWER, "0.5").length()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void what_cannot_be_a_setting_is_refused_by_name() {
        assertThatThrownBy(() -> FaultSetting.parse(Fault.THROTTLE, "often")).hasMessageContaining("'often'")
                .hasMessageContaining("throttle").hasMessageContaining("20x");
        assertThatThrownBy(() -> FaultSetting.parse(Fault.THROTTLE, "0")).hasMessageContaining("above 0");
        assertThatThrownBy(() -> FaultSetting.parse(Fault.THROTTLE, "0x")).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> FaultSetting.parse(Fault.SLOW_ANSWER, "1x/999999999ms"))
                .hasMessageContaining("600000 ms");
        assertThatThrownBy(() -> Fault.ofLabel("fire")).hasMessageContaining("'fire'")
                .hasMessageContaining("slow-answer");
    }
}
