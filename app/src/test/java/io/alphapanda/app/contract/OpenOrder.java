package io.alphapanda.app.contract;

import java.util.List;
import java.util.Optional;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.AmendmentRejected;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEvent;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;

/// An order that a [HostileStream] knows of, and what a venue may say about it.
record OpenOrder(ClOrdId clOrdId, StrategyId group, OrderTerms terms, long filled) {
    /// A new order of any kind, on any side, for any quantity.
    static OpenOrder any(HostileStream stream, int number) {
        InstrumentId instrument = stream.anyInstrument();
        OrderQuantity quantity = stream.chance(4)
                ? new OrderQuantity.EquityShare(
                        new Rate(stream.random.nextLong(1, Rate.WHOLE / 2)), Money.ofRupees("10000"))
                : new OrderQuantity.Units(75L * stream.random.nextLong(1, 8));
        Product product = stream.any(List.of(Product.values()));
        return new OpenOrder(new ClOrdId("AP" + number), stream.any(HostileStream.GROUPS),
                OrderTerms.market(instrument, stream.any(List.of(Side.values())), quantity,
                        stream.any(List.of(Purpose.values())), product,
                        stream.anyPrice(instrument)),
                0);
    }

    /// The same with prices of its own: limits and triggers around the last price, some of them not to wait.
    static OpenOrder priced(HostileStream stream, int number) {
        OpenOrder order = any(stream, number);
        OrderTerms terms = order.terms;
        Optional<Price> limit = Optional.of(stream.anyPrice(terms.instrument()));
        Optional<Price> trigger = Optional.of(stream.anyPrice(terms.instrument()));
        PriceTerms prices = switch (stream.any(List.of(OrdType.values()))) {
            case MARKET -> PriceTerms.MARKET;
            case LIMIT -> new PriceTerms(OrdType.LIMIT, stream.any(List.of(TimeInForce.values())), limit,
                    Optional.empty());
            case STOP -> PriceTerms.stop(trigger.get());
            case STOP_LIMIT -> new PriceTerms(OrdType.STOP_LIMIT, TimeInForce.DAY, limit, trigger);
        };
        return new OpenOrder(order.clOrdId, order.group,
                new OrderTerms(terms.instrument(), terms.side(), terms.quantity(), terms.purpose(),
                        terms.product(), prices, terms.referencePrice()),
                0);
    }

    /// Wishes to end this order, or to go on with other units or prices.
    void amend(HostileStream stream) {
        InstrumentId instrument = terms.instrument();
        OrderAmendment wish = stream.chance(3)
                ? OrderAmendment.cancel(clOrdId, group, instrument, "not wanted any more")
                : new OrderAmendment(clOrdId, group, instrument, OrderAmendment.Kind.REPLACE,
                        stream.chance(2) ? 0 : 75L * stream.random.nextLong(1, 9),
                        terms.prices().limitPrice().map(_ -> stream.anyPrice(instrument)),
                        terms.prices().triggerPrice().map(_ -> stream.anyPrice(instrument)), "otherwise");
        stream.add("risk-manager", HostileStream.ACCOUNT, HostileStream.key(group, instrument), wish);
    }

    /// Says one thing about one of the known orders, or about an order that nobody placed.
    static void happen(HostileStream stream) {
        if (stream.openOrders.isEmpty() || stream.chance(20)) {
            any(stream, 900_000 + stream.size()).fill(stream, false);
            return;
        }
        int index = stream.random.nextInt(stream.openOrders.size());
        OpenOrder order = stream.openOrders.get(index);
        if (stream.chance(12)) {
            order.changed(stream);
            return;
        }
        switch (stream.random.nextInt(8)) {
            case 0 -> order.say(stream, new OrderAcknowledged(order.clOrdId, "V" + index, order.group,
                    order.terms.instrument()));
            case 1 -> order.say(stream, new OrderEnded(order.clOrdId, order.group, order.terms.instrument(),
                    stream.any(List.of(OrderEnded.Ending.values())), order.filled, "so it goes"));
            case 2, 3, 4 -> stream.openOrders.set(index, order.fill(stream, true));
            default -> {
                order.fill(stream, false);
                if (!stream.chance(6)) {
                    stream.openOrders.remove(index);
                }
            }
        }
    }

    private void changed(HostileStream stream) {
        say(stream, stream.chance(3)
                ? new AmendmentRejected(clOrdId, group, terms.instrument(), "it cannot be changed")
                : new OrderReplaced(clOrdId, group, terms.instrument(), filled,
                        75L * stream.random.nextLong(1, 9),
                        Optional.empty(), Optional.empty()));
    }

    /// An order of a lot that comes from nowhere and fills at once; of the side that somebody wants.
    static void filled(HostileStream stream, StrategyId group, InstrumentId instrument, Target target) {
        Price price = stream.anyPrice(instrument);
        stream.add("venue", HostileStream.ACCOUNT, HostileStream.key(group, instrument),
                new Fill(new ClOrdId("AP" + stream.size()), "E" + stream.size(), group, instrument,
                        Side.ofSign(target.sign()), 75, price, 75, 0, price.times(75), stream.nowMicros(),
                        Charges.NONE));
    }

    private OpenOrder fill(HostileStream stream, boolean isPartial) {
        long ordered = terms.quantity() instanceof OrderQuantity.Units(long units) ? units : 100;
        long left = Math.max(1, ordered - filled);
        long units = isPartial && left > 1 ? stream.random.nextLong(1, left) : left;
        Price price = stream.anyPrice(terms.instrument());
        Charges charges = new Charges(Money.ofPaise(stream.random.nextLong(0, 2_000)), Money.ZERO,
                Money.ofPaise(stream.random.nextLong(0, 300)), Money.ZERO, Money.ZERO, Money.ofPaise(7));
        say(stream, new Fill(clOrdId, "E" + stream.size(), group, terms.instrument(), terms.side(), units,
                price, filled + units, left - units, price.times(filled + units), stream.nowMicros(),
                charges));
        return new OpenOrder(clOrdId, group, terms, filled + units);
    }

    private void say(HostileStream stream, OrderEvent event) {
        Scope account = HostileStream.ACCOUNT;
        stream.add("venue", account, HostileStream.key(group, terms.instrument()), event);
    }
}
