package io.alphapanda.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.alphapanda.app.proof.LogLaws;
import io.alphapanda.domain.event.Cause;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import org.junit.jupiter.api.Test;

/// Who says what, where: two accounts on a whole day.
class PublishersTest {
    /// What a desk on a simulated market never has reason to say.
    private static final Set<Topic> SILENT = EnumSet.of(Topic.QUOTES, Topic.ORDERS_FAILED, Topic.CONTROL,
            Topic.HEARTBEATS, Topic.ERRORS, Topic.SNAPSHOTS, Topic.MARKET_DEAD_LETTERS,
            Topic.ACCOUNT_DEAD_LETTERS, Topic.ORDERS_REPLACED, Topic.ORDERS_AMENDMENTS_REJECTED,
            Topic.ORDERS_REJECTED, Topic.CONSUMED, Topic.BROKER_ANSWERS, Topic.BROKER_REPORTS,
            Topic.ORDERS_IN_DOUBT, Topic.DISCREPANCIES);
    private static final StrategyId GROUP = new StrategyId("trend");
    private static final InstrumentId SHARE = InstrumentId.of(Exchange.NSE, "RELIANCE");

    @Test
    void every_event_of_a_day_comes_from_a_publisher_of_its_topic() {
        Map<Topic, Set<String>> heard = new EnumMap<>(Topic.class);
        RunCase day = MonthCase.of(3, 3);
        LogLaws laws = new LogLaws(
                account -> Money.ofRupees(account.equals(MonthCase.ONE) ? "1000000" : "1500000"));
        day.start(new MemoryEventLog(), (position, event) -> {
            laws.see(position, event);
            heard.computeIfAbsent(event.topic(), _ -> new TreeSet<>()).add(event.source());
        }).runToEnd();
        heard.forEach(
                (topic, sources) -> assertThat(topic.publishers()).as("%s", topic).containsAll(sources));
        assertThat(heard.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(SILENT)));
        assertThat(heard.get(Topic.SIGNALS_FUSED)).containsExactly("exits", "signal-fusion");
        assertThat(heard.get(Topic.FEED_STATUSES)).containsExactly("market-data", "market-feed");
    }

    @Test
    void a_stranger_on_a_topic_is_caught() {
        LogLaws laws = new LogLaws(Money.ZERO);
        assertThatThrownBy(() -> laws.see(0, input("portfolio-manager", MonthCase.ONE, fused())))
                .hasMessageContaining("may not publish");
    }

    @Test
    void a_word_in_the_wrong_account_is_caught() {
        LogLaws laws = new LogLaws(Money.ZERO);
        assertThatThrownBy(
                () -> laws.see(0, Envelope.input("exits", MonthCase.OTHER, MonthCase.ONE + ":trend", 1, 1,
                        fused())))
                .hasMessageContaining("not its account's");
        assertThatThrownBy(
                () -> laws.see(1, Envelope.input("exits", Scope.SHARED, "shared:trend", 1, 1, fused())))
                .hasMessageContaining("not its own");
    }

    @Test
    void a_cause_that_is_not_there_or_not_its_own_is_caught() {
        LogLaws laws = new LogLaws(Money.ZERO);
        Envelope first = input("exits", MonthCase.ONE, fused());
        laws.see(0, first);
        assertThatThrownBy(() -> laws.see(1, caused(first.asCause(), MonthCase.OTHER)))
                .hasMessageContaining("another account");
        Envelope stranger = input("market-feed", Scope.SHARED,
                new MarketClock(MarketSegment.EQUITY, MarketClock.Due.OPEN));
        assertThatThrownBy(() -> laws.see(2, caused(stranger.asCause(), MonthCase.ONE)))
                .hasMessageContaining("cause is not there");
    }

    private static Event fused() {
        return new FusedSignal(GROUP, 1, Opinion.of(SHARE, Target.LONG, "test"));
    }

    private static Envelope input(String source, Scope scope, Event event) {
        return Envelope.input(source, scope, scope + ":trend:x", 1, 1, event);
    }

    private static Envelope caused(Cause cause, Scope scope) {
        Envelope root = Envelope.input("signal-fusion", scope, scope + ":trend:x", 1, 1, fused());
        return new Envelope(root.id(), root.source(), scope, root.key(), 1, 1, cause.correlationId(),
                cause.eventId(), "", 1,
                root.data());
    }
}
