package io.alphapanda.benchmarks.filelog;

import io.alphapanda.backtest.run.Backtest;
import io.alphapanda.benchmarks.input.BenchMarket;
import io.alphapanda.benchmarks.path.DeskSettings;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.strategies.api.Direction;
import java.util.ArrayList;
import java.util.List;

/// All events of a long-short backtest, as its engine hands them to a log: an input, then what it led to.
///
/// @param commits one per input
/// @param count of events
public record RunEvents(List<Commit> commits, long count) {
    /// An input and everything that came of it.
    public record Commit(Envelope input, List<Envelope> outputs) {}

    /// The events of one run over so many bars.
    public static RunEvents of(int bars) {
        MemoryEventLog log = new MemoryEventLog(Math.min(1 << 24, 4 * bars + 4_096));
        new Backtest(BenchMarket.of(bars).input(), DeskSettings.of("sma-cross", Direction.LONG_SHORT),
                System::nanoTime).run(log);
        List<Commit> commits = new ArrayList<>();
        log.replay(log.startPosition(), (position, event) -> {
            if (event.causationId() == null) {
                commits.add(new Commit(event, new ArrayList<>()));
            } else {
                commits.getLast().outputs().add(event);
            }
        });
        return new RunEvents(List.copyOf(commits), log.endPosition() - log.startPosition());
    }

    /// Appends them all, several times over, each input with its own commit.
    void appendTo(EventLog log, int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (Commit commit : commits) {
                log.append(commit.input());
                log.commit(log.endPosition() + commit.outputs().size(), commit.outputs());
            }
        }
    }
}
