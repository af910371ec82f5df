package io.alphapanda.trading.risk;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// The dead letters of an account that nobody has dealt with: a record that could not be processed may have been a
/// fill, so until then the books are not to be built on.
///
/// A command and the letter that it names travel on two topics, so the command may come first; it holds all the
/// same.
final class OpenLetters implements Stateful {
    /// How many letters, and how many commands that came first, are told apart. More letters than that are counted
    /// and end together, by a waiver of all.
    static final int TOLD_APART_MAX = 1_000;

    private final Scope account;
    private final SequencedSet<EventId> open = new LinkedHashSet<>();
    private final SequencedSet<EventId> settledBefore = new LinkedHashSet<>();
    private long more;

    OpenLetters(Scope account) {
        this.account = account;
    }

    boolean areOpen() {
        return !open.isEmpty() || more > 0;
    }

    void add(EventId letter) {
        if (settledBefore.remove(letter)) {
            return;
        }
        if (open.size() < TOLD_APART_MAX) {
            open.add(letter);
        } else {
            more++;
        }
    }

    /// Takes a waiver, or the news of a replay, if it is for this account.
    void settle(ControlCommand command) {
        if (!command.isForAccount(account)) {
            return;
        }
        if (command.argument().equals(ControlCommand.EVERYONE)) {
            open.clear();
            more = 0;
            // Whoever writes a command refuses what is no id; from elsewhere it names no letter.
        } else if (EventId.isOne(command.argument())) {
            settle(EventId.parse(command.argument()));
        }
    }

    private void settle(EventId letter) {
        if (open.remove(letter)) {
            return;
        }
        settledBefore.add(letter);
        if (settledBefore.size() > TOLD_APART_MAX) {
            settledBefore.removeFirst();
        }
    }

    /// Why an entry is denied: how many letters are open, and the newest of those that are told apart.
    List<RiskCheck> checks() {
        RiskCheck count = new RiskCheck(RuleCode.ACCOUNT_EXITS_ONLY, false, Unit.COUNT, open.size() + more,
                0);
        if (open.isEmpty()) {
            return List.of(count);
        }
        EventId newest = open.getLast();
        return List.of(count, new RiskCheck(RuleCode.ACCOUNT_EXITS_ONLY, false, Unit.EVENT, newest.high(),
                newest.low()));
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("open_letters", List.copyOf(open), (writer, letter) -> writer.id("letter", letter));
        out.list("settled_before", List.copyOf(settledBefore),
                (writer, letter) -> writer.id("letter", letter));
        out.integer("more_letters", more);
    }

    @Override
    public void restore(FieldReader in) {
        open.clear();
        settledBefore.clear();
        open.addAll(in.list("open_letters", letter -> letter.id("letter")));
        settledBefore.addAll(in.list("settled_before", letter -> letter.id("letter")));
        more = in.integer("more_letters");
    }
}
