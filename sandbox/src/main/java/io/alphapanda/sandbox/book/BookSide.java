package io.alphapanda.sandbox.book;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.money.Price;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The buyers or the sellers of a book: resting orders by price and time, and the market's visible levels.
///
/// Prices are kept as ranks, of which the lowest is the best on either side.
final class BookSide {
    private final Side side;
    private final TreeMap<Long, List<BookOrder>> resting = new TreeMap<>();
    private final TreeMap<Long, MarketLevel> market = new TreeMap<>();

    /// What is left of a visible level.
    private static final class MarketLevel {
        private final int orders;
        private long units;

        MarketLevel(long units, int orders) {
            this.units = units;
            this.orders = orders;
        }
    }

    BookSide(Side side) {
        this.side = side;
    }

    private long rank(long priceMicros) {
        return side == Side.BUY ? -priceMicros : priceMicros;
    }

    private long price(long rank) {
        return side == Side.BUY ? -rank : rank;
    }

    /// Shows another depth of the market; what was taken of the old one is forgotten.
    void show(List<Level> levels) {
        market.clear();
        levels.forEach(level -> market.put(rank(level.price().micros()),
                new MarketLevel(level.units(), level.orders())));
        resting.forEach(
                (rank, queue) -> queue.forEach(order -> order.setAhead(aheadNow(rank, order.aheadUnits()))));
    }

    private long aheadNow(long rank, long before) {
        MarketLevel level = market.get(rank);
        if (level != null) {
            return before == BookOrder.AHEAD_UNKNOWN ? level.units : Math.min(before, level.units);
        }
        return isBeyondView(rank) ? before : 0;
    }

    private boolean isBeyondView(long rank) {
        return market.size() == Depth.LEVELS_MAX && rank > market.lastKey();
    }

    /// True if no order rests here.
    boolean isEmpty() {
        return resting.isEmpty();
    }

    /// Puts an order at the end of its price.
    void rest(BookOrder order) {
        long rank = rank(order.priceMicros());
        MarketLevel level = market.get(rank);
        long ahead = level != null ? level.units : isBeyondView(rank) ? BookOrder.AHEAD_UNKNOWN : 0;
        order.queueBehind(ahead);
        resting.computeIfAbsent(rank, at -> new ArrayList<>()).add(order);
    }

    /// Takes an order out; false if it is not there.
    boolean remove(BookOrder order) {
        long rank = rank(order.priceMicros());
        List<BookOrder> queue = resting.get(rank);
        if (queue == null || !queue.remove(order)) {
            return false;
        }
        if (queue.isEmpty()) {
            resting.remove(rank);
        }
        return true;
    }

    /// Fills an order that came from the other side, down to its limit.
    void take(BookOrder taker, List<Match> matches) {
        long limit = rank(taker.priceMicros());
        for (Optional<Long> best = best(); best.isPresent() && best.get() <= limit
                && taker.openUnits() > 0; best = best()) {
            takeLevel(best.get(), taker, matches);
        }
    }

    private Optional<Long> best() {
        for (Iterator<Map.Entry<Long, MarketLevel>> first = market.entrySet().iterator(); first.hasNext();) {
            if (first.next().getValue().units > 0) {
                break;
            }
            first.remove();
        }
        if (market.isEmpty()) {
            return resting.isEmpty() ? Optional.empty() : Optional.of(resting.firstKey());
        }
        long visible = market.firstKey();
        return Optional.of(resting.isEmpty() ? visible : Math.min(visible, resting.firstKey()));
    }

    private void takeLevel(long rank, BookOrder taker, List<Match> matches) {
        while (taker.openUnits() > 0) {
            List<BookOrder> queue = resting.getOrDefault(rank, List.of());
            MarketLevel level = market.get(rank);
            long visible = level == null ? 0 : level.units;
            long first = queue.isEmpty() ? visible : Math.min(aheadOf(queue.getFirst(), visible), visible);
            if (level != null && first > 0) {
                long units = Math.min(taker.openUnits(), first);
                level.units -= units;
                queue.forEach(order -> order.advance(units));
                taker.fill(units);
                matches.add(new Match(Optional.of(taker), Optional.empty(), price(rank), units));
            } else if (queue.isEmpty()) {
                return;
            } else {
                BookOrder maker = queue.getFirst();
                long units = Math.min(taker.openUnits(), maker.shownUnits());
                taker.fill(units);
                fill(maker, units, visible);
                matches.add(new Match(Optional.of(taker), Optional.of(maker), price(rank), units));
            }
        }
    }

    private static long aheadOf(BookOrder order, long visible) {
        return order.aheadUnits() == BookOrder.AHEAD_UNKNOWN ? visible : order.aheadUnits();
    }

    /// Fills a resting order; one that is shown in parts goes to the end of its price with the next part.
    private void fill(BookOrder maker, long units, long visible) {
        maker.fill(units);
        if (maker.openUnits() == 0) {
            remove(maker);
        } else if (maker.shownUnits() == 0) {
            List<BookOrder> queue = resting.getOrDefault(rank(maker.priceMicros()), new ArrayList<>());
            queue.remove(maker);
            queue.add(maker);
            maker.queueBehind(visible);
        }
    }

    /// The market traded at a price: orders at better prices fill at their own, orders at that price when their
    /// turn in the queue has come. No more fills than was traded.
    void print(long priceMicros, long units, List<Match> matches) {
        long traded = rank(priceMicros);
        long left = units;
        while (left > 0 && !resting.isEmpty() && resting.firstKey() < traded) {
            left -= fillFirst(resting.firstKey(), left, matches);
        }
        List<BookOrder> queue = resting.get(traded);
        while (left > 0 && queue != null && !queue.isEmpty()) {
            BookOrder first = queue.getFirst();
            if (first.aheadUnits() == BookOrder.AHEAD_UNKNOWN) {
                return;
            }
            long passed = Math.min(left, first.aheadUnits());
            if (passed > 0) {
                queue.forEach(order -> order.advance(passed));
                left -= passed;
            } else {
                left -= fillFirst(traded, left, matches);
            }
        }
    }

    private long fillFirst(long rank, long units, List<Match> matches) {
        BookOrder maker = resting.getOrDefault(rank, List.of()).getFirst();
        long filled = Math.min(units, maker.shownUnits());
        MarketLevel level = market.get(rank);
        fill(maker, filled, level == null ? 0 : level.units);
        matches.add(new Match(Optional.empty(), Optional.of(maker), price(rank), filled));
        return filled;
    }

    /// The other side's visible depth has come to orders that rest here: they fill at their own prices.
    void meet(BookSide other, List<Match> matches) {
        while (!resting.isEmpty()) {
            long rank = resting.firstKey();
            Optional<MarketLevel> level = other.marketAtOrBetterThan(price(rank));
            if (level.isEmpty()) {
                return;
            }
            level.get().units -= fillFirst(rank, level.get().units, matches);
        }
    }

    private Optional<MarketLevel> marketAtOrBetterThan(long priceMicros) {
        return market.headMap(rank(priceMicros), true).values().stream().filter(level -> level.units > 0)
                .findFirst();
    }

    /// All resting orders, best first.
    List<BookOrder> resting() {
        return resting.values().stream().flatMap(List::stream).toList();
    }

    /// The visible levels that are left, as orders of nobody, best first.
    List<BookOrder> marketOrders() {
        List<BookOrder> orders = new ArrayList<>();
        market.forEach((rank, level) -> orders.add(new BookOrder("", side, price(rank), level.units, 0)));
        return orders;
    }

    /// Units at all prices in view, shown parts only.
    long shownUnits() {
        return market.values().stream().mapToLong(level -> level.units).sum()
                + resting().stream().mapToLong(BookOrder::shownUnits).sum();
    }

    /// The best prices, of the market and of resting orders together.
    List<Level> levels(int max) {
        TreeSet<Long> ranks = new TreeSet<>(resting.keySet());
        ranks.addAll(market.keySet());
        List<Level> levels = new ArrayList<>();
        for (long rank : ranks) {
            MarketLevel level = market.get(rank);
            List<BookOrder> queue = resting.getOrDefault(rank, List.of());
            long units = (level == null ? 0 : level.units)
                    + queue.stream().mapToLong(BookOrder::shownUnits).sum();
            if (units > 0 && levels.size() < max) {
                int orders = level == null || level.units == 0 ? 0 : level.orders;
                levels.add(new Level(new Price(price(rank)), units, orders + queue.size()));
            }
        }
        return levels;
    }
}
