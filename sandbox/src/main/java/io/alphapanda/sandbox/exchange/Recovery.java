package io.alphapanda.sandbox.exchange;

import io.alphapanda.sandbox.journal.Journal;
import io.alphapanda.sandbox.journal.LineReader;
import io.alphapanda.sandbox.terms.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Brings a machine to where its journal ends: the state of the last morning, then every command at its moment.
final class Recovery {
    private final Journal journal;
    private final List<String> sinceRoll = new ArrayList<>();
    private List<String> rolledState = List.of();
    private boolean rolled;
    private boolean recovering = true;

    Recovery(Journal journal) {
        this.journal = journal;
    }

    /// The first day of the machine that is to be recovered.
    LocalDate date(LocalDate ofAFreshOne) {
        return Snapshot.date(state()).orElse(ofAFreshOne);
    }

    private List<String> state() {
        List<String> found = journal.found();
        return found.isEmpty() ? List.of() : found.subList(0, found.indexOf(Journal.STATE_END));
    }

    /// A new day has begun: its file begins, at once or when the journal has been read.
    void onRoll(Machine machine) {
        List<String> state = Snapshot.write(machine);
        if (recovering) {
            rolled = true;
            rolledState = state;
            sinceRoll.clear();
        } else {
            journal.startDay(state);
        }
    }

    /// Does again what the journal says.
    ///
    /// @throws IllegalStateException if a command that was accepted is refused now: the program or its market has
    ///         changed
    void recover(Machine machine) {
        List<String> found = journal.found();
        if (Snapshot.date(state()).isPresent()) {
            Snapshot.restore(state(), machine);
        }
        for (String line : found.subList(found.indexOf(Journal.STATE_END) + 1, found.size())) {
            LineReader in = new LineReader(line);
            machine.advanceTo(in.number(), Integer.MAX_VALUE);
            if (!in.kind().equals(CommandLines.CLOCK)) {
                repeat(machine, in, line);
            }
            sinceRoll.add(line);
        }
        recovering = false;
        if (rolled) {
            journal.startDay(rolledState);
            sinceRoll.forEach(journal::append);
            journal.force();
        }
    }

    private static void repeat(Machine machine, LineReader in, String line) {
        try {
            machine.apply(CommandLines.read(in));
        } catch (Refusal refusal) {
            throw new IllegalStateException(
                    "the journal's command '" + line + "' was accepted once and is refused"
                            + " now (" + refusal.text()
                            + "): another build wrote it, or another market moves the exchange."
                            + " Use that build, or start with another state folder.",
                    refusal);
        }
    }
}
