package io.alphapanda.sandbox.ticker;

import io.alphapanda.sandbox.market.QuoteRow;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the ticker finds what has changed. Safe from any thread; no call waits.
public interface QuoteFeed {
    /// The newest state of an instrument; null while there is none. The same object until it changes.
    @Nullable
    QuoteRow newest(long token);

    /// Has these told from now on, the ones that are known.
    void want(Set<Long> tokens);
}
