package io.alphapanda.sandbox.book;

import io.alphapanda.domain.instrument.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Matches a book at one price: the one at which most units trade, of several the one nearest to the reference,
/// of two as near the lower.
///
/// The market's last visible depth takes part as orders of nobody, behind all others of its price.
public final class Auction {
    private final List<BookOrder> buys;
    private final List<BookOrder> sells;

    /// @param book whose resting orders and last depth meet
    public Auction(Book book) {
        buys = sorted(book, Side.BUY);
        sells = sorted(book, Side.SELL);
    }

    private static List<BookOrder> sorted(Book book, Side side) {
        List<BookOrder> orders = new ArrayList<>(book.resting(side));
        orders.addAll(book.marketOrders(side));
        // A stable sort: equal prices stay in the order of time, and the market behind.
        orders.sort((a, b) -> Long.compare(b.priceMicros(), a.priceMicros()) * side.sign());
        return orders;
    }

    /// The price at which most units trade; empty where no two orders meet.
    public Optional<Long> price(long referenceMicros) {
        TreeSet<Long> candidates = new TreeSet<>();
        buys.forEach(order -> candidates.add(order.priceMicros()));
        sells.forEach(order -> candidates.add(order.priceMicros()));
        Optional<Long> best = Optional.empty();
        long most = 0;
        for (long candidate : candidates) {
            long units = unitsAt(candidate);
            boolean nearer = best.isPresent()
                    && Math.abs(candidate - referenceMicros) < Math.abs(best.get() - referenceMicros);
            if (units > most || (units > 0 && units == most && nearer)) {
                most = units;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /// How many units would trade at a price.
    public long unitsAt(long priceMicros) {
        return Math.min(
                buys.stream().filter(order -> order.priceMicros() >= priceMicros)
                        .mapToLong(BookOrder::openUnits)
                        .sum(),
                sells.stream().filter(order -> order.priceMicros() <= priceMicros)
                        .mapToLong(BookOrder::openUnits)
                        .sum());
    }

    /// Fills all that meets at a price, best price and earliest time first. Makers alone: nobody comes.
    public List<Match> matchAt(long priceMicros) {
        List<Match> matches = new ArrayList<>();
        long units = unitsAt(priceMicros);
        fill(buys, units, priceMicros, matches);
        fill(sells, units, priceMicros, matches);
        return matches;
    }

    private static void fill(List<BookOrder> orders, long units, long priceMicros, List<Match> matches) {
        long left = units;
        for (BookOrder order : orders) {
            long filled = Math.min(left, order.openUnits());
            if (filled > 0 && !order.id().isEmpty()) {
                order.fill(filled);
                matches.add(new Match(Optional.empty(), Optional.of(order), priceMicros, filled));
            }
            left -= filled;
        }
    }
}
