package io.alphapanda.app.dlq;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.eventlog.deadletter.Letter;
import io.alphapanda.eventlog.deadletter.LetterBook;
import java.util.List;
import java.util.stream.Collectors;

/// The end of a letter's id, which is enough to name it by.
public final class ShortId {
    private static final int LENGTH = 12;
    private static final int LENGTH_MIN = 6;

    private ShortId() {}

    static String of(EventId id) {
        String whole = id.toString();
        return whole.substring(whole.length() - LENGTH);
    }

    /// The one letter whose id ends like this.
    ///
    /// @throws IllegalArgumentException if there is none, or more than one
    public static Letter find(LetterBook book, String idEnd) {
        List<Letter> found = idEnd.length() < LENGTH_MIN ? List.of() : book.ending(idEnd);
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new IllegalArgumentException(found.isEmpty()
                ? "no letter is called '" + idEnd + "'; alpha-panda dlq list --all shows their names"
                : "'" + idEnd + "' could be any of " + found.stream().map(letter -> letter.id().toString())
                        .collect(Collectors.joining(", ")) + "; write more of it");
    }
}
