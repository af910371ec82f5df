package io.alphapanda.services.readcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.hosting.Remedy;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.testing.SampleEvents;
import io.alphapanda.services.readcache.CacheKeys.Stage;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class CacheFeedTest {
    private final FaultyCache cache = new FaultyCache();
    private final CacheFeed feed = CacheFeed.into(cache, 0, 0);

    /// A cache whose server goes away: before it has taken something, or after.
    private static final class FaultyCache implements ReadCache {
        private final MemoryReadCache within = new MemoryReadCache();
        private boolean failsBefore;
        private boolean failsAfter;

        @Override
        public void take(long cursor, List<CacheStep> steps) {
            if (failsBefore) {
                throw new LogFailure("away");
            }
            within.take(cursor, steps);
            if (failsAfter) {
                throw new LogFailure("away");
            }
        }

        @Override
        public long cursor() {
            return within.cursor();
        }

        @Override
        public Optional<String> find(String key) {
            return within.find(key);
        }

        @Override
        public SortedMap<String, String> findAll(String prefix) {
            return within.findAll(prefix);
        }

        @Override
        public void clear() {
            within.clear();
        }

        @Override
        public void close() {
            within.close();
        }
    }

    private static Envelope tick() {
        Envelope sample = SampleEvents.outputOf(SampleEvents.bar(1), EventType.MARKET_TICK);
        return Envelope.input("market-feed", Scope.SHARED, sample.key(), sample.occurredAtMicros(), 1,
                sample.data());
    }

    private static Envelope signal(long sequence) {
        return SampleEvents.outputOf(SampleEvents.bar(sequence), EventType.TRADING_SIGNAL);
    }

    @Test
    void a_round_that_could_not_be_taken_is_taken_with_the_next_try_and_nothing_is_lost() {
        feed.deliver(0, tick());
        feed.deliver(1, tick());
        cache.failsBefore = true;
        assertThatThrownBy(() -> feed.deliver(2, signal(1))).isInstanceOf(LogFailure.class);
        assertThat(feed.deliveredPosition()).as("the edge will deliver it again").isZero();
        assertThatThrownBy(() -> feed.deliver(2, signal(1))).isInstanceOf(LogFailure.class);
        cache.failsBefore = false;
        feed.deliver(2, signal(1));
        assertThat(feed.deliveredPosition()).isEqualTo(3);
        assertThat(cache.find(CacheKeys.count(Stage.MARKET_TICKS, Scope.SHARED))).hasValue("2");
        assertThat(cache.find(CacheKeys.count(Stage.SIGNALS, SampleEvents.PAPER))).hasValue("1");
    }

    @Test
    void a_round_of_which_nobody_knows_whether_it_was_taken_counts_once() {
        feed.deliver(0, tick());
        cache.failsAfter = true;
        assertThatThrownBy(() -> feed.deliver(1, signal(1))).isInstanceOf(LogFailure.class);
        assertThat(feed.deliveredPosition()).as("the cache had taken it").isEqualTo(2);
        cache.failsAfter = false;
        feed.deliver(2, signal(2));
        assertThat(cache.find(CacheKeys.count(Stage.MARKET_TICKS, Scope.SHARED))).hasValue("1");
        assertThat(cache.find(CacheKeys.count(Stage.SIGNALS, SampleEvents.PAPER))).hasValue("2");
    }

    @Test
    void an_absent_server_is_waited_for_and_a_record_that_cannot_be_shown_is_not() {
        assertThat(feed.remedyFor(new LogFailure("away"))).isEqualTo(Remedy.RETRY);
        assertThat(feed.remedyFor(new IllegalArgumentException("poison"))).isEqualTo(Remedy.DEAD_LETTER);
    }

    @Test
    void it_takes_the_market_and_the_books_of_its_own_accounts() {
        assertThat(CacheFeed.topics(List.of(SampleEvents.PAPER)))
                .anyMatch(topic -> topic.topic() == Topic.TICKS)
                .anyMatch(topic -> topic.topicName().equals("paper.portfolio.updated"))
                .noneMatch(topic -> topic.topicName().startsWith("zerodha"));
    }
}
