package io.alphapanda.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.event.Topic.KeyRule;
import io.alphapanda.domain.event.Topic.Owner;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
    private static final Scope PAPER = Scope.account("paper");
    private static final Scope ZERODHA = Scope.account("zerodha");

    @ParameterizedTest
    @CsvSource({"TICKS,market.ticks,12,1", "QUOTES,market.quotes,12,1", "BARS_1M,market.bars.1m,6,168",
        "BARS_5M,market.bars.5m,6,168", "BARS_15M,market.bars.15m,6,168", "BARS_1H,market.bars.1h,6,168",
        "BARS_1D,market.bars.1d,6,168", "CLOCK,market.clock,1,24", "SIGNALS_RAW,paper.signals.raw,6,24",
        "SIGNALS_FUSED,paper.signals.fused,6,24", "SIGNALS_VALIDATED,paper.signals.validated,6,24",
        "SIGNALS_REJECTED,paper.signals.rejected,3,168", "ORDERS_SUBMITTED,paper.orders.submitted,3,720",
        "ORDERS_ACKNOWLEDGED,paper.orders.acknowledged,3,720",
        "ORDERS_PARTIALLY_FILLED,paper.orders.partially_filled,3,720",
        "ORDERS_FILLED,paper.orders.filled,3,720", "ORDERS_CANCELED,paper.orders.canceled,3,720",
        "ORDERS_REJECTED,paper.orders.rejected,3,720", "ORDERS_FAILED,paper.orders.failed,3,720",
        "POSITIONS_UPDATED,paper.positions.updated,3,0", "PORTFOLIO,paper.portfolio.updated,3,0",
        "PNL_SNAPSHOTS,paper.pnl.snapshots,3,720", "CONTROL,system.control,1,168",
        "HEARTBEATS,system.heartbeats,1,24", "ERRORS,system.errors,1,24", "SNAPSHOTS,system.snapshots,1,0",
        "MARKET_DEAD_LETTERS,market.dlq,3,168", "ACCOUNT_DEAD_LETTERS,paper.dlq,3,168",
        "INDICATORS,market.indicators,6,24", "FEED_STATUSES,market.status,1,24",
        "ORDERS_AMENDMENTS,paper.orders.amendments,3,720", "ORDERS_REPLACED,paper.orders.replaced,3,720",
        "ORDERS_AMENDMENTS_REJECTED,paper.orders.amendments_rejected,3,720",
        "CONSUMED,system.consumed,6,168", "BROKER_ANSWERS,paper.broker.answers,3,720",
        "BROKER_REPORTS,paper.broker.reports,1,720", "ORDERS_IN_DOUBT,paper.orders.in_doubt,3,720",
        "DISCREPANCIES,paper.reconciliation.discrepancies,1,720"})
    void every_topic_is_in_the_registry_with_name_partitions_and_hours_kept(Topic topic, String name,
            int partitions, long hours) {
        assertThat(topic.nameIn(ownerScope(topic))).isEqualTo(name);
        assertThat(topic.partitions()).isEqualTo(partitions);
        assertThat(topic.retention().map(kept -> kept.toHours()).orElse(0L)).isEqualTo(hours);
    }

    @Test
    void the_table_above_misses_no_topic_and_no_two_share_a_name() {
        Set<String> names = Arrays.stream(Topic.values()).map(topic -> topic.nameIn(ownerScope(topic)))
                .collect(Collectors.toSet());
        assertThat(names).hasSize(Topic.values().length).hasSize(38);
    }

    @ParameterizedTest
    @EnumSource
    void a_scope_that_does_not_own_a_topic_has_none(Topic topic) {
        for (Scope scope : List.of(Scope.SHARED, Scope.SYSTEM, PAPER)) {
            if (!scope.equals(ownerScope(topic))) {
                assertThatIllegalArgumentException().isThrownBy(() -> topic.nameIn(scope))
                        .withMessageContaining("scope '" + scope + "' has no topic")
                        .withMessageContaining(topic.owner().name());
                assertThatIllegalArgumentException().isThrownBy(() -> new Subscription(topic, scope));
            }
        }
    }

    @Test
    void every_account_has_topics_of_its_own_and_shares_the_markets() {
        assertThat(Topic.ORDERS_FILLED.nameIn(ZERODHA)).isEqualTo("zerodha.orders.filled");
        assertThat(Topic.TICKS.nameIn(Scope.SHARED)).isEqualTo("market.ticks");
    }

    @ParameterizedTest
    @EnumSource
    void no_topic_name_holds_a_wildcard(Topic topic) {
        assertThat(topic.nameIn(ownerScope(topic))).matches("[a-z]+(\\.[a-z0-9_]+)+");
    }

    @Test
    void a_subscription_names_one_topic_of_one_owner_so_no_pattern_can_be_asked_for() {
        assertThat(new Subscription(Topic.SIGNALS_RAW, PAPER).topicName()).isEqualTo("paper.signals.raw");
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.account("*"));
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.account("paper.*"));
        assertThat(Subscription.of(Scope.SHARED, Set.of(Topic.TICKS)).and(PAPER, Topic.SIGNALS_RAW).all())
                .extracting(Subscription::topicName)
                .containsExactlyInAnyOrder("market.ticks", "paper.signals.raw");
    }

    @Test
    void market_records_are_keyed_by_instrument_and_an_accounts_by_strategy_and_instrument() {
        for (Topic topic : Topic.values()) {
            KeyRule expected = switch (topic) {
                case CLOCK -> KeyRule.SEGMENT;
                case FEED_STATUSES -> KeyRule.SERVICE;
                case PORTFOLIO, PNL_SNAPSHOTS, BROKER_REPORTS, DISCREPANCIES -> KeyRule.STRATEGY;
                default -> switch (topic.owner()) {
                    case MARKET -> KeyRule.INSTRUMENT;
                    case ACCOUNT -> KeyRule.STRATEGY_INSTRUMENT;
                    case SYSTEM -> KeyRule.SERVICE;
                };
            };
            assertThat(topic.keyRule()).as(topic.name()).isEqualTo(expected);
        }
    }

    @Test
    void every_topic_names_who_may_publish_on_it() {
        assertThat(Topic.SIGNALS_VALIDATED.publishers()).containsExactly("risk-manager");
        assertThat(Topic.SIGNALS_VALIDATED.isPublishedBy("strategy-runner")).isFalse();
        assertThat(Topic.BARS_1M.isPublishedBy("market-data")).isTrue();
        assertThat(Topic.ERRORS.isPublishedBy("whoever-fails")).isTrue();
        assertThat(Topic.values()).allSatisfy(topic -> assertThat(topic.publishers()).isNotEmpty());
    }

    @Test
    void dead_letters_stand_behind_the_name_of_their_topic() {
        assertThat(new DeadLetter(Topic.TICKS, "s", "f", "r").topicName(Scope.SHARED))
                .isEqualTo("market.ticks.dlq");
        assertThat(new DeadLetter(Topic.ORDERS_FILLED, "s", "f", "r").topicName(PAPER))
                .isEqualTo("paper.orders.filled.dlq");
    }

    @Test
    void who_reads_dead_letters_reads_those_of_every_topic_of_that_owner() {
        assertThat(new Subscription(Topic.ACCOUNT_DEAD_LETTERS, PAPER).topicNames())
                .contains("paper.orders.filled.dlq", "paper.signals.raw.dlq")
                .allMatch(name -> name.startsWith("paper.") && name.endsWith(".dlq"))
                .doesNotContain("paper.dlq", "paper.dlq.dlq");
        assertThat(new Subscription(Topic.MARKET_DEAD_LETTERS, Scope.SHARED).topicNames())
                .contains("market.ticks.dlq").allMatch(name -> name.startsWith("market."));
        assertThat(new Subscription(Topic.TICKS, Scope.SHARED).topicNames()).containsExactly("market.ticks");
    }

    private static Scope ownerScope(Topic topic) {
        return topic.owner() == Owner.MARKET ? Scope.SHARED
                : topic.owner() == Owner.SYSTEM ? Scope.SYSTEM : PAPER;
    }
}
