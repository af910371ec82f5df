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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What the account will look like once every approved order has run its course.
///
/// An entry whose end is wished for will not fill, as far as units go; its value stays taken until it has ended.
final class RiskBook {
    private final AccountBooks books;
    private final Reservations reservations;

    RiskBook(AccountBooks books, Reservations reservations) {
        this.books = books;
        this.reservations = reservations;
    }

    /// Signed units of a strategy in an instrument, with all its wanted orders filled.
    long unitsToCome(StrategyId group, InstrumentId instrument) {
        return books.position(group, instrument).units()
                + reservedUnits(reserved -> !reserved.isUnwanted() && reserved.isOf(group, instrument));
    }

    /// Signed units of all strategies in an instrument, with all wanted orders filled.
    long accountUnitsToCome(InstrumentId instrument) {
        return books.netUnits(instrument) + reservedUnits(
                reserved -> !reserved.isUnwanted() && reserved.instrument().equals(instrument));
    }

    /// Signed units of a strategy in an instrument, with its exits filled and its entries not.
    long unitsAfterExits(StrategyId group, InstrumentId instrument) {
        return books.position(group, instrument).units()
                + reservedUnits(reserved -> !reserved.isEntry() && reserved.isOf(group, instrument));
    }

    private long reservedUnits(Predicate<Reserved> counts) {
        long units = 0;
        for (Reserved reserved : reservations.all()) {
            if (counts.test(reserved)) {
                units += reserved.side().sign() * reserved.units();
            }
        }
        return units;
    }

    /// True if an entry of a strategy is open in an instrument and still wanted.
    boolean awaitsEntry(StrategyId group, InstrumentId instrument) {
        for (Reserved reserved : reservations.all()) {
            if (reserved.isEntry() && !reserved.isUnwanted() && reserved.isOf(group, instrument)) {
                return true;
            }
        }
        return false;
    }

    /// Orders that have not ended.
    long openOrders() {
        return reservations.all().size();
    }

    /// Cash, with every exit filled at the last price, less twice the cost of shorts, less reserved entries.
    ///
    /// What a short was sold for cannot be spent, and as much again stands behind it: long and short of one
    /// value therefore take the same.
    Money freeCash() {
        Money free = books.cash();
        for (Reserved reserved : reservations.all()) {
            free = free.minus(reserved.isEntry() ? reserved.value()
                    : last(reserved.instrument()).times(reserved.side().sign() * reserved.units()));
        }
        for (OpenPosition open : afterExits()) {
            Money cost = open.position().cost();
            free = open.position().units() < 0 ? free.minus(cost).minus(cost) : free;
        }
        return free;
    }

    /// The value of all positions without signs, with every exit filled, and what entries have reserved.
    Money exposure() {
        Money exposure = Money.ZERO;
        for (OpenPosition open : afterExits()) {
            exposure = exposure.plus(open.position().valueAt(open.mark()).abs());
        }
        for (Reserved reserved : reservations.all()) {
            exposure = reserved.isEntry() ? exposure.plus(reserved.value()) : exposure;
        }
        return exposure;
    }

    /// What open entries have reserved of the margin.
    Money reservedMargin() {
        Money margin = Money.ZERO;
        for (Reserved reserved : reservations.all()) {
            margin = margin.plus(reserved.margin());
        }
        return margin;
    }

    /// Open positions, with every exit under way filled at the last price.
    List<OpenPosition> afterExits() {
        List<OpenPosition> after = new ArrayList<>();
        for (OpenPosition open : books.openPositions()) {
            after.add(new OpenPosition(open.group(), open.instrument(), afterExits(open), open.mark()));
        }
        return after;
    }

    private Position afterExits(OpenPosition open) {
        Position position = open.position();
        for (Reserved reserved : reservations.all()) {
            if (reserved.purpose() == Purpose.EXIT && reserved.isOf(open.group(), open.instrument())
                    && !position.isFlat()) {
                long units = Math.min(reserved.units(), Math.abs(position.units()));
                if (units > 0) {
                    position = position.after(Side.ofSign(-position.units()), units, open.mark()).position();
                }
            }
        }
        return position;
    }

    private Price last(InstrumentId instrument) {
        return books.lastPrice(instrument).orElseThrow();
    }
}
