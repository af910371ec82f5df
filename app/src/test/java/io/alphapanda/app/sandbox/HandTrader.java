package io.alphapanda.app.sandbox;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.services.brokertrading.Answer;
import io.alphapanda.services.brokertrading.BrokerPort;
import io.alphapanda.services.brokertrading.OrderTicket;
import io.alphapanda.zerodha.quotes.LastPrice;
import io.alphapanda.zerodha.quotes.QuoteRequests;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Places, changes and cancels one order after the other through the port of a broker, and keeps what it believes of each.
/// What it has no answer for it looks for in the book, and never sends again.
final class HandTrader {
    /// Longer than the slowest answer of the day: what has not arrived by then never left the sandbox's edge.
    private static final Duration LATE_MAX = Duration.ofMillis(2_500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_NANOS = 150_000_000;
    private static final int CANCELS_MAX = 40;
    private static final int QUOTE_EVERY = 4;
    private static final StrategyId BY_HAND = new StrategyId("by-hand");

    /// What the broker has taken, by tag, with the broker's own ids.
    final Map<String, String> taken = new LinkedHashMap<>();
    /// What it has not, by tag: refused, never sent, or sent and not found.
    final Set<String> notTaken = new TreeSet<>();
    /// Those whose placing had no answer, and what became of them is known.
    final Set<String> resolved = new TreeSet<>();
    int replaced;
    int canceled;
    private final BrokerPort broker;
    private final QuoteRequests quotes;
    private final Instrument instrument;
    private final Pause pause = Pause.real();
    private Optional<Price> known = Optional.empty();

    HandTrader(BrokerPort broker, QuoteRequests quotes, Instrument instrument) {
        this.broker = broker;
        this.quotes = quotes;
        this.instrument = instrument;
    }

    /// One order, from its placing to its end.
    ///
    /// @param number names it
    void trade(int number) throws InterruptedException {
        String tag = "HAND-" + number;
        boolean isToRest = number % 2 == 0;
        Price now = last(number);
        Price price = near(now, isToRest ? 98 : 101);
        Optional<String> orderId = place(tag, price);
        if (orderId.isPresent() && isToRest) {
            if (replace(orderId.get(), near(now, 97))) {
                replaced++;
            }
            cancel(tag, orderId.get());
        }
        pause.forNanos(PAUSE_NANOS);
    }

    private Optional<String> place(String tag, Price limit) throws InterruptedException {
        OrderTerms terms = new OrderTerms(instrument.id(), Side.BUY, new OrderQuantity.Units(2),
                Purpose.ENTRY,
                Product.CNC, PriceTerms.limit(limit), limit);
        Answer answer = broker.place(new OrderTicket(new ClOrdId(tag), terms, 2), () -> true);
        Optional<String> orderId = switch (answer) {
            case Answer.Accepted(String id) -> Optional.of(id);
            case Answer.Rejected _,Answer.NotSent _ -> Optional.empty();
            case Answer.Unknown _ -> {
                Optional<String> found = lookFor(tag);
                resolved.add(tag);
                yield found;
            }
        };
        orderId.ifPresentOrElse(id -> taken.put(tag, id), () -> notTaken.add(tag));
        return orderId;
    }

    /// Two reads of the book that begin when nothing can be on its way any more must miss it.
    private Optional<String> lookFor(String tag) throws InterruptedException {
        long began = System.nanoTime();
        int misses = 0;
        while (misses < 2) {
            long asked = System.nanoTime();
            Optional<List<BrokerOrder>> book = book();
            Optional<String> found = book.stream().flatMap(List::stream)
                    .filter(order -> order.tag().equals(tag)).map(BrokerOrder::orderId).findFirst();
            if (found.isPresent()) {
                return found;
            }
            misses += book.isPresent() && asked - began > LATE_MAX.toNanos() ? 1 : 0;
            within(began, "order " + tag + " could not be looked for");
            pause.forNanos(PAUSE_NANOS);
        }
        return Optional.empty();
    }

    private boolean replace(String orderId, Price limit) throws InterruptedException {
        OrderAmendment wish = new OrderAmendment(new ClOrdId("wish"), BY_HAND, instrument.id(),
                OrderAmendment.Kind.REPLACE, 3, Optional.of(limit), Optional.empty(), "by hand");
        return broker.replace(orderId, wish) instanceof Answer.Accepted;
    }

    /// Asking again does no harm, so it is asked until the book says that the order has ended.
    private void cancel(String tag, String orderId) throws InterruptedException {
        long began = System.nanoTime();
        for (int tries = 0; tries < CANCELS_MAX; tries++) {
            if (broker.cancel(orderId) instanceof Answer.Accepted || hasEnded(orderId)) {
                canceled++;
                return;
            }
            within(began, "order " + tag + " could not be canceled");
            pause.forNanos(PAUSE_NANOS);
        }
        throw new AssertionError("order " + tag + " lives after " + CANCELS_MAX + " cancels");
    }

    private boolean hasEnded(String orderId) throws InterruptedException {
        return book().stream().flatMap(List::stream).anyMatch(
                order -> order.orderId().equals(orderId) && order.status() != BrokerOrder.Status.OPEN);
    }

    private Optional<List<BrokerOrder>> book() throws InterruptedException {
        try {
            return Optional.of(broker.orders());
        } catch (IOException unread) {
            return Optional.empty();
        }
    }

    private static void within(long beganNanos, String otherwise) {
        if (System.nanoTime() - beganNanos > PATIENCE.toNanos()) {
            throw new AssertionError(otherwise + " within " + PATIENCE.toSeconds() + " s");
        }
    }

    /// The last price, read anew for some of the orders: one quote a second is allowed, and orders are more.
    private Price last(int number) throws InterruptedException {
        long began = System.nanoTime();
        boolean isOld = number % QUOTE_EVERY == 0;
        while (known.isEmpty() || isOld) {
            isOld = false;
            try {
                LastPrice quote = quotes.last(List.of(instrument.id())).get(instrument.id());
                known = quote == null ? known : Optional.of(quote.lastPrice());
            } catch (IOException unread) {
                within(began, "no price could be read");
            }
        }
        return known.get();
    }

    /// So many percent of a price, on the grid.
    private Price near(Price price, int percent) {
        long tick = instrument.tickSize().micros();
        return new Price(price.micros() / 100 * percent / tick * tick);
    }
}
