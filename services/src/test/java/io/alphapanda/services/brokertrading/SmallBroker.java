package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerOrder.Status;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/// A broker's honest book: it takes orders, fills them in parts as time passes, and counts who asked for what. All its
/// faults are elsewhere. Any number of threads.
public final class SmallBroker {
    /// A market order has filled to the last unit after so long.
    static final long FILLED_WITHIN_MICROS = 400_000;

    private final Map<String, Resting> orders = new LinkedHashMap<>();
    private final Map<InstrumentId, Price> prices = new TreeMap<>(
            (one, other) -> one.value().compareTo(other.value()));
    private final Map<String, Integer> askedByTag = new TreeMap<>();
    private final Map<String, Integer> takenByTag = new TreeMap<>();
    private final SplittableRandom random;
    private final LongSupplier nowMicros;

    /// A broker without orders.
    public SmallBroker(long seed, LongSupplier nowMicros) {
        random = new SplittableRandom(seed);
        this.nowMicros = nowMicros;
    }

    /// What is asked of it.
    ///
    /// @param limit empty = at the market
    /// @param reference what a market order fills at while no price was posted
    public record Order(String tag, InstrumentId instrument, Side side, Product product, long units,
            Optional<Price> limit, Price reference) {}

    private static final class Resting {
        private final Order order;
        private final String orderId;
        private final long placedMicros;
        private final long firstUnits;
        private final long firstMicros;
        private long units;
        private long filled;
        private Money value = Money.ZERO;
        private Status status = Status.OPEN;
        private long updatedMicros;

        private Resting(Order order, String orderId, long placedMicros, long firstUnits, long firstMicros) {
            this.order = order;
            this.orderId = orderId;
            this.placedMicros = placedMicros;
            this.firstUnits = firstUnits;
            this.firstMicros = firstMicros;
            units = order.units;
            updatedMicros = placedMicros;
        }

        private BrokerOrder seen() {
            return new BrokerOrder(order.tag, orderId, order.instrument, order.side, order.product, status,
                    units,
                    filled, value, updatedMicros, status == Status.CANCELED ? "canceled on request" : "");
        }
    }

    /// Counts a request for an order, whatever becomes of it.
    public synchronized void asked(String tag) {
        askedByTag.merge(tag, 1, Integer::sum);
    }

    /// Takes an order, and gives it an id.
    public synchronized String take(Order order) {
        takenByTag.merge(order.tag, 1, Integer::sum);
        long now = nowMicros.getAsLong();
        String orderId = "B" + (orders.size() + 1);
        long first = random.nextLong(1, order.units + 1);
        orders.put(orderId, new Resting(order, orderId, now, first, random.nextLong(FILLED_WITHIN_MICROS)));
        return orderId;
    }

    /// Tells a price; limit orders that it meets fill.
    public synchronized void price(InstrumentId instrument, Price last) {
        prices.put(instrument, last);
        letTimePass();
    }

    /// Ends an order; false if it has ended, or never was.
    public synchronized boolean cancel(String orderId) {
        letTimePass();
        Resting order = orders.get(orderId);
        if (order == null || order.status != Status.OPEN) {
            return false;
        }
        order.status = Status.CANCELED;
        order.updatedMicros = nowMicros.getAsLong();
        return true;
    }

    /// Gives an order other units; false if it has ended, never was, or has filled more.
    public synchronized boolean replace(String orderId, long units) {
        letTimePass();
        Resting order = orders.get(orderId);
        if (order == null || order.status != Status.OPEN || units <= order.filled) {
            return false;
        }
        order.units = units;
        return true;
    }

    /// The book of the day.
    public synchronized List<BrokerOrder> orders() {
        letTimePass();
        return orders.values().stream().map(Resting::seen).toList();
    }

    /// What all fills come to.
    public synchronized List<BrokerPosition> positions() {
        letTimePass();
        Map<String, Long> units = new TreeMap<>();
        orders.values().forEach(order -> units.merge(order.order.instrument.value(),
                order.order.side.sign() * order.filled, Long::sum));
        List<BrokerPosition> positions = new ArrayList<>();
        units.forEach((instrument, held) -> {
            if (held != 0) {
                positions.add(new BrokerPosition(new InstrumentId(instrument), held));
            }
        });
        return positions;
    }

    /// How often each tag was asked for.
    public synchronized Map<String, Integer> askedByTag() {
        return Map.copyOf(askedByTag);
    }

    /// How many orders each tag has become.
    public synchronized Map<String, Integer> takenByTag() {
        return Map.copyOf(takenByTag);
    }

    private void letTimePass() {
        long now = nowMicros.getAsLong();
        for (Resting order : orders.values()) {
            if (order.status == Status.OPEN) {
                letTimePass(order, now);
            }
        }
    }

    private void letTimePass(Resting order, long now) {
        Price last = prices.getOrDefault(order.order.instrument, order.order.reference);
        boolean isMet = order.order.limit.isEmpty() || (order.order.limit.get().micros() - last.micros())
                * order.order.side.sign() >= 0;
        if (isMet && now >= order.placedMicros + order.firstMicros) {
            fill(order, order.firstUnits, last, now);
        }
        if (isMet && now >= order.placedMicros + FILLED_WITHIN_MICROS) {
            fill(order, order.units, last, now);
        }
    }

    private static void fill(Resting order, long upTo, Price price, long now) {
        long units = Math.min(upTo, order.units) - order.filled;
        if (units <= 0) {
            return;
        }
        order.filled += units;
        order.value = order.value.plus(price.times(units));
        order.updatedMicros = now;
        order.status = order.filled == order.units ? Status.COMPLETE : Status.OPEN;
    }
}
