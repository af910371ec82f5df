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
/// target.
final class PauseBook implements Stateful {
    private final String service;
    private final String shard;
    private final Set<String> known;
    private final Set<String> paused = new TreeSet<>();
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
        boolean pause = command.action() == Action.PAUSE;
        if (command.isFor(service, shard)) {
            isRunnerPaused = pause;
        } else if (command.target().startsWith(ControlCommand.STRATEGY)) {
            String name = command.target().substring(ControlCommand.STRATEGY.length());
            if (!pause) {
                paused.remove(name);
            } else if (known.contains(name)) {
                paused.add(name);
            }
        }
        return true;
    }

    boolean isPaused(StrategyId strategy) {
        return isRunnerPaused || paused.contains(strategy.value());
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.flag("runner_paused", isRunnerPaused);
        out.list("paused", List.copyOf(paused), (writer, name) -> writer.text("strategy", name));
    }

    @Override
    public void restore(FieldReader in) {
        isRunnerPaused = in.flag("runner_paused");
        paused.clear();
        in.list("paused", item -> item.text("strategy")).stream().filter(known::contains)
                .forEach(paused::add);
    }
}
