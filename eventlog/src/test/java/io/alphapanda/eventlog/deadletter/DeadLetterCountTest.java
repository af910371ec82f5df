package io.alphapanda.eventlog.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.deadletter.DeadLetterCount.Whose;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterCountTest {
    @Test
    void letters_are_counted_by_service_and_account() {
        DeadLetterCount count = new DeadLetterCount();
        count.see(0, Letters.of(Letters.record(1), "journal", 1));
        count.see(1, Letters.of(Letters.record(2), "journal", 2));
        count.see(2, Letters.raw("?", 3));
        count.see(3, Letters.letter(Letters.ZERODHA, Topic.ORDERS_FILLED, "journal", "?", 4));
        count.see(4, Letters.letter(Scope.SHARED, Topic.TICKS, "market-data", "?", 5));
        count.see(5, Letters.record(3));

        assertThat(count.counts())
                .isEqualTo(Map.of(new Whose("journal", "paper"), 2L, new Whose("door", "paper"),
                        1L, new Whose("journal", "zerodha"), 1L, new Whose("market-data", "shared"), 1L));
        assertThat(List.copyOf(count.counts().keySet())).isSorted();
    }
}
