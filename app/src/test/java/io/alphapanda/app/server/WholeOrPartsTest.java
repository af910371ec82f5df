package io.alphapanda.app.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.part.PartName;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeOrPartsTest {
    private static final List<PartName> PARTS = List.of(new PartName("market-data", "all"),
            new PartName("portfolio-manager", "paper"), new PartName("risk-manager", "paper"),
            new PartName("signal-fusion", "paper"));
    private final MemoryServer server = new MemoryServer(2);
    private final MemoryTopicStore store = new MemoryTopicStore(server);
    private final WholeOrParts topics = new WholeOrParts(store,
            new LogPlace("Redis at localhost:6379/0", "alpha-panda", "REDIS__NAMESPACE"));

    @Test
    void new_topics_take_a_desk_either_way() {
        assertThatCode(() -> topics.refuseWholeAfter(PARTS)).doesNotThrowAnyException();
        assertThatCode(topics::refusePartsAfterWhole).doesNotThrowAnyException();
    }

    @Test
    void whoever_goes_on_the_way_it_began_is_never_refused() {
        store.own(WholeOrParts.WHOLE.toString()).close();
        assertThatCode(() -> topics.refuseWholeAfter(PARTS)).doesNotThrowAnyException();
        MemoryTopicStore others = new MemoryTopicStore(new MemoryServer(2));
        others.own("risk-manager:paper").close();
        assertThatCode(new WholeOrParts(others, topics.place())::refusePartsAfterWhole)
                .doesNotThrowAnyException();
    }

    @Test
    void parts_are_refused_where_the_desk_was_whole_even_if_it_has_ended() {
        store.own("desk:all").close();
        assertThatThrownBy(topics::refusePartsAfterWhole).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("in namespace 'alpha-panda' of Redis at localhost:6379/0",
                        "there ran desk:all", "go on with ./alpha-panda run",
                        "set REDIS__NAMESPACE, and run ./alpha-panda topics bootstrap");
    }

    @Test
    void the_whole_desk_is_refused_where_any_part_ran_and_the_first_three_are_named() {
        store.own("risk-manager:paper");
        assertThatThrownBy(() -> topics.refuseWholeAfter(PARTS)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("there ran risk-manager:paper.", "go on with ./alpha-panda service",
                        "set REDIS__NAMESPACE");
        PARTS.forEach(part -> store.own(part.toString()));
        assertThatThrownBy(() -> topics.refuseWholeAfter(PARTS)).hasMessageContaining(
                "there ran market-data:all, portfolio-manager:paper, risk-manager:paper and 1 more.");
    }

    @Test
    void what_decides_nothing_may_have_run_beside_a_whole_desk() {
        store.own("dashboard-feed:all");
        assertThatCode(() -> topics.refuseWholeAfter(PARTS)).doesNotThrowAnyException();
    }

    @Test
    void a_server_that_does_not_answer_is_no_permission() {
        MemoryServer away = new MemoryServer(2);
        away.goDown();
        WholeOrParts unknown = new WholeOrParts(new MemoryTopicStore(away), topics.place());
        assertThatThrownBy(unknown::refusePartsAfterWhole).isInstanceOf(LogFailure.class);
        assertThatThrownBy(() -> unknown.refuseWholeAfter(PARTS)).isInstanceOf(LogFailure.class);
    }
}
