package io.alphapanda.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.ControlCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedeliveryTest {
    private static final EventId LETTER = EventId.ofInput(1_000_000, "door", "k", 1);

    private static Envelope from(String source) {
        EventId id = EventId.ofInput(2_000_000, source, "k", 1);
        return new Envelope(id, source, Scope.SYSTEM, "k", 2_000_000, 2_000_000, id, LETTER, "", 1,
                new ControlCommand(ControlCommand.Action.RESUME));
    }

    private static Envelope backFor(String taker) {
        return from(new Redelivery(taker, LETTER).source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "strategy-runner:2", Redelivery.ANYONE})
    void its_source_says_who_is_to_take_it_and_of_which_letter_it_is(String taker) {
        Redelivery back = new Redelivery(taker, LETTER);
        assertThat(Redelivery.ofSource(back.source())).contains(back);
        assertThat(Redelivery.isOne(backFor(taker))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"operator", "replay", "replay:", "replay:journal", "replay:journal:7", "replay::x"})
    void other_sources_are_none(String source) {
        assertThat(Redelivery.ofSource(source)).isEmpty();
    }

    @Test
    void only_its_taker_takes_it_and_everybody_takes_all_else() {
        assertThat(Redelivery.reaches(backFor("journal"), "journal")).isTrue();
        assertThat(Redelivery.reaches(backFor("journal"), "risk-manager")).isFalse();
        assertThat(Redelivery.reachesPart(backFor("journal"), "risk-manager:paper"))
                .as("it may have that edge")
                .isTrue();
        assertThat(Redelivery.reaches(from("operator"), "risk-manager")).isTrue();
        assertThat(Redelivery.reaches(backFor(Redelivery.ANYONE), "journal")).isTrue();
    }

    @Test
    void one_for_a_whole_part_reaches_all_who_decide_there_and_no_other_part() {
        Envelope back = backFor("strategy-runner:2");
        assertThat(Redelivery.reachesPart(back, "strategy-runner:2")).isTrue();
        assertThat(Redelivery.reachesPart(back, "strategy-runner:1")).isFalse();
        assertThat(Redelivery.reaches(back, "signal-fusion")).isTrue();
    }

    @Test
    void a_redelivery_may_go_to_any_topic() {
        assertThat(Topic.ORDERS_FILLED.isPublishedBy(new Redelivery("journal", LETTER).source())).isTrue();
        assertThat(Topic.ORDERS_FILLED.isPublishedBy("replay:journal")).isFalse();
    }
}
