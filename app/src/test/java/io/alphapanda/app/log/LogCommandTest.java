package io.alphapanda.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.Main;
import io.alphapanda.app.testing.ClosedPipe;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import io.alphapanda.eventlog.file.DiskFolder;
import io.alphapanda.eventlog.file.FileEventLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LogCommandTest {
    private static final Path BARS = Path.of(System.getProperty("panda.root", "no panda.root"),
            "examples/bars/NIFTY_1m_generated.csv.gz");

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void write_a_log() {
        assertThat(
                Printed.by("backtest", "--strategy", "sma-cross", "--bars", BARS.toString(), "--log", log())
                        .exitCode())
                .isZero();
    }

    @Test
    void every_event_is_one_line_that_reads_back() {
        List<Envelope> shown = Printed.by("log", "cat", log()).out().lines().map(EnvelopeJson::fromJson)
                .toList();
        assertThat(shown).isEqualTo(logged());
    }

    @Test
    void a_topic_a_key_a_type_and_a_beginning_narrow_it_down() {
        List<Envelope> all = logged();
        assertThat(Printed.by("log", "cat", log(), "--topic", "paper.orders.filled").out().lines())
                .hasSize((int) all.stream().filter(e -> e.topic() == Topic.ORDERS_FILLED).count());
        assertThat(Printed.by("log", "cat", log(), "--type", "order_placed").out().lines())
                .hasSize((int) all.stream().filter(e -> e.type() == EventType.ORDER_PLACED).count());
        assertThat(Printed.by("log", "cat", log(), "--key", "INDEX").out().lines())
                .isNotEmpty().allSatisfy(line -> assertThat(line).contains("\"key\":\"INDEX\""));
        assertThat(Printed.by("log", "cat", log(), "--from", String.valueOf(all.size() - 3)).out().lines())
                .hasSize(3);
        assertThat(Printed.by("log", "cat", log(), "--from", "10", "--limit", "2").out().lines())
                .hasSize(2).first().asString().startsWith("{\"position\":10,");
    }

    @Test
    void what_matches_nothing_points_to_what_there_is() {
        Printed result = Printed.by("log", "cat", log(), "--topic", "papr.orders.filled");
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("alpha-panda log topics " + log());
    }

    @Test
    void an_unknown_topic_or_type_lists_the_choices() {
        Printed topic = Printed.by("log", "cat", log(), "--topic", "orders");
        assertThat(topic.exitCode()).isEqualTo(2);
        assertThat(topic.err()).contains("'orders'", "market.ticks", "{account}.orders.filled",
                "system.control");
        Printed type = Printed.by("log", "cat", log(), "--type", "fill");
        assertThat(type.exitCode()).isEqualTo(2);
        assertThat(type.err()).contains("'fill'", "order_filled");
    }

    @Test
    void a_folder_without_a_log_is_refused(@TempDir Path empty) {
        assertThat(Printed.by("log", "cat", empty.toString()).err()).contains(empty + " holds no events");
        assertThat(Printed.by("log", "topics", empty.toString()).exitCode()).isEqualTo(2);
        assertThat(Printed.by("log", "cat", empty.resolve("gone").toString()).err())
                .contains("there is no folder");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void topics_counts_what_is_there_beside_the_rules() {
        long fills = logged().stream().filter(e -> e.topic() == Topic.ORDERS_FILLED).count();
        assertThat(Printed.by("log", "topics", log()).out().lines()
                .filter(line -> line.startsWith("paper.orders.filled")))
                .singleElement().asString()
                .matches("paper.orders.filled +" + fills
                        + " +1 +2026-11-.*account +account:strategy:instrument.*30 d");
    }

    @Test
    void topics_without_a_folder_is_the_whole_registry() {
        List<String> lines = Printed.by("log", "topics").out().lines().toList();
        assertThat(lines).hasSize(Topic.values().length + 1);
        assertThat(lines).anySatisfy(line -> assertThat(line)
                .matches(
                        "\\{account\\}\\.positions\\.updated +position_updated +account .* 3 +newest of each key"));
    }

    @Test
    void looking_neither_needs_the_lock_nor_changes_a_byte() throws IOException {
        Map<String, List<Byte>> before = contents();
        try (FileEventLog writer = FileEventLog.open(Path.of(log()))) {
            assertThat(Printed.by("log", "cat", log(), "--limit", "5").out().lines()).hasSize(5);
            assertThat(Printed.by("log", "topics", log()).exitCode()).isZero();
            assertThat(writer.endPosition()).isEqualTo(logged().size());
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_torn_tail_is_shown_to_its_last_whole_batch_and_left_alone(@TempDir Path copy) throws IOException {
        Path segment;
        try (Stream<Path> files = Files.list(Path.of(log()))) {
            segment = files.filter(file -> file.toString().endsWith(".log")).findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(segment);
        byte[] torn = Arrays.copyOf(whole, whole.length - 200);
        Files.write(copy.resolve(segment.getFileName().toString()), torn);
        Printed result = Printed.by("log", "cat", copy.toString());
        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines()).hasSizeBetween(1, logged().size() - 1);
        assertThat(Files.readAllBytes(copy.resolve(segment.getFileName().toString()))).isEqualTo(torn);
    }

    @Test
    void a_reader_who_leaves_is_no_failure() {
        CommandLine command = Main.commandLine();
        List<Integer> pieces = new ArrayList<>();
        command.setOut(new PrintWriter(new ClosedPipe(pieces)));
        assertThat(command.execute("log", "cat", log())).isZero();
        assertThat(pieces).as("it stopped at the first refusal").hasSizeLessThan(3);
    }

    @Test
    void limits_that_make_no_sense_are_refused() {
        assertThat(Printed.by("log", "cat", log(), "--limit", "0").exitCode()).isEqualTo(2);
        assertThat(Printed.by("log", "cat", log(), "--from", "-1").exitCode()).isEqualTo(2);
        assertThat(Printed.by("log").err()).contains("cat", "topics");
    }

    private static String log() {
        return folder.resolve("log").toString();
    }

    private static List<Envelope> logged() {
        List<Envelope> all = new ArrayList<>();
        FileEventLog.show(DiskFolder.lookAt(Path.of(log())), 0,
                (_, event) -> all.add(event));
        return all;
    }

    private static Map<String, List<Byte>> contents() throws IOException {
        Map<String, List<Byte>> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of(log()))) {
            for (Path file : files.toList()) {
                List<Byte> bytes = new ArrayList<>();
                for (byte b : Files.readAllBytes(file)) {
                    bytes.add(b);
                }
                contents.put(file.getFileName().toString(), bytes);
            }
        }
        return contents;
    }
}
