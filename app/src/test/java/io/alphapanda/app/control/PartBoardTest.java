package io.alphapanda.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.control.PartBoard.Line;
import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.control.Heartbeat.State;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartBoardTest {
    private static final long SECOND = 1_000_000;
    private static final long NOW = 1_000 * SECOND;

    private final PartBoard board = new PartBoard();

    private void beat(String process, State state, long atMicros) {
        board.see(Envelope.input("risk-manager", Scope.SYSTEM, "risk-manager:paper", atMicros, atMicros,
                new Heartbeat("risk-manager", "paper", process, 1, state, atMicros, 0, 0)));
    }

    @Test
    void the_newest_of_each_process_counts_whatever_is_shown_first() {
        beat("a/1", State.ACTIVE, NOW - SECOND);
        beat("a/1", State.RECOVERING, NOW - 2 * SECOND);
        beat("b/2", State.STANDBY, NOW);
        List<Line> lines = board.lines(NOW);
        assertThat(lines).extracting(line -> line.beat().state()).containsExactly(State.ACTIVE,
                State.STANDBY);
        assertThat(lines.getFirst().ageMicros()).isEqualTo(SECOND);
        assertThat(lines).noneMatch(Line::isSilent);
    }

    @Test
    void a_part_is_silent_after_five_seconds_unless_it_has_stopped_in_order() {
        beat("a/1", State.ACTIVE, NOW - 5 * SECOND - 1);
        beat("b/2", State.STOPPED, NOW - 60 * SECOND);
        beat("c/3", State.ACTIVE, NOW - 5 * SECOND);
        assertThat(board.lines(NOW)).filteredOn(Line::isSilent).extracting(line -> line.beat().instance())
                .containsExactly("a/1");
    }

    @Test
    void a_part_that_was_not_heard_of_for_long_is_forgotten() {
        beat("a/1", State.ACTIVE, NOW - PartBoard.FORGOTTEN_AFTER.toSeconds() * SECOND - 1);
        assertThat(board.lines(NOW)).isEmpty();
    }

    @Test
    void a_clock_that_goes_ahead_of_ours_makes_no_part_silent() {
        beat("a/1", State.ACTIVE, NOW + 60 * SECOND);
        assertThat(board.lines(NOW)).singleElement().satisfies(line -> {
            assertThat(line.ageMicros()).isZero();
            assertThat(line.isSilent()).isFalse();
        });
    }
}
