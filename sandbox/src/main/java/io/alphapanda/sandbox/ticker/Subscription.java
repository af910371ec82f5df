package io.alphapanda.sandbox.ticker;

import io.alphapanda.sandbox.market.QuoteRow;
import org.jspecify.annotations.Nullable;

/// One instrument of one socket.
final class Subscription {
    final long token;
    TickMode mode;
    /// The row that left last; null: none yet in this mode.
    @Nullable
    QuoteRow sent;
    /// Waits for its turn to leave.
    boolean isDue;

    Subscription(long token, TickMode mode) {
        this.token = token;
        this.mode = mode;
    }
}
