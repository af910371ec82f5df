package io.alphapanda.eventlog.deadletter;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.command.OperatorCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives the records of dead letters back to their own topics, and says so, letter by letter, oldest first.
///
/// The record goes first and the word second, each durable before the next step: a replay that is cut short is
/// repeated, and the record counts once all the same. A record that cannot be read still stays where it is.
public final class Replay {
    private final LetterStore store;
    private final OperatorCommands commands;
    private final ReturnedRecord returned;

    /// What became of one letter.
    ///
    /// @param problem why its record could not go back; empty if it did, or would
    public record Outcome(Letter letter, Optional<String> problem) {}

    /// Replays into this store.
    public Replay(LetterStore store, OperatorCommands commands, RawReader rawReader) {
        this.store = store;
        this.commands = commands;
        returned = new ReturnedRecord(rawReader);
    }

    /// Replays the open ones among these letters, the oldest first.
    ///
    /// @param newestFirst as [LetterBook#newestFirst] gives them
    /// @param limit how many at most
    /// @param dryRun true only to see what would become of them
    public List<Outcome> run(List<Letter> newestFirst, long limit, boolean dryRun) {
        List<Outcome> outcomes = new ArrayList<>();
        newestFirst.reversed().stream().filter(Letter::isOpen).limit(limit)
                .forEach(letter -> outcomes.add(replay(letter, dryRun)));
        return outcomes;
    }

    private Outcome replay(Letter letter, boolean dryRun) {
        Envelope record;
        try {
            record = returned.of(letter, store.nowMicros());
        } catch (IllegalArgumentException unreadable) {
            return new Outcome(letter, Optional.of(String.valueOf(unreadable.getMessage())));
        }
        if (!dryRun) {
            store.append(record);
            store.append(commands.make(new ControlCommand(Action.REPLAYED, LetterBook.target(letter.scope()),
                    letter.id().toString()), store.nowMicros()));
        }
        return new Outcome(letter, Optional.empty());
    }
}
