package io.alphapanda.trading.risk;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.position.Position;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.trading.portfolio.AccountBooks;
import io.alphapanda.trading.portfolio.AccountBooks.OpenPosition;
import io.alphapanda.trading.risk.Reservations.Reserved;
import java.util.function.Predicate;

/// What the account will look like once every approved order has run its course.
final class RiskBook {
    private final AccountBooks books;
    private final Reservations reservations;

    RiskBook(AccountBooks books, Reservations reservations) {
        this.books = books;
        this.reservations = reservations;
    }

    /// Signed units of a strategy in an instrument, with all its orders filled.
    long unitsToCome(StrategyId group, InstrumentId instrument) {
        return books.position(group, instrument).units()
                + reservedUnits(instrument, reserved -> reserved.group().equals(group));
    }

    /// Signed units of all strategies in an instrument, with all orders filled.
    long accountUnitsToCome(InstrumentId instrument) {
        return books.netUnits(instrument) + reservedUnits(instrument, _ -> true);
    }

    /// Signed units of a strategy in an instrument, with its exits filled and its entries not.
    long unitsAfterExits(StrategyId group, InstrumentId instrument) {
        return books.position(group, instrument).units()
                + reservedUnits(instrument,
                        reserved -> !reserved.isEntry() && reserved.group().equals(group));
    }

    private long reservedUnits(InstrumentId instrument, Predicate<Reserved> counts) {
        long units = 0;
        for (Reserved reserved : reservations.all()) {
            if (reserved.instrument().equals(instrument) && counts.test(reserved)) {
                units += reserved.side().sign() * reserved.units();
            }
        }
        return units;
    }

    /// True while an entry is open whose units only its fill will tell.
    boolean awaitsUnknownUnits(StrategyId group, InstrumentId instrument) {
        for (Reserved reserved : reservations.all()) {
            if (!reserved.isExact() && reserved.group().equals(group)
                    && reserved.instrument().equals(instrument)) {
                return true;
            }
        }
        return false;
    }

    /// Cash, with every exit filled at the last price, less twice the cost of shorts, less reserved entries.
    ///
    /// What a short was sold for cannot be spent, and as much again stands behind it: long and short of one
    /// value therefore take the same.
    Money freeCash() {
        long free = books.cash().micros();
        for (Reserved reserved : reservations.all()) {
            free -= reserved.isEntry() ? reserved.value().micros()
                    : reserved.side().sign() * last(reserved.instrument()).times(reserved.units()).micros();
        }
        for (OpenPosition open : books.openPositions()) {
            Position after = afterExits(open);
            free -= after.units() < 0 ? 2 * after.cost().micros() : 0;
        }
        return new Money(free);
    }

    /// The value of all positions without signs, with every exit filled, and what entries have reserved.
    Money exposure() {
        long exposure = 0;
        for (OpenPosition open : books.openPositions()) {
            exposure += afterExits(open).valueAt(open.mark()).abs().micros();
        }
        for (Reserved reserved : reservations.all()) {
            exposure += reserved.isEntry() ? reserved.value().micros() : 0;
        }
        return new Money(exposure);
    }

    private Position afterExits(OpenPosition open) {
        Position position = open.position();
        for (Reserved reserved : reservations.all()) {
            if (reserved.purpose() == Purpose.EXIT && reserved.group().equals(open.group())
                    && reserved.instrument().equals(open.instrument()) && !position.isFlat()) {
                long units = Math.min(reserved.units(), Math.abs(position.units()));
                position = position.after(Side.ofSign(-position.units()), units, open.mark()).position();
            }
        }
        return position;
    }

    private Price last(InstrumentId instrument) {
        return books.lastPrice(instrument).orElseThrow();
    }
}
