package io.alphapanda.sandbox.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.alphapanda.domain.testing.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;

    private Journal open() {
        return Journal.open(folder, "7", "a market", 1);
    }

    private Path file(int number) {
        return folder.resolve("0000000" + number + ".journal");
    }

    @Test
    void lines_are_found_again_after_the_state() {
        try (Journal journal = open()) {
            assertThat(journal.found()).isEmpty();
            journal.append("one");
            journal.startDay(List.of("state of the morning"));
            journal.append("two");
            journal.force();
        }
        try (Journal journal = open()) {
            assertThat(journal.found()).containsExactly("state of the morning", Journal.STATE_END, "two");
            assertThat(journal.tornBytes()).isZero();
        }
    }

    @Test
    void fields_of_every_character_come_back() {
        String text = "a\tb\\c\nd\re₹";
        LineReader in = new LineReader(
                new LineWriter("kind").text(text).number(-7).flag(true).text("").toString());
        assertThat(in.kind()).isEqualTo("kind");
        assertThat(in.text()).isEqualTo(text);
        assertThat(in.number()).isEqualTo(-7);
        assertThat(in.flag()).isTrue();
        assertThat(in.text()).isEmpty();
        assertThatThrownBy(in::number).hasMessageContaining("has only 4 fields");
    }

    @Seeded(count = 30, proofCount = 1_000)
    void a_torn_end_is_cut_off_and_writing_goes_on(long seed) throws IOException {
        Random dice = new Random(seed);
        try (Journal journal = open()) {
            for (int i = 0; i < 20; i++) {
                journal.append("line " + i + " " + "x".repeat(dice.nextInt(50)));
            }
        }
        byte[] bytes = Files.readAllBytes(file(1));
        int head = new String(bytes, StandardCharsets.UTF_8).indexOf("state-end\n") + "state-end\n".length();
        Files.write(file(1), Arrays.copyOf(bytes, head + dice.nextInt(bytes.length - head)));
        int whole;
        try (Journal journal = open()) {
            whole = journal.found().size();
            journal.append("after the crash");
        }
        try (Journal journal = open()) {
            assertThat(journal.found()).hasSize(whole + 1).endsWith("after the crash");
            assertThat(journal.tornBytes()).isZero();
        }
    }

    @Test
    void damage_in_the_middle_is_no_torn_end() throws IOException {
        try (Journal journal = open()) {
            journal.append("one");
            journal.append("two");
        }
        String text = Files.readString(file(1));
        Files.writeString(file(1), text.replace("one", "won"));
        assertThatThrownBy(this::open).isInstanceOf(JournalDamaged.class).hasMessageContaining("line 3")
                .hasMessageContaining("copy");
    }

    @Test
    void a_newer_format_names_its_build_and_what_to_do() throws IOException {
        open().close();
        String header = new LineWriter("alpha-panda-sandbox-journal").number(Journal.FORMAT + 1).text("99")
                .text("a market").toString();
        byte[] first = JournalFile.written(header);
        byte[] second = JournalFile.written(Journal.STATE_END);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        Files.write(file(1), both);
        assertThatThrownBy(this::open).isInstanceOf(JournalDamaged.class).hasMessageContaining("build 99")
                .hasMessageContaining("format 2").hasMessageContaining("up to 1");
    }

    @Test
    void old_days_go_and_the_kept_ones_stay() {
        try (Journal journal = open()) {
            journal.startDay(List.of());
            journal.startDay(List.of());
            assertThat(file(1)).doesNotExist();
            assertThat(file(2)).exists();
            assertThat(file(3)).exists();
        }
    }

    @Test
    void a_days_file_without_a_whole_state_falls_back_to_the_day_before() throws IOException {
        try (Journal journal = open()) {
            journal.append("yesterday");
            journal.startDay(List.of("morning"));
        }
        byte[] bytes = Files.readAllBytes(file(2));
        Files.write(file(2), Arrays.copyOf(bytes, bytes.length / 2));
        try (Journal journal = open()) {
            assertThat(journal.found()).containsExactly(Journal.STATE_END, "yesterday");
        }
    }
}
