package io.alphapanda.sandbox.book;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Depth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The book of one instrument. **The model:**
///
/// - Orders of all accounts and the market's visible five levels stand in one book, by price, then time. An
///   order that comes takes, price by price, what stood there before it: market units that were visible before
///   a resting order came are ahead of it, those that came later are behind.
/// - What an order takes of a visible level stays taken until the market shows its next depth.
/// - A resting order fills at its own price: when the market trades beyond it; when the market trades at its
///   price and the units ahead are used up by such trades; or when the market's other side comes to its price.
///   It never fills more than the market traded or showed.
/// - Units ahead shrink when the market shows fewer at that price. Beyond the fifth level nobody sees how many
///   there are: such an order waits until its price comes into view.
/// - Of an order with a disclosed quantity that much is shown; the next part goes to the end of its price.
/// - Trades of one account with itself are allowed.
///
/// It checks nothing and knows no time. One thread at a time.
public final class Book {
    private final BookSide bids = new BookSide(Side.BUY);
    private final BookSide asks = new BookSide(Side.SELL);
    /// The market's newest depth while nobody has looked at it: most books rest nobody's order.
    private @Nullable Depth unseen;

    /// A side with the market's newest depth in it.
    private BookSide of(Side side) {
        Depth newest = unseen;
        if (newest != null) {
            unseen = null;
            bids.show(newest.bids());
            asks.show(newest.asks());
        }
        return side == Side.BUY ? bids : asks;
    }

    private static Side opposite(Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }

    /// Fills an order that comes as far as it can; what is left is not in the book.
    public List<Match> take(BookOrder order) {
        List<Match> matches = new ArrayList<>();
        of(opposite(order.side())).take(order, matches);
        return matches;
    }

    /// Puts an order at the end of its price, whatever stands on the other side.
    public void rest(BookOrder order) {
        of(order.side()).rest(order);
    }

    /// Takes an order out; false if it is not in the book.
    public boolean remove(BookOrder order) {
        return of(order.side()).remove(order);
    }

    /// The market traded; resting orders that were in the way fill.
    ///
    /// @param units that were traded, which is the most that fills
    public List<Match> print(long priceMicros, long units) {
        if (bids.isEmpty() && asks.isEmpty()) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        of(Side.BUY).print(priceMicros, units, matches);
        of(Side.SELL).print(priceMicros, units - matches.stream().mapToLong(Match::units).sum(), matches);
        return matches;
    }

    /// The market shows its next depth; resting orders that it reaches fill.
    public List<Match> show(Depth depth) {
        unseen = depth;
        if (bids.isEmpty() && asks.isEmpty()) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        of(Side.BUY).meet(asks, matches);
        asks.meet(bids, matches);
        return matches;
    }

    /// Resting orders of one side, best first.
    public List<BookOrder> resting(Side side) {
        return of(side).resting();
    }

    /// The market's levels of one side as orders of nobody, best first.
    List<BookOrder> marketOrders(Side side) {
        return of(side).marketOrders();
    }

    /// The five best prices as everybody sees them.
    public Depth depth() {
        return new Depth(of(Side.BUY).levels(Depth.LEVELS_MAX), of(Side.SELL).levels(Depth.LEVELS_MAX));
    }

    /// Units of one side in view.
    public long shownUnits(Side side) {
        return of(side).shownUnits();
    }
}
