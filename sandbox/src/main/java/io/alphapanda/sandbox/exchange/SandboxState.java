package io.alphapanda.sandbox.exchange;

import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.sandbox.orders.OrderRow;
import java.util.List;
import java.util.Map;

/// How the sandbox fares, for a page.
///
/// @param marketMicros now, in market time
/// @param phases what each segment does
/// @param marketOver whether the market has no more to tell
/// @param counts by name, as `orders`, `trades`, `facts`, `refusals`
/// @param books of instruments that have an account's order resting and of the first others, in the order of the list
/// @param latestOrders of all accounts today, newest first
public record SandboxState(long marketMicros, Map<MarketSegment, SessionPhase> phases, boolean marketOver,
        Map<String, Long> counts, List<LiveBook> books, List<OrderRow> latestOrders) {
    /// Books on the page at most.
    public static final int BOOKS_MAX = 8;
    /// Orders on the page at most.
    public static final int ORDERS_MAX = 12;

    /// Keeps its own copies.
    public SandboxState {
        phases = Map.copyOf(phases);
        counts = Map.copyOf(counts);
        books = List.copyOf(books);
        latestOrders = List.copyOf(latestOrders);
    }

    /// One book at a glance.
    ///
    /// @param restingOrders of all accounts
    public record LiveBook(String key, Price lastPrice, Depth depth, int restingOrders) {}
}
