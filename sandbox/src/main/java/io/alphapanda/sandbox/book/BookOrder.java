package io.alphapanda.sandbox.book;

import io.alphapanda.domain.instrument.Side;

/// An order as a book knows it. It belongs to one book at a time, and to its thread.
public final class BookOrder {
    /// Nobody knows how many units are ahead: the price lies beyond the visible depth.
    static final long AHEAD_UNKNOWN = -1;

    private final String id;
    private final Side side;
    private long priceMicros;
    private long openUnits;
    private long disclosedUnits;
    private long shownUnits;
    private long aheadUnits;

    /// @param disclosedUnits at most so many are shown at a time; 0 for all
    public BookOrder(String id, Side side, long priceMicros, long openUnits, long disclosedUnits) {
        this.id = id;
        this.side = side;
        this.priceMicros = priceMicros;
        this.openUnits = openUnits;
        this.disclosedUnits = disclosedUnits;
    }

    /// Whose it is: the id of the order that it stands for.
    public String id() {
        return id;
    }

    /// Which way it goes.
    public Side side() {
        return side;
    }

    /// Its limit.
    public long priceMicros() {
        return priceMicros;
    }

    /// Units that can still fill.
    public long openUnits() {
        return openUnits;
    }

    /// Units of the market that fill before it at its price; below zero where nobody knows.
    public long aheadUnits() {
        return aheadUnits;
    }

    /// Changes what it wants while it is in no book.
    public void become(long newPriceMicros, long newOpenUnits, long newDisclosedUnits) {
        priceMicros = newPriceMicros;
        openUnits = newOpenUnits;
        disclosedUnits = newDisclosedUnits;
    }

    /// Gives up units without losing its place.
    public void shrinkTo(long newOpenUnits) {
        openUnits = newOpenUnits;
        shownUnits = Math.min(shownUnits, newOpenUnits);
    }

    long shownUnits() {
        return shownUnits;
    }

    /// Takes the last place at its price.
    void queueBehind(long units) {
        aheadUnits = units;
        shownUnits = disclosedUnits == 0 ? openUnits : Math.min(disclosedUnits, openUnits);
    }

    void setAhead(long units) {
        aheadUnits = units;
    }

    /// The market traded so many units at its price.
    void advance(long units) {
        if (aheadUnits > 0) {
            aheadUnits = Math.max(0, aheadUnits - units);
        }
    }

    void fill(long units) {
        openUnits -= units;
        shownUnits = Math.max(0, shownUnits - units);
    }
}
