package io.alphapanda.domain.position;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import java.math.BigInteger;

/// A signed holding of one instrument: how many units, and what they were entered for.
///
/// Quantity and cost are exact; the average price is derived and never stored. A partial close releases
/// cost × closed ÷ held, rounded half-even to the micro-rupee, and the remainder stays.
///
/// @param units above zero long, below zero short
/// @param cost the value at which the open units were entered, never negative; zero when flat
public record Position(long units, Money cost) {
    /// No units.
    public static final Position FLAT = new Position(0, Money.ZERO);

    /// Refuses a cost without units.
    public Position {
        if (cost.isNegative() || (units == 0 && cost.micros() != 0)) {
            throw new IllegalArgumentException("a position of " + units + " units cannot cost " + cost);
        }
    }

    /// A position after a trade, and what that trade realised before charges.
    public record Change(Position position, Money realised) {}

    /// This position after a trade. A trade beyond flat closes all and opens the rest at its price.
    public Change after(Side side, long traded, Price price) {
        long signed = side.sign() * traded;
        if (units == 0 || Long.signum(units) == side.sign()) {
            return new Change(new Position(Math.addExact(units, signed), cost.plus(price.times(traded))),
                    Money.ZERO);
        }
        long closed = Math.min(traded, Math.abs(units));
        Money released = closed == Math.abs(units) ? cost : shareOfCost(closed);
        Money proceeds = price.times(closed);
        Money realised = units > 0 ? proceeds.minus(released) : released.minus(proceeds);
        long opened = traded - closed;
        Position rest = opened > 0 ? new Position(side.sign() * opened, price.times(opened))
                : new Position(units + signed, cost.minus(released));
        return new Change(rest, realised);
    }

    /// The value at a price: negative when short.
    public Money valueAt(Price price) {
        return price.times(units);
    }

    /// What closing at a price would realise, before charges.
    public Money unrealisedAt(Price price) {
        return units >= 0 ? valueAt(price).minus(cost) : valueAt(price).plus(cost);
    }

    /// Cost divided by units, rounded half-even to the micro-rupee; zero when flat.
    public Price averagePrice() {
        return units == 0 ? new Price(0) : new Price(shareOfCost(1).micros());
    }

    /// Flat: nothing held, nothing owed.
    public boolean isFlat() {
        return units == 0;
    }

    private Money shareOfCost(long closed) {
        long held = Math.abs(units);
        long product = cost.micros() * closed;
        if (Math.multiplyHigh(cost.micros(), closed) != 0 || product < 0) {
            return new Money(shareOfCost(
                    BigInteger.valueOf(cost.micros()).multiply(BigInteger.valueOf(closed)), held));
        }
        return new Money(product / held + (isRoundedUp(product / held, product % held, held) ? 1 : 0));
    }

    private static long shareOfCost(BigInteger product, long held) {
        BigInteger[] parts = product.divideAndRemainder(BigInteger.valueOf(held));
        long whole = parts[0].longValueExact();
        return whole + (isRoundedUp(whole, parts[1].longValueExact(), held) ? 1 : 0);
    }

    private static boolean isRoundedUp(long whole, long rest, long divisor) {
        int half = Long.compare(rest, divisor - rest);
        return half > 0 || (half == 0 && (whole & 1) == 1);
    }

    /// Writes quantity and cost.
    public void write(FieldWriter out) {
        out.integer("units", units);
        out.money("cost", cost);
    }

    /// Reads what [#write] wrote.
    public static Position read(FieldReader in) {
        return new Position(in.integer("units"), in.money("cost"));
    }
}
