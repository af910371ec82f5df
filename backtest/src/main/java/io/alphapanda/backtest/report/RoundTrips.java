package io.alphapanda.backtest.report;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.position.Position;
import java.util.ArrayList;
import java.util.List;

/// Pairs the fills of one strategy in one instrument into round trips.
final class RoundTrips {
    private final List<RoundTrip> closed = new ArrayList<>();
    private Charges charges = Charges.NONE;
    private Position position = Position.FLAT;
    private Money entryCharges = Money.ZERO;
    private int entryBar;
    private long entryMicros;
    private int bar = -1;

    void nextBar() {
        bar++;
    }

    void book(Fill fill) {
        charges = charges.plus(fill.charges());
        boolean opens = position.isFlat() || Long.signum(position.units()) == fill.side().sign();
        if (position.isFlat()) {
            entryBar = bar;
            entryMicros = fill.executedAtMicros();
            entryCharges = Money.ZERO;
        }
        if (opens) {
            entryCharges = entryCharges.plus(fill.charges().total());
        } else {
            close(fill);
        }
        position = position.after(fill.side(), fill.lastUnits(), fill.lastPrice()).position();
    }

    private void close(Fill fill) {
        long held = Math.abs(position.units());
        long units = Math.min(held, fill.lastUnits());
        Money share = units == held ? entryCharges
                : new Money(entryCharges.micros() / Money.PAISA_MICROS * units / held * Money.PAISA_MICROS);
        entryCharges = entryCharges.minus(share);
        Side entrySide = Side.ofSign(position.units());
        Position.Change change = position.after(fill.side(), units, fill.lastPrice());
        closed.add(new RoundTrip(entrySide.sign() * units, entryBar, bar, position.averagePrice(),
                fill.lastPrice(),
                change.realised(), share.plus(fill.charges().total()), entryMicros, fill.executedAtMicros()));
    }

    /// Every finished trip, in the order in which they ended.
    List<RoundTrip> closed() {
        return List.copyOf(closed);
    }

    /// What all orders cost, line by line.
    Charges charges() {
        return charges;
    }
}
