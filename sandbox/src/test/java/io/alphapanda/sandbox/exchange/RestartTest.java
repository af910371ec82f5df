package io.alphapanda.sandbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.sandbox.journal.JournalDamaged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final String FUNDS = "20000000";

    @TempDir
    private Path folder;

    private record Stretch(LocalDate date, String until) {}

    private static final List<Stretch> DAYS = List.of(new Stretch(Room.MONDAY, "09:16:00"),
            new Stretch(Room.MONDAY, "09:50:00"), new Stretch(Room.MONDAY, "12:10:00"),
            new Stretch(Room.MONDAY, "15:25:00"), new Stretch(Room.MONDAY, "18:00:00"),
            new Stretch(WEDNESDAY, "07:00:00"), new Stretch(WEDNESDAY, "09:20:00"),
            new Stretch(WEDNESDAY, "11:00:00"));

    @Seeded(count = 6, proofCount = 20)
    void an_exchange_that_dies_again_and_again_has_the_books_of_one_that_lived(long seed) {
        Random deaths = new Random(seed * 31);
        try (RunningExchange lived = open(seed, "lived")) {
            RandomFlow inLife = new RandomFlow(lived, seed);
            RunningExchange mortal = open(seed, "mortal");
            RandomFlow inDeath = new RandomFlow(mortal, seed);
            for (Stretch stretch : DAYS) {
                inLife.runTo(stretch.date(), stretch.until(), 400);
                inDeath.runTo(stretch.date(), stretch.until(), 400);
                if (deaths.nextInt(3) > 0) {
                    mortal.abandon();
                    mortal = open(seed, "mortal");
                    mortal.advanceTo(lived.marketMicros());
                    inDeath.goOnWith(mortal);
                }
                assertThat(Books.difference(Books.of(lived), Books.of(mortal))).isEmpty();
            }
            mortal.close();
        }
    }

    @Seeded(count = 6, proofCount = 20)
    void a_journal_cut_anywhere_gives_the_books_of_its_whole_lines(long seed) throws IOException {
        try (RunningExchange exchange = open(seed, "whole")) {
            new RandomFlow(exchange, seed).runTo(Room.MONDAY, "13:00:00", 300);
        }
        Path file = newest("whole");
        byte[] bytes = Files.readAllBytes(file);
        Random dice = new Random(seed);
        int stateEnds = indexOf(bytes, "state-end\n") + "state-end\n".length();
        for (int cut = 0; cut < 4; cut++) {
            int at = stateEnds + dice.nextInt(bytes.length - stateEnds);
            int lineEnd = at;
            while (bytes[lineEnd - 1] != '\n') {
                lineEnd--;
            }
            List<String> torn = booksOf(seed, "torn" + cut, file, Arrays.copyOf(bytes, at));
            List<String> whole = booksOf(seed, "lines" + cut, file, Arrays.copyOf(bytes, lineEnd));
            assertThat(Books.difference(whole, torn)).as("cut at byte %d of %d", at, bytes.length).isEmpty();
        }
    }

    private List<String> booksOf(long seed, String name, Path file, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.write(folder.resolve(name).resolve(file.getFileName()), bytes);
        try (RunningExchange exchange = open(seed, name)) {
            return Books.of(exchange);
        }
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private Path newest(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.filter(path -> path.toString().endsWith(".journal")).max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    @Test
    void a_restart_reads_the_days_file_alone() throws IOException {
        try (RunningExchange exchange = open(1, "days")) {
            RandomFlow flow = new RandomFlow(exchange, 1);
            flow.runTo(Room.MONDAY, "15:00:00", 300);
            flow.runTo(WEDNESDAY, "09:00:00", 20_000);
        }
        assertThat(Files.readString(newest("days")).lines().count())
                .as("lines of a morning, not of the day before").isLessThan(120);
        try (RunningExchange exchange = open(1, "days")) {
            assertThat(exchange.holdings(Room.ANNA).size() + exchange.holdings(Room.BALA).size())
                    .isPositive();
        }
    }

    @Test
    void a_folder_of_another_market_is_refused_in_words() {
        open(1, "one").close();
        assertThatThrownBy(() -> open(2, "one")).isInstanceOf(JournalDamaged.class)
                .hasMessageContaining("seed=1").hasMessageContaining("seed=2")
                .hasMessageContaining("another state folder");
    }

    @Test
    void a_folder_in_use_is_refused_in_words() {
        try (RunningExchange first = open(1, "busy")) {
            assertThatThrownBy(() -> open(1, "busy")).isInstanceOf(JournalDamaged.class)
                    .hasMessageContaining("in use by another sandbox");
            assertThat(first.accounts()).hasSize(2);
        }
    }

    private RunningExchange open(long seed, String name) {
        return RunningExchange.open(Room.settings(FUNDS), RandomFlow.market(seed), Pace.BY_HAND,
                InstantSource.fixed(Instant.EPOCH), folder.resolve(name), "test");
    }
}
