package io.alphapanda.eventlog.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionDigestTest {
    @Test
    void the_hash_of_these_events_never_changes() {
        DecisionDigest digest = new DecisionDigest();
        for (EventType type : EventType.values()) {
            digest.add(SampleEvents.outputOf(SampleEvents.bar(3), type));
        }
        assertThat(digest.count()).isEqualTo(15);
        // Published hashes depend on it. If this fails, the layout changed: take the change back.
        assertThat(digest.hex())
                .isEqualTo("e9aa85e3637f27298b0b370e2121e362469bd94f537e0d02b1e64325646179f1");
    }

    @Test
    void only_decisions_count() {
        DecisionDigest digest = new DecisionDigest();
        String nothing = digest.hex();
        Arrays.stream(EventType.values()).filter(type -> !type.isDecision())
                .forEach(type -> digest.add(SampleEvents.outputOf(SampleEvents.bar(3), type)));
        assertThat(digest.hex()).isEqualTo(nothing)
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void each_kind_of_decision_and_their_order_make_a_difference() {
        Set<String> hashes = new HashSet<>();
        for (EventType type : EventType.values()) {
            if (type.isDecision()) {
                hashes.add(hashOf(SampleEvents.outputOf(SampleEvents.bar(3), type)));
                hashes.add(hashOf(SampleEvents.outputOf(SampleEvents.bar(4), type)));
            }
        }
        Envelope one = SampleEvents.outputOf(SampleEvents.bar(3), EventType.ORDER_FILLED);
        Envelope other = SampleEvents.outputOf(SampleEvents.bar(3), EventType.ORDER_PLACED);
        hashes.add(hashOf(one, other));
        hashes.add(hashOf(other, one));
        assertThat(hashes).hasSize(32);
    }

    @Test
    void when_it_was_published_and_traced_makes_none() {
        Envelope e = SampleEvents.outputOf(SampleEvents.bar(3), EventType.ORDER_FILLED);
        Envelope later = new Envelope(e.id(), e.source(), e.scope(), e.key(), e.occurredAtMicros(), 99,
                e.correlationId(), e.causationId(), "", e.sequence(), e.data());
        assertThat(hashOf(later)).isEqualTo(hashOf(e));
    }

    private static String hashOf(Envelope... events) {
        DecisionDigest digest = new DecisionDigest();
        for (Envelope event : events) {
            digest.add(event);
        }
        return digest.hex();
    }
}
