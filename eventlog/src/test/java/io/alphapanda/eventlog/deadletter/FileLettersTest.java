package io.alphapanda.eventlog.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.command.OperatorCommands;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.file.FileEventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dead letters of a desk that is one process.
class FileLettersTest {
    @TempDir
    private Path folder;
    private final Envelope letter = Letters.of(Letters.record(7), "portfolio-manager", 5);

    /// Notes what reaches it.
    private record Noting(String service, List<Envelope> taken) implements Decider {
        @Override
        public String shard() {
            return "all";
        }

        @Override
        public Set<Subscription> subscriptions() {
            return Set.of(new Subscription(Topic.PNL_SNAPSHOTS, Letters.PAPER));
        }

        @Override
        public void on(Envelope event, Outbox out) {
            taken.add(event);
        }

        @Override
        public int stateVersion() {
            return 1;
        }

        @Override
        public void snapshot(FieldWriter out) {}

        @Override
        public void restore(FieldReader in) {}
    }

    private void write() {
        try (FileEventLog log = FileEventLog.open(folder)) {
            log.append(letter);
            log.append(Letters.record(8));
            log.commit(log.endPosition(), List.of());
        }
    }

    private static List<Letter> all(LetterStore store) {
        LetterBook book = new LetterBook();
        store.read(book::see);
        return book.newestFirst(LetterFilter.ALL);
    }

    @Test
    void looking_is_possible_while_the_desk_runs_and_replaying_is_not() {
        write();
        try (FileEventLog running = FileEventLog.open(folder);
                LetterStore looked = FileLetters.lookAt(folder)) {
            assertThat(running.endPosition()).isEqualTo(2);
            assertThat(all(looked)).extracting(Letter::id).containsExactly(letter.id());
            assertThatThrownBy(() -> looked.append(letter)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("opened to be looked at");
            assertThatThrownBy(() -> FileLetters.open(folder)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a desk is running").hasMessageContaining("Ctrl-C");
        }
    }

    @Test
    void what_is_replayed_while_the_desk_stands_reaches_its_taker_in_the_next_run() {
        write();
        try (LetterStore store = FileLetters.open(folder)) {
            assertThat(new Replay(store, new OperatorCommands("test"), RawReader.NONE).run(all(store), 10,
                    false))
                    .hasSize(1);
            assertThat(all(store)).extracting(Letter::state).containsExactly(LetterState.REPLAYED);
        }
        Noting taker = new Noting("portfolio-manager", new ArrayList<>());
        Noting other = new Noting("journal", new ArrayList<>());
        try (FileEventLog log = FileEventLog.open(folder)) {
            long end = log.endPosition();
            Engine engine = new Engine(log, List.of(taker, other), List.of());
            assertThat(end).isEqualTo(4);
            assertThat(log.consumedPosition()).isEqualTo(end);
            assertThat(engine.fenced()).isEmpty();
        }
        assertThat(taker.taken).extracting(Envelope::data).containsExactly(Letters.pnl(8), Letters.pnl(7));
        assertThat(taker.taken).extracting(Envelope::occurredAtMicros).as("time stands where the desk stood")
                .containsExactly(8L, 8L);
        assertThat(other.taken).extracting(Envelope::data).containsExactly(Letters.pnl(8));
    }
}
