package io.alphapanda.domain.marketdata;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.money.Price;
import java.util.List;

/// The best prices on both sides of the book, best first.
///
/// @param bids at most five levels, falling
/// @param asks at most five levels, rising
public record Depth(List<Level> bids, List<Level> asks) {
    /// Levels per side.
    public static final int LEVELS_MAX = 5;
    /// Nothing known of the book.
    public static final Depth UNKNOWN = new Depth(List.of(), List.of());

    /// One price of the book.
    ///
    /// @param units waiting at this price
    /// @param orders how many orders they belong to
    public record Level(Price price, long units, int orders) {
        private void write(FieldWriter out) {
            out.price("price", price);
            out.integer("quantity", units);
            out.integer("orders", orders);
        }

        private static Level read(FieldReader in) {
            return new Level(in.price("price"), in.integer("quantity"),
                    Math.toIntExact(in.integer("orders")));
        }
    }

    /// Keeps its own copies, and refuses a sixth level.
    public Depth {
        bids = List.copyOf(bids);
        asks = List.copyOf(asks);
        if (bids.size() > LEVELS_MAX || asks.size() > LEVELS_MAX) {
            throw new IllegalArgumentException(
                    "depth must have at most " + LEVELS_MAX + " levels a side, had "
                            + bids.size() + " and " + asks.size());
        }
    }

    void write(FieldWriter out) {
        out.list("bids", bids, (writer, level) -> level.write(writer));
        out.list("asks", asks, (writer, level) -> level.write(writer));
    }

    static Depth read(FieldReader in) {
        return new Depth(in.list("bids", Level::read), in.list("asks", Level::read));
    }
}
