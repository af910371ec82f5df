package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.sandbox.book.Auction;
import io.alphapanda.sandbox.book.Book;
import io.alphapanda.sandbox.book.BookOrder;
import io.alphapanda.sandbox.book.Match;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Tape;
import io.alphapanda.sandbox.terms.MarketTime;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.sandbox.terms.Validity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The trading floor: orders go into the books here, fill, wait for their triggers, and leave. [Book] says how
/// they match. One thread at a time.
public final class Floor {
    private static final long MICROS_PER_MINUTE = 60_000_000L;

    private final SandboxSettings settings;
    private final MarketTime time;
    private final DayOrders orders;
    private final Tape tape;
    private final Bookkeeping books;
    private final Map<Long, Book> byToken = new HashMap<>();
    private final Map<String, Order> inBook = new HashMap<>();
    private final Map<Long, List<Order>> waiting = new HashMap<>();
    private final Map<Order, Long> ends = new HashMap<>();
    private final Deque<Runnable> followUps = new ArrayDeque<>();
    private BiConsumer<Order, Long> onFill = (order, units) -> {};
    private Consumer<Listed> onLast = listed -> {};

    Floor(SandboxSettings settings, MarketTime time, DayOrders orders, Tape tape, Bookkeeping books) {
        this.settings = settings;
        this.time = time;
        this.orders = orders;
        this.tape = tape;
        this.books = books;
    }

    /// Who is told of every fill once the matching is done.
    void onFill(BiConsumer<Order, Long> listener) {
        onFill = listener;
    }

    /// Who is told that an instrument has traded, once the matching is done.
    public void onLast(Consumer<Listed> listener) {
        onLast = listener;
    }

    /// The book of an instrument.
    public Book book(Listed listed) {
        return byToken.computeIfAbsent(listed.token(), token -> new Book());
    }

    private boolean trades(Listed listed) {
        return time.phase(listed.instrument().segment()) == SessionPhase.OPEN;
    }

    /// An order that the broker has let through reaches the exchange.
    void register(Order order) {
        order.registered(orders.nextExchangeOrderId(), time.micros());
        if (order.wanted().validity() == Validity.TTL) {
            ends.put(order, time.micros() + order.wanted().validityTtl() * MICROS_PER_MINUTE);
        }
        if (order.wanted().orderType().isStop()) {
            orders.move(order, OrderStatus.TRIGGER_PENDING);
            waitForTrigger(order);
        } else {
            orders.move(order, OrderStatus.OPEN);
            enter(order);
        }
        settle();
    }

    void waitForTrigger(Order order) {
        waiting.computeIfAbsent(order.listed().token(), token -> new ArrayList<>()).add(order);
    }

    /// Brings an open order to its book: it fills as far as it can, and the rest waits or is cancelled.
    void enter(Order order) {
        Book book = book(order.listed());
        BookOrder place = new BookOrder(order.id(), order.side(), order.price().micros(), order.open(),
                order.wanted().disclosedQuantity());
        order.setResting(Optional.of(place));
        inBook.put(order.id(), order);
        if (trades(order.listed())) {
            bookAll(book.take(place));
        }
        if (order.open() > 0 && order.wanted().validity() == Validity.IOC) {
            cancel(order, "The unfilled part of an IOC order is cancelled at once.");
        } else if (order.open() > 0) {
            book.rest(place);
            tape.touch(order.listed(), time.micros());
        }
    }

    /// Makes a market order a limit order at its protection.
    ///
    /// @return false if no price is known to protect it from
    boolean protect(Order order) {
        Optional<Price> last = tape.line(order.listed().token()).last();
        if (last.isEmpty()) {
            return false;
        }
        Protection protection = Protection.of(order.listed(), order.side(), order.wanted().marketProtection(),
                last.get(), tape.band(order.listed()), settings.rules());
        order.protect(protection.price(), protection.percent());
        return true;
    }

    private void bookAll(List<Match> matches) {
        for (Match match : matches) {
            Price price = new Price(match.priceMicros());
            match.taker().ifPresent(taker -> fill(taker, match.units(), price));
            match.maker().ifPresent(maker -> fill(maker, match.units(), price));
            if (match.taker().isPresent()) {
                Order taker = Objects.requireNonNull(lastKnown(match.taker().get().id()));
                books.print(taker, match.priceMicros(), match.units());
                followUps.add(() -> afterPrint(taker.listed()));
            }
        }
    }

    private Order lastKnown(String id) {
        return Objects.requireNonNull(inBook.get(id));
    }

    private void fill(BookOrder place, long units, Price price) {
        Order order = lastKnown(place.id());
        books.fill(order, units, price);
        followUps.add(() -> onFill.accept(order, units));
        if (order.open() == 0) {
            followUps.addFirst(() -> forget(order));
        }
    }

    private void forget(Order order) {
        if (order.status().isFinal()) {
            inBook.remove(order.id());
            ends.remove(order);
            order.setResting(Optional.empty());
        }
    }

    /// Does all that follows from what has happened: triggers, legs, orders of triggers elsewhere.
    void settle() {
        for (Runnable next = followUps.poll(); next != null; next = followUps.poll()) {
            next.run();
        }
    }

    /// The market traded, or shows another depth, or both.
    public void onMarket(Listed listed, Optional<Price> traded, long units, Optional<Depth> depth) {
        boolean open = trades(listed);
        if (!listed.isIndex()) {
            if (traded.isPresent() && open) {
                bookAll(book(listed).print(traded.get().micros(), units));
            }
            if (depth.isPresent() && open) {
                bookAll(book(listed).show(depth.get()));
            }
        }
        if (traded.isPresent()) {
            followUps.add(() -> afterPrint(listed));
        }
        settle();
    }

    private void afterPrint(Listed listed) {
        if (trades(listed)) {
            pullTriggers(listed);
            onLast.accept(listed);
        }
    }

    private void pullTriggers(Listed listed) {
        List<Order> stops = waiting.getOrDefault(listed.token(), new ArrayList<>());
        Price last = tape.line(listed.token()).last().orElseThrow();
        List<Order> reached = stops.stream().filter(order -> isReached(order, last)).toList();
        stops.removeAll(reached);
        for (Order order : reached) {
            followUps.add(() -> trigger(order));
        }
    }

    private static boolean isReached(Order order, Price last) {
        return last.compareTo(order.trigger()) * order.side().sign() >= 0;
    }

    private void trigger(Order order) {
        if (order.status() != OrderStatus.TRIGGER_PENDING) {
            return;
        }
        if (order.wanted().orderType() == OrderType.SL_M) {
            protect(order);
        }
        orders.move(order, OrderStatus.OPEN);
        enter(order);
    }

    /// Takes a working order off the floor; its status is another matter.
    void withdraw(Order order) {
        order.resting().ifPresent(place -> book(order.listed()).remove(place));
        waiting.getOrDefault(order.listed().token(), new ArrayList<>()).remove(order);
        order.setResting(Optional.empty());
        tape.touch(order.listed(), time.micros());
    }

    /// Cancels a working order.
    ///
    /// @param why for people; empty where the client asked for it
    void cancel(Order order, String why) {
        withdraw(order);
        if (!why.isEmpty()) {
            order.say(why, why);
        }
        orders.moveSilently(order, OrderStatus.CANCEL_PENDING);
        orders.move(order, OrderStatus.CANCELLED);
        forget(order);
    }

    /// When the first order ends that has a time to live.
    public Optional<Long> nextEnd() {
        return ends.isEmpty() ? Optional.empty() : ends.values().stream().min(Long::compare);
    }

    /// Cancels orders whose time to live is over.
    public void endExpired() {
        List<Order> over = ends.entrySet().stream().filter(end -> end.getValue() <= time.micros())
                .map(Map.Entry::getKey).sorted((a, b) -> a.id().compareTo(b.id())).toList();
        for (Order order : over) {
            ends.remove(order);
            if (order.status().isWorking()) {
                cancel(order, "The order's time to live is over.");
            }
        }
        settle();
    }

    /// Matches what was collected in an instrument at one price.
    ///
    /// @return the price; empty where no two orders met
    Optional<Price> auction(Listed listed, Price reference) {
        Auction auction = new Auction(book(listed));
        Optional<Price> price = auction.price(reference.micros()).map(Price::new);
        price.ifPresent(at -> {
            long units = auction.unitsAt(at.micros());
            List<Match> matches = auction.matchAt(at.micros());
            for (Match match : matches) {
                BookOrder place = match.maker().orElseThrow();
                if (place.openUnits() == 0) {
                    book(listed).remove(place);
                }
                fill(place, match.units(), at);
            }
            if (!matches.isEmpty()) {
                tape.ownPrint(listed, time.micros(), at.micros(), units);
            }
        });
        settle();
        return price;
    }

    /// Instruments in which an order has been in the book today, or that have shown a depth.
    List<Long> tokens() {
        return byToken.keySet().stream().sorted().toList();
    }

    /// How many orders rest in an instrument.
    public int restingOrders(Listed listed) {
        return book(listed).resting(Side.BUY).size() + book(listed).resting(Side.SELL).size();
    }

    /// A new day: empty books.
    public void startDay() {
        byToken.clear();
        inBook.clear();
        waiting.clear();
        ends.clear();
    }
}
