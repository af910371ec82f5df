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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// The dead letters of an account that nobody has dealt with: a record that could not be processed may have been a
/// fill, so until then the books are not to be built on.
///
/// A command and the letters that it is about travel on topics of their own, so the command may come first; it holds
/// all the same. A waiver of all is about every letter that was written up to its moment.
final class OpenLetters implements Stateful {
    /// How many letters, and how many commands that came first, are told apart. More letters than that are counted
    /// and end together, by a waiver of all.
    static final int TOLD_APART_MAX = 1_000;

    private final Scope account;
    /// Each with its moment.
    private final SequencedMap<EventId, Long> open = new LinkedHashMap<>();
    private final SequencedSet<EventId> settledBefore = new LinkedHashSet<>();
    private long more;
    private long newestOfMore;
    private long waivedUntil;

    OpenLetters(Scope account) {
        this.account = account;
    }

    boolean areOpen() {
        return !open.isEmpty() || more > 0;
    }

    /// @param atMicros its moment, in microseconds of UTC
    void add(EventId letter, long atMicros) {
        if (settledBefore.remove(letter) || atMicros <= waivedUntil) {
            return;
        }
        if (open.size() < TOLD_APART_MAX) {
            open.put(letter, atMicros);
        } else {
            more++;
            newestOfMore = Math.max(newestOfMore, atMicros);
        }
    }

    /// Takes a waiver, or the news of a replay, if it is for this account.
    ///
    /// @param atMicros its moment, in microseconds of UTC
    void settle(ControlCommand command, long atMicros) {
        if (!command.isForAccount(account)) {
            return;
        }
        if (command.argument().equals(ControlCommand.EVERYONE)) {
            waiveUntil(atMicros);
            // Whoever writes a command refuses what is no id; from elsewhere it names no letter.
        } else if (EventId.isOne(command.argument())) {
            settle(EventId.parse(command.argument()));
        }
    }

    private void waiveUntil(long micros) {
        waivedUntil = Math.max(waivedUntil, micros);
        open.values().removeIf(at -> at <= waivedUntil);
        if (newestOfMore <= waivedUntil) {
            more = 0;
        }
    }

    private void settle(EventId letter) {
        if (open.remove(letter) != null) {
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
        EventId newest = open.lastEntry().getKey();
        return List.of(count, new RiskCheck(RuleCode.ACCOUNT_EXITS_ONLY, false, Unit.EVENT, newest.high(),
                newest.low()));
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("open_letters", List.copyOf(open.entrySet()), (writer, letter) -> {
            writer.id("letter", letter.getKey());
            writer.time("at", letter.getValue());
        });
        out.list("settled_before", List.copyOf(settledBefore),
                (writer, letter) -> writer.id("letter", letter));
        out.integer("more_letters", more);
        out.time("newest_of_more", newestOfMore);
        out.time("waived_until", waivedUntil);
    }

    @Override
    public void restore(FieldReader in) {
        open.clear();
        settledBefore.clear();
        in.list("open_letters", letter -> Map.entry(letter.id("letter"), letter.time("at")))
                .forEach(letter -> open.put(letter.getKey(), letter.getValue()));
        settledBefore.addAll(in.list("settled_before", letter -> letter.id("letter")));
        more = in.integer("more_letters");
        newestOfMore = in.time("newest_of_more");
        waivedUntil = in.time("waived_until");
    }
}
