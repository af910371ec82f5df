package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.terms.TimeInForce;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.trading.portfolio.AccountBooks;
import java.time.LocalDate;
import java.util.List;

/// Carries out what an order and the market agree on: fills, their charges, and the end of an order.
final class Executions {
    private final VenueSettings settings;
    private final AccountBooks books;
    private final OrderBook orders;
    private long fillsMade;

    Executions(VenueSettings settings, AccountBooks books, OrderBook orders) {
        this.settings = settings;
        this.books = books;
        this.orders = orders;
    }

    /// Lets an order take what it is offered, in parts if it fills in parts; what may not wait is canceled.
    void take(RestingOrder order, Instrument instrument, List<Offer> offers, long executedAtMicros,
            Outbox out) {
        if (!offers.isEmpty() && !isSized(order, instrument, offers.getFirst().price(), out)) {
            return;
        }
        if (isEnough(order, offers)) {
            long before = order.cumUnits();
            long room = order.nextPart(instrument.lotSize());
            for (Offer offer : offers) {
                long units = Math.min(room, offer.units()) / instrument.lotSize() * instrument.lotSize();
                if (units > 0) {
                    fill(order, instrument, offer.price(), units, executedAtMicros, out);
                    room -= units;
                }
            }
            if (order.cumUnits() > before) {
                order.endPart();
            }
        }
        if (!order.isFilled() && !order.isForTheDay()) {
            end(order, Ending.CANCELED, order.prices().timeInForce() + ": no more to trade with at its price",
                    out);
        }
    }

    /// Fills all that is left of an order at one price.
    void fillWhole(RestingOrder order, Instrument instrument, Price price, long executedAtMicros,
            Outbox out) {
        if (isSized(order, instrument, price, out)) {
            fill(order, instrument, price, order.leavesUnits(), executedAtMicros, out);
        }
    }

    /// Ends an order unfilled, or with what has filled so far.
    void end(RestingOrder order, Ending ending, String why, Outbox out) {
        orders.remove(order);
        out.emit(settings.account(), order.key(), new OrderEnded(order.clOrdId(), order.placed().group(),
                order.instrument(), ending, order.cumUnits(), why), order.cause());
    }

    private static boolean isEnough(RestingOrder order, List<Offer> offers) {
        if (order.prices().timeInForce() != TimeInForce.FOK) {
            return !offers.isEmpty();
        }
        long missing = order.leavesUnits();
        for (Offer offer : offers) {
            missing -= Math.min(missing, offer.units());
        }
        return missing == 0 && !offers.isEmpty();
    }

    /// Fixes the units of a share of equity at the very price that fills it, as a broker would value the account;
    /// false if they are none.
    private boolean isSized(RestingOrder order, Instrument instrument, Price price, Outbox out) {
        books.mark(instrument.id(), price);
        if (order.units() > 0) {
            return true;
        }
        long units = FillUnits.of(order.terms().quantity(), books.equity(), price, instrument.lotSize());
        if (units == 0) {
            end(order, Ending.REJECTED, "its share of equity is less than one lot at " + price, out);
            return false;
        }
        order.size(units);
        return true;
    }

    private void fill(RestingOrder order, Instrument instrument, Price price, long units,
            long executedAtMicros, Outbox out) {
        Charges charges = charged(order, instrument, price.times(units), Ist.date(executedAtMicros));
        order.filled(units, price.times(units));
        Fill fill = new Fill(order.clOrdId(), "E" + ++fillsMade, order.placed().group(), instrument.id(),
                order.side(), units, price, order.cumUnits(), order.leavesUnits(), order.cumValue(),
                executedAtMicros, charges);
        books.book(fill);
        if (order.isFilled()) {
            orders.remove(order);
        }
        out.emit(settings.account(), order.key(), fill, order.cause());
    }

    /// What a further fill adds to the charges of its order: brokerage is limited per order.
    private Charges charged(RestingOrder order, Instrument instrument, Money value, LocalDate date) {
        OrderTerms terms = order.terms();
        Charges all = settings.charges().of(instrument, terms.product(), terms.side(),
                order.cumValue().plus(value), date);
        return order.cumUnits() == 0 ? all
                : all.minus(settings.charges().of(instrument, terms.product(), terms.side(),
                        order.cumValue(), date));
    }

    void snapshot(FieldWriter out) {
        out.integer("fills_made", fillsMade);
    }

    void restore(FieldReader in) {
        fillsMade = in.integer("fills_made");
    }
}
