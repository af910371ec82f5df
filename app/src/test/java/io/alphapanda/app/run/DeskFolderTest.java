package io.alphapanda.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.app.market.RunRecord;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.money.Money;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskFolderTest {
    private static final RunRecord RECORD = new RunRecord(Map.of("market", "simulated", "seed", "1", "date",
            "2026-11-23"));

    @TempDir
    private Path root = Path.of("");

    private DeskFolder folder() {
        return new DeskFolder(root.resolve("desk"));
    }

    @Test
    void what_was_written_reads_back() throws IOException {
        assertThat(folder().record()).isEmpty();
        RunRecord record = RECORD.withCash(Map.of(Scope.account("paper"), Money.ofRupees("1000000")));
        folder().claim(record);
        assertThat(folder().record()).contains(record);
        assertThat(record.fact("cash.paper")).contains("1000000.00");
    }

    @Test
    void another_market_is_refused_and_each_difference_is_named() throws IOException {
        folder().claim(RECORD);
        RunRecord other = new RunRecord(Map.of("market", "simulated", "seed", "2", "date", "2026-11-24"));
        assertThatThrownBy(() -> folder().claim(other)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("was begun otherwise", "seed was 1 and is now 2",
                        "date was 2026-11-23 and is now 2026-11-24", "--fresh");
        assertThat(folder().record()).as("and the record stands").contains(RECORD);
    }

    @Test
    void other_starting_cash_is_refused_and_a_new_account_may_join() throws IOException {
        Scope paper = Scope.account("paper");
        folder().claim(RECORD.withCash(Map.of(paper, Money.ofRupees("1000000"))));
        RunRecord poorer = RECORD.withCash(Map.of(paper, Money.ofRupees("5")));
        assertThatThrownBy(() -> folder().claim(poorer))
                .hasMessageContaining("cash.paper was 1000000.00 and is now 5.00");
        folder().claim(RECORD.withCash(Map.of(Scope.account("paper-b"), Money.ofRupees("7"))));
        assertThat(folder().record().orElseThrow().facts()).as("the one that is away keeps its fact")
                .containsKeys("cash.paper", "cash.paper-b");
    }

    @Test
    void a_folder_with_other_files_is_not_written_to() throws IOException {
        Files.createDirectories(folder().path());
        Files.writeString(folder().path().resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> folder().claim(RECORD))
                .hasMessageContaining("holds files, but no log of a run");
        assertThat(folder().path()).isDirectoryNotContaining("glob:**run.properties");
    }

    @Test
    void a_log_is_put_aside_only_while_nobody_writes_it() throws IOException {
        assertThat(folder().putAside(SampleEvents.OPEN_MICROS)).isEmpty();
        try (FileEventLog log = FileEventLog.open(folder().path())) {
            assertThat(log.endPosition()).isZero();
            assertThatThrownBy(() -> folder().putAside(SampleEvents.OPEN_MICROS))
                    .hasMessageContaining("a run is writing the log");
        }
        assertThat(folder().putAside(SampleEvents.OPEN_MICROS))
                .contains(root.resolve("desk-until-2026-11-23-09-15-00"));
        assertThat(folder().path()).doesNotExist();
    }
}
