package io.alphapanda.app.dlq;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.line.MemoryDesk;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Redelivery;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import io.alphapanda.eventlog.file.FileEventLog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DlqCommandTest {
    private static final String TOPIC = "paper.orders.filled";

    private final MemoryDesk desk = new MemoryDesk();
    private final Envelope fill = fill();

    private static Envelope fill() {
        Price price = Price.ofRupees("100");
        return Envelope.input("paper-trading", MemoryDesk.PAPER, "paper:trend:NSE:INFY", 500_000, 1,
                new Fill(new ClOrdId("AP1"), "E1", new StrategyId("trend"), new InstrumentId("NSE:INFY"),
                        Side.BUY, 10,
                        price, 10, 0, Money.ofRupees("1000"), 500_000, Charges.NONE));
    }

    private static String shortId(Envelope letter) {
        return ShortId.of(letter.id());
    }

    @Test
    void a_list_shows_the_newest_first_counts_by_service_and_account_and_says_what_to_type_next() {
        Envelope older = desk.letter("portfolio-manager", EnvelopeJson.toJson(fill));
        Envelope newer = desk.letter("journal", "rubbish");
        List<String> lines = desk.type("dlq", "list").out().lines().toList();

        assertThat(lines.get(0))
                .matches("written \\(IST\\) +topic +service +key +state +tries +letter +failure");
        assertThat(lines.get(1)).contains(TOPIC, "journal", "paper:trend:NSE:INFY", "open", shortId(newer),
                "no price at all");
        assertThat(lines.get(2)).contains("portfolio-manager", shortId(older));
        assertThat(lines.subList(3, lines.size())).containsExactly("",
                "open: journal of paper 1, portfolio-manager of paper 1",
                "exits only until each is replayed or waived: paper",
                "next: alpha-panda dlq show " + shortId(newer),
                "      alpha-panda dlq replay --topic " + TOPIC + " --dry-run");
        assertThat(desk.type("dlq", "list", "--group", "journal").out()).contains(shortId(newer))
                .doesNotContain(shortId(older));
        assertThat(desk.type("dlq", "list", "--topic", "market.ticks").out()).isEqualTo("no dead letters\n");
    }

    @Test
    void a_letter_is_shown_whole() {
        Envelope letter = desk.letter("journal", EnvelopeJson.toJson(fill));
        assertThat(desk.type("dlq", "show", shortId(letter)).out()).contains(letter.id().toString(),
                EnvelopeJson.toJson(fill), "failure  no price at all", "state    open",
                "control waive paper " + shortId(letter));
        assertThat(desk.type("dlq", "show", "nothing").err())
                .contains("no letter is called 'nothing'; alpha-panda dlq list --all");
    }

    @Test
    void a_replay_gives_the_record_back_and_a_second_one_finds_nothing() {
        Envelope letter = desk.letter("portfolio-manager", EnvelopeJson.toJson(fill));
        Printed dry = desk.type("dlq", "replay", "--topic", TOPIC, "--dry-run");
        assertThat(dry.out()).isEqualTo("would go    " + shortId(letter) + " of " + TOPIC
                + ", for portfolio-manager\n1 would be replayed, 0 stay, 0 not looked at; nothing was done\n");
        assertThat(desk.on(TOPIC)).isEmpty();

        Printed replay = desk.type("dlq", "replay", "--topic", TOPIC + ".dlq", "--group",
                "portfolio-manager");
        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out()).startsWith("replayed    " + shortId(letter));
        assertThat(desk.on(TOPIC)).singleElement().satisfies(back -> {
            assertThat(back.data()).isEqualTo(fill.data());
            assertThat(Redelivery.ofSource(back.source()).orElseThrow().taker())
                    .isEqualTo("portfolio-manager");
        });
        assertThat(desk.type("dlq", "replay", "--topic", TOPIC).out())
                .isEqualTo("no letter of " + TOPIC + " is open; 1 are dealt with\n");
        assertThat(desk.on(TOPIC)).hasSize(1);
        assertThat(desk.type("dlq", "list").out()).isEqualTo("no letter is open; 1 are dealt with\n");
        assertThat(desk.type("dlq", "list", "--all").out()).contains("replayed");
    }

    @Test
    void a_limit_and_a_record_that_cannot_be_read_are_told() {
        desk.letter("journal", "rubbish");
        desk.letter("journal", EnvelopeJson.toJson(fill));
        Printed first = desk.type("dlq", "replay", "--topic", TOPIC, "--limit", "1");
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.out()).contains("stays", "nobody here reads what comes to " + TOPIC,
                "0 replayed, 1 stay, 1 not looked at");
        assertThat(desk.type("dlq", "replay", "--topic", TOPIC, "--limit", "0").err())
                .contains("--limit must be 1 or above, was 0");
    }

    @Test
    void a_replay_without_a_topic_is_refused() {
        Printed refused = desk.type("dlq", "replay");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("--topic");
    }

    @Test
    void letters_of_a_log_in_a_folder_are_replayed_only_while_its_desk_stands(@TempDir Path folder) {
        Envelope letter = Envelope.input("journal", MemoryDesk.PAPER, fill.key(), 600_000, 1,
                new DeadLetter(Topic.ORDERS_FILLED, "journal", "disk full", EnvelopeJson.toJson(3, fill)));
        try (FileEventLog running = FileEventLog.open(folder)) {
            running.append(letter);
            running.commit(1, List.of());
            running.awaitDurable(1);
            assertThat(Printed.by("dlq", "list", "--log", folder.toString()).out()).contains(shortId(letter),
                    "disk full", "alpha-panda dlq show " + shortId(letter) + " --log " + folder);
            Printed refused = Printed.by("dlq", "replay", "--topic", TOPIC, "--log", folder.toString());
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("a desk is running over " + folder, "Ctrl-C");
        }
        assertThat(Printed.by("dlq", "replay", "--topic", TOPIC, "--log", folder.toString()).out())
                .contains("1 replayed, 0 stay");
        assertThat(Printed.by("log", "cat", folder.toString(), "--topic", TOPIC).out())
                .contains("replay:journal:" + letter.id());
        assertThat(Printed.by("dlq", "list", "--log", folder.toString()).out())
                .isEqualTo("no letter is open; 1 are dealt with\n");
    }
}
