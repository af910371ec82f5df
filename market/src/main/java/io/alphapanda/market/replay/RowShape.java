package io.alphapanda.market.replay;

import io.alphapanda.domain.event.Event;
import io.alphapanda.market.text.CsvLines;
import org.jspecify.annotations.Nullable;

/// How one kind of row holds a moment and a fact.
interface RowShape {
    /// When the row became knowable, in microseconds of UTC; below zero if it does not say so readably.
    long moment(CsvLines row);

    /// Why the row holds no fact; null if it holds one.
    @Nullable
    ReplayFault fault(CsvLines row);

    /// Its fact, where there is no fault.
    Event fact(CsvLines row);
}
