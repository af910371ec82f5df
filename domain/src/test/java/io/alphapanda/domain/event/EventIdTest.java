package io.alphapanda.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.testing.Seeded;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdTest {
    private static final long MICROS = 1_795_000_000_123_456L;
    private static final EventId TICK = EventId.ofInput(MICROS, "market-feed", "NSE:INFY", 7);

    @Test
    void an_id_is_a_well_formed_uuid_of_version_7_that_begins_with_its_milliseconds() {
        UUID input = UUID.fromString(TICK.toString());
        UUID output = UUID
                .fromString(EventId.ofOutput(MICROS, TICK, "risk-manager", "paper:x:y", 3).toString());

        for (UUID uuid : new UUID[]{input, output}) {
            assertThat(uuid.version()).isEqualTo(7);
            assertThat(uuid.variant()).isEqualTo(2);
            assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(MICROS / 1_000);
        }
    }

    @Test
    void the_same_input_processed_again_gives_the_same_ids() {
        assertThat(EventId.ofInput(MICROS, "market-feed", "NSE:INFY", 7)).isEqualTo(TICK);
        assertThat(EventId.ofOutput(MICROS, TICK, "risk-manager", "k", 0))
                .isEqualTo(EventId.ofOutput(MICROS, TICK, "risk-manager", "k", 0));
    }

    @Test
    void whatever_tells_two_events_apart_tells_their_ids_apart() {
        EventId other = EventId.ofInput(MICROS, "market-feed", "NSE:INFY", 8);
        assertThat(Set.of(TICK, other, EventId.ofInput(MICROS, "replay", "NSE:INFY", 7),
                EventId.ofInput(MICROS, "market-feed", "NSE:TCS", 7),
                EventId.ofInput(MICROS + 1_000, "market-feed", "NSE:INFY", 7),
                EventId.ofOutput(MICROS, TICK, "risk-manager", "k", 0),
                EventId.ofOutput(MICROS, TICK, "risk-manager", "k", 1),
                EventId.ofOutput(MICROS, TICK, "risk-manager", "l", 0),
                EventId.ofOutput(MICROS, TICK, "paper-trading", "k", 0),
                EventId.ofOutput(MICROS, other, "risk-manager", "k", 0))).hasSize(10);
    }

    @Test
    void ids_of_later_milliseconds_sort_behind() {
        EventId later = EventId.ofInput(MICROS + 1_000, "a", "b", 1);
        assertThat(later.toString()).isGreaterThan(TICK.toString());
    }

    @Test
    void an_id_reads_back_what_it_prints() {
        assertThat(EventId.parse(TICK.toString())).isEqualTo(TICK);
        assertThatIllegalArgumentException().isThrownBy(() -> EventId.parse("not-a-uuid"));
    }

    @Test
    void moments_before_1970_keep_the_layout() {
        UUID uuid = UUID.fromString(EventId.ofInput(-1, "a", "b", 1).toString());
        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    @Seeded(count = 1, proofCount = 5)
    void a_million_events_of_one_millisecond_have_a_million_ids(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = 1_000_000;
        long[] lows = new long[count];
        for (int i = 0; i < count; i++) {
            EventId id = i % 2 == 0 ? EventId.ofInput(MICROS, "market-feed", "NSE:S" + i % 100, i)
                    : EventId.ofOutput(MICROS, new EventId(TICK.high(), random.nextLong()), "strategy-runner",
                            "paper:sma:NSE:S" + i % 100, i % 5);
            lows[i] = id.low();
        }
        // The lower half alone must differ: the upper half holds little more than the time.
        assertThat(Arrays.stream(lows).distinct().count()).isEqualTo(count);
    }

    @Test
    void the_outputs_of_one_event_never_share_an_id() {
        Set<EventId> ids = new HashSet<>();
        for (int ordinal = 0; ordinal < 10_000; ordinal++) {
            ids.add(EventId.ofOutput(MICROS, TICK, "risk-manager", "paper:sma:NSE:INFY", ordinal));
        }
        assertThat(ids).hasSize(10_000);
    }

    @Test
    void symbols_that_share_a_hash_code_do_not_share_an_id() {
        assertThat("NSE:IBULHSGFIN-YP").hasSameHashCodeAs("NSE:IBULHSGFIN-Z1");
        assertThat(EventId.ofInput(MICROS, "market-feed", "NSE:IBULHSGFIN-YP", 7))
                .isNotEqualTo(EventId.ofInput(MICROS, "market-feed", "NSE:IBULHSGFIN-Z1", 7));
        assertThat(EventId.originOf("ab", "c")).isNotEqualTo(EventId.originOf("a", "bc"));
    }
}
