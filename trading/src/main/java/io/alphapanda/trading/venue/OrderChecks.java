package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.trading.portfolio.AccountBooks;
import java.time.LocalDate;
import java.util.Optional;

/// What the venue refuses, whatever risk has approved, each in a sentence as a broker would say it.
///
/// An exit above the freeze quantity passes: the broker slices it.
final class OrderChecks {
    private final VenueSettings settings;
    private final SessionPhases phases;
    private final AccountBooks books;
    private final OrderBook orders;

    OrderChecks(VenueSettings settings, SessionPhases phases, AccountBooks books, OrderBook orders) {
        this.settings = settings;
        this.phases = phases;
        this.books = books;
        this.orders = orders;
    }

    /// Why a new order is refused; empty if it is not.
    Optional<String> refusal(OrderTerms terms, Instrument instrument, long nowMicros) {
        long units = terms.quantity() instanceof OrderQuantity.Units(long ordered) ? ordered : 0;
        return tradability(instrument, Ist.date(nowMicros)).or(() -> session(terms, instrument, nowMicros))
                .or(() -> holding(terms, units)).or(() -> units(units, terms.purpose(), instrument))
                .or(() -> prices(terms.prices(), instrument, Ist.date(nowMicros)));
    }

    /// Why new units or prices of an open order are refused; empty if they are not.
    Optional<String> refusal(long units, PriceTerms prices, RestingOrder order, Instrument instrument,
            long nowMicros) {
        return units(units, order.terms().purpose(), instrument)
                .or(() -> prices(prices, instrument, Ist.date(nowMicros)));
    }

    private Optional<String> tradability(Instrument instrument, LocalDate today) {
        return switch (instrument) {
            case MarketIndex index when !settings.tradesIndices()
                    -> Optional.of(index.id() + " is an index; trade its futures or options.");
            case FutureContract future when today.isAfter(future.expiry()) -> expired();
            case OptionContract option when today.isAfter(option.expiry()) -> expired();
            default -> Optional.empty();
        };
    }

    private static Optional<String> expired() {
        return Optional
                .of("The instrument you are placing an order for has either expired or does not exist.");
    }

    private Optional<String> session(OrderTerms terms, Instrument instrument, long nowMicros) {
        boolean mayWait = terms.prices().timeInForce() == TimeInForce.DAY;
        // Bars come from sessions only, so without a clock they are taken to be one.
        SessionPhase untold = settings.isByTicks() ? SessionPhase.CLOSED : SessionPhase.OPEN;
        if (!mayWait && phases.of(instrument.segment()).orElse(untold) != SessionPhase.OPEN) {
            return Optional.of("Markets are closed right now. " + terms.prices().timeInForce()
                    + " orders cannot wait; use validity DAY.");
        }
        boolean isIntradayEntry = terms.product() == Product.MIS && terms.purpose() == Purpose.ENTRY;
        return isIntradayEntry && phases.isPastCutOff(instrument.segment(), nowMicros)
                ? Optional.of("Intraday orders (MIS) are allowed only till the cut-off of their session."
                        + " Try placing a CNC order.")
                : Optional.empty();
    }

    private Optional<String> holding(OrderTerms terms, long units) {
        if (terms.product() != Product.CNC || terms.side() == Side.BUY) {
            return Optional.empty();
        }
        long free = books.netUnits(terms.instrument()) - orders.unitsToDeliver(terms.instrument());
        return units > 0 && units <= free ? Optional.empty()
                : Optional.of("Insufficient holdings: " + Math.max(0, free)
                        + " units are free to sell in delivery (CNC).");
    }

    private static Optional<String> units(long units, Purpose purpose, Instrument instrument) {
        if (units % instrument.lotSize() != 0) {
            return Optional.of("Quantity should be in multiples of the lot size " + instrument.lotSize()
                    + ", was " + units + ".");
        }
        long freeze = instrument.contract().freezeQuantity();
        return units > freeze && purpose == Purpose.ENTRY
                ? Optional.of("Quantity " + units + " is above the freeze quantity " + freeze
                        + "; slice the order.")
                : Optional.empty();
    }

    private Optional<String> prices(PriceTerms prices, Instrument instrument, LocalDate today) {
        return price(prices.limitPrice(), "order price", instrument, today)
                .or(() -> price(prices.triggerPrice(), "trigger price", instrument, today));
    }

    private Optional<String> price(Optional<Price> stated, String name, Instrument instrument,
            LocalDate today) {
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        Price price = stated.get();
        if (price.micros() % instrument.tickSize().micros() != 0) {
            return Optional.of("Tick size for this script is " + instrument.tickSize()
                    + ". Kindly enter price in the multiple of tick size for this script.");
        }
        return settings.bands().on(instrument.id(), today).flatMap(band -> outside(price, name, band));
    }

    private static Optional<String> outside(Price price, String name, PriceBands.Band band) {
        boolean isLow = price.compareTo(band.lower()) < 0;
        if (!isLow && price.compareTo(band.upper()) <= 0) {
            return Optional.empty();
        }
        return Optional.of("Your " + name + " is " + (isLow ? "lower" : "higher") + " than the current "
                + (isLow ? "lower" : "upper") + " circuit limit of " + (isLow ? band.lower() : band.upper())
                + ". Place an order within the daily range.");
    }
}
