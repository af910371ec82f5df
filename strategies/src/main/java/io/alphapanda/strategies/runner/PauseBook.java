package io.alphapanda.strategies.runner;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.signal.StrategyId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Who is paused: the whole runner, some strategies by name, or both; each pause ends by the word for its own
/// target. One word lets a strategy go on, however often and why it was paused.
final class PauseBook implements Stateful {
    private final String service;
    private final String shard;
    private final Set<String> known;
    private final Set<String> paused = new TreeSet<>();
    private final Set<String> tooSlow = new TreeSet<>();
    private boolean isRunnerPaused;

    /// @param known every strategy that runs here; others are not remembered
    PauseBook(String service, String shard, Set<String> known) {
        this.service = service;
        this.shard = shard;
        this.known = Set.copyOf(known);
    }

    /// Takes a command; true if it may have changed who is paused.
    boolean take(ControlCommand command) {
        if (command.action() != Action.PAUSE && command.action() != Action.RESUME) {
            return false;
        }
        if (command.isFor(service, shard)) {
            isRunnerPaused = command.action() == Action.PAUSE;
        } else {
            command.strategy().ifPresent(name -> pause(name, command));
        }
        return true;
    }

    private void pause(String name, ControlCommand command) {
        if (command.action() == Action.RESUME) {
            paused.remove(name);
            tooSlow.remove(name);
        } else if (known.contains(name)) {
            (command.isForSlowness() ? tooSlow : paused).add(name);
        }
    }

    /// How far a strategy is paused.
    Hush of(StrategyId strategy) {
        if (tooSlow.contains(strategy.value())) {
            return Hush.UNASKED;
        }
        return isRunnerPaused || paused.contains(strategy.value()) ? Hush.SILENT : Hush.NONE;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.flag("runner_paused", isRunnerPaused);
        write(out, "paused", paused);
        write(out, "too_slow", tooSlow);
    }

    private static void write(FieldWriter out, String list, Set<String> names) {
        out.list(list, List.copyOf(names), (writer, name) -> writer.text("strategy", name));
    }

    @Override
    public void restore(FieldReader in) {
        isRunnerPaused = in.flag("runner_paused");
        read(in, "paused", paused);
        read(in, "too_slow", tooSlow);
    }

    private void read(FieldReader in, String list, Set<String> names) {
        names.clear();
        in.list(list, item -> item.text("strategy")).stream().filter(known::contains).forEach(names::add);
    }
}
