package io.alphapanda.eventlog.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.eventlog.testing.SampleEvents;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void what_is_still_needed_never_gives_way() {
        History history = new History(4, 0);
        history.need(1);
        for (int i = 0; i < 9; i++) {
            history.add(SampleEvents.bar(i + 1));
        }
        assertThat(history.at(1).sequence()).isEqualTo(2);
        assertThat(history.at(8).sequence()).isEqualTo(9);

        history.need(9);
        history.add(SampleEvents.bar(10));
        assertThat(history.start()).isGreaterThan(1);
        assertThatIllegalArgumentException().isThrownBy(() -> history.at(1));
    }
}
