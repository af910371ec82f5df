package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import java.util.ArrayList;
import java.util.List;

/// The newest tick of an instrument, and what our own fills have left of its book.
final class LastTick {
    private Tick tick;
    private long seenAtMicros;
    private boolean isTrade = true;
    private long boughtUnits;
    private long soldUnits;

    LastTick(Tick tick, long seenAtMicros) {
        this.tick = tick;
        this.seenAtMicros = seenAtMicros;
    }

    /// Puts the next tick in its place.
    void see(Tick next, long nowMicros) {
        isTrade = next.dayVolume() == 0 || next.dayVolume() != tick.dayVolume();
        tick = next;
        seenAtMicros = nowMicros;
        boughtUnits = 0;
        soldUnits = 0;
    }

    InstrumentId instrument() {
        return tick.instrument();
    }

    Price lastPrice() {
        return tick.lastPrice();
    }

    /// Units of the last trade; 0 where unknown.
    long lastUnits() {
        return tick.lastUnits();
    }

    /// When it came.
    long seenAtMicros() {
        return seenAtMicros;
    }

    /// False if it only repeats the trade of the tick before, as its day's volume shows.
    boolean isTrade() {
        return isTrade;
    }

    /// Whether it brought a book.
    boolean hasBook() {
        return !tick.depth().bids().isEmpty() || !tick.depth().asks().isEmpty();
    }

    /// What is left of the side that an order trades with, best first.
    List<Depth.Level> opposite(Side side) {
        List<Depth.Level> all = side == Side.BUY ? tick.depth().asks() : tick.depth().bids();
        long gone = side == Side.BUY ? boughtUnits : soldUnits;
        return gone == 0 ? all : behind(all, gone);
    }

    private static List<Depth.Level> behind(List<Depth.Level> all, long taken) {
        List<Depth.Level> left = new ArrayList<>(all.size());
        long gone = taken;
        for (Depth.Level level : all) {
            long here = Math.min(gone, level.units());
            gone -= here;
            if (here < level.units()) {
                left.add(new Depth.Level(level.price(), level.units() - here, level.orders()));
            }
        }
        return left;
    }

    /// Notes that an order of this side has taken units from the best of the book on.
    void take(Side side, long units) {
        boughtUnits += side == Side.BUY ? units : 0;
        soldUnits += side == Side.BUY ? 0 : units;
    }

    void write(FieldWriter out) {
        tick.write(out);
        out.time("seen_at", seenAtMicros);
        out.flag("is_trade", isTrade);
        out.integer("bought", boughtUnits);
        out.integer("sold", soldUnits);
    }

    static LastTick read(FieldReader in) {
        LastTick last = new LastTick(Tick.read(in), in.time("seen_at"));
        last.isTrade = in.flag("is_trade");
        last.boughtUnits = in.integer("bought");
        last.soldUnits = in.integer("sold");
        return last;
    }
}
