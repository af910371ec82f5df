package io.alphapanda.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page against what writes it, and the mapping against what the seed systems promised.
class TopicsAndServicesTest {
    private static final Path ROOT = Path.of(System.getProperty("panda.root", "no panda.root"));
    private static final String PAGE = "docs/reference/topics-and-services.md";

    @Test
    void the_committed_page_is_what_the_program_writes() throws IOException {
        Path written = Files.writeString(Files.createDirectories(ROOT.resolve("app/target/reference"))
                .resolve("topics-and-services.md"), TopicsAndServices.page());
        assertThat(ROOT.resolve(PAGE)).as("copy %s over it", ROOT.relativize(written)).exists()
                .hasContent(TopicsAndServices.page());
    }

    @Test
    void no_topic_of_the_registry_and_no_publisher_is_missing() {
        String page = TopicsAndServices.page();
        assertThat(Topic.values())
                .allSatisfy(topic -> assertThat(page).contains("| `" + TopicNames.of(topic) + "` |"));
        Set<String> publishers = new TreeSet<>();
        Arrays.stream(Topic.values()).forEach(topic -> publishers.addAll(topic.publishers()));
        publishers.remove("*");
        assertThat(SeedServices.names()).containsAll(publishers);
    }

    @Test
    void seed_row_42_market_data_has_its_topics() {
        assertThat(ours("marketdata.tick")).containsExactly(Topic.TICKS);
        assertThat(ours("marketdata.quote")).containsExactly(Topic.QUOTES);
        assertThat(ours("marketdata.ohlc")).contains(Topic.BARS_1M, Topic.BARS_5M, Topic.BARS_15M,
                Topic.BARS_1H);
        assertPublished("market-feed", Topic.TICKS, Topic.QUOTES);
        assertPublished("market-data", Topic.BARS_1M, Topic.BARS_1D);
    }

    @Test
    void seed_row_43_the_strategy_service_publishes_signals() {
        assertThat(ours("strategy.signal")).containsExactly(Topic.SIGNALS_RAW);
        assertThat(Topic.SIGNALS_RAW.publishers()).containsExactly("strategy-runner");
    }

    @Test
    void seed_row_44_the_risk_service_alone_publishes_what_it_approves_and_blocks() {
        assertThat(ours("risk.approved")).containsExactly(Topic.SIGNALS_VALIDATED);
        assertThat(ours("risk.blocked")).containsExactly(Topic.SIGNALS_REJECTED);
        assertThat(Topic.SIGNALS_VALIDATED.publishers()).containsExactly("risk-manager");
        assertThat(Topic.SIGNALS_REJECTED.publishers()).containsExactly("risk-manager");
    }

    @Test
    void seed_row_45_execution_publishes_orders_fills_and_rejections() {
        assertThat(ours("execution.order_placed")).containsExactly(Topic.ORDERS_SUBMITTED);
        assertThat(ours("execution.fill")).containsExactlyInAnyOrder(Topic.ORDERS_FILLED,
                Topic.ORDERS_PARTIALLY_FILLED);
        assertThat(ours("execution.reject")).containsExactly(Topic.ORDERS_REJECTED);
        assertPublished("order-gateway", Topic.ORDERS_SUBMITTED);
        assertPublished("paper-trading", Topic.ORDERS_FILLED, Topic.ORDERS_PARTIALLY_FILLED,
                Topic.ORDERS_REJECTED);
    }

    @Test
    void seed_row_46_what_the_traders_signal_is_a_raw_signal() {
        for (String trader : List.of("fno", "options", "equity")) {
            assertThat(ours("trader_" + trader + ".signal")).containsExactly(Topic.SIGNALS_RAW);
        }
    }

    @Test
    void each_seed_topic_stands_once_and_a_refused_one_says_what_is_there_instead() {
        assertThat(SeedTopics.ALL).extracting(seed -> seed.system() + " " + seed.name())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
        assertThat(SeedTopics.ALL).filteredOn(SeedTopic::isRefused).hasSize(7)
                .allSatisfy(seed -> assertThat(seed.remark()).contains(" "));
    }

    private static Set<Topic> ours(String seed) {
        return SeedTopics.ALL.stream().filter(one -> one.name().equals(seed)).findFirst().orElseThrow()
                .ours();
    }

    private static void assertPublished(String service, Topic... topics) {
        assertThat(Stream.of(topics)).allMatch(topic -> topic.isPublishedBy(service));
    }
}
