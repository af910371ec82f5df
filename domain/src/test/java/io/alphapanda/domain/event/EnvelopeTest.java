package io.alphapanda.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.control.Heartbeat;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final Event ALIVE = new Heartbeat("risk-manager", "paper", "here", 1,
            Heartbeat.State.ACTIVE, 0, 0, 0);

    @Test
    void a_record_without_a_key_is_refused_and_told_why() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Envelope.input("risk-manager", Scope.SYSTEM, "", 1, 1, ALIVE))
                .withMessageContaining("a heartbeat from risk-manager has no key")
                .withMessageContaining("order is kept");
    }

    @Test
    void the_first_event_of_a_chain_has_its_own_id_as_correlation_and_no_cause() {
        Envelope first = Envelope.input("risk-manager", Scope.SYSTEM, "risk-manager:paper", 1_000, 1, ALIVE);

        assertThat(first.correlationId()).isEqualTo(first.id());
        assertThat(first.causationId()).isNull();
        assertThat(first.asCause()).isEqualTo(new Cause(first.id(), first.id()));
        assertThat(first.topicName()).isEqualTo("system.heartbeats");
        assertThat(first.topic()).isEqualTo(Topic.HEARTBEATS);
        assertThat(first.type()).isEqualTo(EventType.HEARTBEAT);
    }

    @Test
    void a_descendant_hands_on_the_correlation_and_names_itself_as_the_cause() {
        Envelope first = Envelope.input("risk-manager", Scope.SYSTEM, "k", 1_000, 1, ALIVE);
        EventId id = EventId.ofOutput(1_000, first.id(), "journal", "k", 0);
        Envelope second = new Envelope(id, "journal", Scope.SYSTEM, "k", 1_000, 1_000, first.correlationId(),
                first.id(), "", 1, ALIVE);

        assertThat(second.asCause()).isEqualTo(new Cause(second.id(), first.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"market_tick", "trading_signal", "fused_signal", "validated_signal",
        "rejected_signal", "order_placed", "order_acknowledged", "order_partially_filled", "order_filled",
        "order_canceled", "order_rejected", "order_failed", "position_updated", "portfolio_updated",
        "pnl_snapshot", "control_command", "heartbeat", "system_error"})
    void the_event_types_of_the_seeds_are_known(String wireName) {
        assertThat(EventType.ofWireName(wireName).wireName()).isEqualTo(wireName);
    }

    @ParameterizedTest
    @EnumSource
    void every_type_has_a_whole_version_and_a_name_that_finds_it(EventType type) {
        assertThat(type.version()).isPositive();
        assertThat(EventType.ofWireName(type.wireName())).isEqualTo(type);
    }

    @Test
    void an_unknown_type_is_refused_and_an_old_name_of_a_fill_is_understood() {
        assertThat(EventType.ofWireName("order_fill")).isEqualTo(EventType.ORDER_FILLED);
        assertThatIllegalArgumentException().isThrownBy(() -> EventType.ofWireName("Market_Tick"))
                .withMessageContaining("unknown event type 'Market_Tick'");
    }

    @Test
    void decisions_reach_from_a_signal_to_a_position_with_amendments() {
        List<EventType> decisions = Arrays.stream(EventType.values()).filter(EventType::isDecision).toList();

        assertThat(decisions).startsWith(EventType.TRADING_SIGNAL)
                .endsWith(EventType.ORDER_AMENDMENT_REJECTED)
                .hasSize(15).doesNotContain(EventType.MARKET_BAR, EventType.PORTFOLIO_UPDATED);
    }
}
