package io.alphapanda.sandbox.ticker;

import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.exchange.Exchange.TickSubscription;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.QuoteRow;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The exchange as a feed: keeps the newest state of each instrument that was ever asked for, of those that are
/// listed and no others.
public final class ExchangeFeed implements QuoteFeed, AutoCloseable {
    private final Map<Long, QuoteRow> newest = new ConcurrentHashMap<>();
    private final Set<Long> wanted = ConcurrentHashMap.newKeySet();
    private final Set<Long> listed;
    private final TickSubscription ticks;

    /// A feed of an exchange, with nothing asked for yet.
    public ExchangeFeed(Exchange exchange) {
        listed = exchange.instruments().stream().map(Listed::token).collect(Collectors.toUnmodifiableSet());
        ticks = exchange.onTicks(row -> newest.put(row.listed().token(), row));
    }

    @Override
    public @Nullable QuoteRow newest(long token) {
        return newest.get(token);
    }

    @Override
    public void want(Set<Long> tokens) {
        Set<Long> added = new HashSet<>(tokens);
        added.retainAll(listed);
        added.removeIf(token -> !wanted.add(token));
        if (!added.isEmpty()) {
            ticks.add(added);
        }
    }

    @Override
    public void close() {
        ticks.close();
    }
}
