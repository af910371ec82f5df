package io.alphapanda.trading.venue;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.trading.portfolio.AccountBooks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The simulated venue of one account: market orders fill whole at the next open.
///
/// A fill bears the time of the bar's end, when it became knowable, and says in `executed_at` that it traded
/// at the bar's open. An intraday exit that no later bar of its session could fill fills at the session's
/// last close.
public final class PaperVenue implements Decider {
    private final VenueSettings settings;
    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
    private final Set<Subscription> subscriptions;
    private final AccountBooks books;
    private final LastBars lastBars = new LastBars();
    private final List<RestingOrder> resting = new ArrayList<>();
    private CloseOut closeOut = CloseOut.NO;
    private long ordersSeen;
    private long fillsMade;

    /// Whether a close-out is on, and at which price of the last bar. Written by ordinal.
    private enum CloseOut {
        NO, AT_OPEN, AT_CLOSE
    }

    /// A venue with these settings.
    public PaperVenue(VenueSettings settings) {
        this.settings = settings;
        settings.instruments().forEach(instrument -> instruments.put(instrument.id(), instrument));
        books = new AccountBooks(settings.startingCash());
        subscriptions = Subscription.of(Scope.SHARED, settings.marketTopics()).and(Scope.SHARED, Topic.CLOCK)
                .and(Scope.SYSTEM, Topic.CONTROL).and(settings.account(), Topic.ORDERS_SUBMITTED).all();
    }

    @Override
    public String service() {
        return "paper-trading";
    }

    @Override
    public String shard() {
        return settings.account().name();
    }

    @Override
    public Set<Subscription> subscriptions() {
        return subscriptions;
    }

    @Override
    public void on(Envelope event, Outbox out) {
        switch (event.data()) {
            case Bar bar -> onBar(bar, out);
            case OrderPlaced placed -> onOrder(event, placed, out);
            case MarketClock clock when clock.due() == MarketClock.Due.CLOSED
                    -> squareOff(clock.segment(), out);
            case ControlCommand command -> onCommand(command, out);
            default -> {
                // Other moments of the clock fill nothing.
            }
        }
    }

    private void onBar(Bar bar, Outbox out) {
        lastBars.see(bar);
        if (!resting.isEmpty()) {
            Iterator<RestingOrder> orders = resting.iterator();
            while (orders.hasNext()) {
                RestingOrder order = orders.next();
                if (order.terms().instrument().equals(bar.instrument())
                        && bar.startMicros() >= order.placedAtMicros()) {
                    orders.remove();
                    fill(order, bar.open(), bar.startMicros(), out);
                }
            }
        }
        books.mark(bar.instrument(), bar.close());
    }

    private void onOrder(Envelope event, OrderPlaced placed, Outbox out) {
        String orderId = settings.account() + "-" + ++ordersSeen;
        RestingOrder order = RestingOrder.of(placed, orderId, event.key(), event.occurredAtMicros(),
                event.asCause());
        if (!instruments.containsKey(placed.instrument())) {
            end(order, OrderEnded.Ending.REJECTED, "the venue does not trade " + placed.instrument(), out);
            return;
        }
        out.emit(settings.account(), event.key(),
                new OrderAcknowledged(placed.clOrdId(), orderId, placed.group(), placed.instrument()));
        Optional<Bar> last = lastBars.of(placed.instrument());
        if (closeOut != CloseOut.NO && last.isPresent()) {
            fillAtLast(order, last.get(), closeOut == CloseOut.AT_OPEN, out);
        } else {
            resting.add(order);
        }
    }

    private void squareOff(MarketSegment segment, Outbox out) {
        Iterator<RestingOrder> orders = resting.iterator();
        while (orders.hasNext()) {
            RestingOrder order = orders.next();
            Optional<Bar> last = lastBars.of(order.terms().instrument());
            if (segmentOf(order) != segment || order.terms().product() != Product.MIS) {
                continue;
            }
            if (order.isSquareOff() && last.isPresent()) {
                orders.remove();
                fillAtLast(order, last.get(), false, out);
            } else if (!order.isSquareOff()) {
                orders.remove();
                end(order, OrderEnded.Ending.EXPIRED, "its session ended before it could fill", out);
            }
        }
    }

    private void onCommand(ControlCommand command, Outbox out) {
        switch (command.action()) {
            case CANCEL_ALL -> {
                resting.forEach(order -> end(order, OrderEnded.Ending.CANCELED, "canceled by command", out));
                resting.clear();
            }
            case CLOSE_OUT_AT_OPEN -> closeOut = CloseOut.AT_OPEN;
            case CLOSE_OUT_AT_CLOSE -> closeOut = CloseOut.AT_CLOSE;
        }
    }

    private MarketSegment segmentOf(RestingOrder order) {
        return instrument(order).segment();
    }

    private Instrument instrument(RestingOrder order) {
        return Optional.ofNullable(instruments.get(order.terms().instrument())).orElseThrow();
    }

    private void fillAtLast(RestingOrder order, Bar last, boolean atOpen, Outbox out) {
        fill(order, atOpen ? last.open() : last.close(), atOpen ? last.startMicros() : last.endMicros(), out);
    }

    private void fill(RestingOrder order, Price market, long executedAtMicros, Outbox out) {
        Instrument instrument = instrument(order);
        Price price = settings.slippage().applied(market, order.terms().side(), instrument.contract());
        // The share of equity is taken at the very price that fills it, as a broker would value the account.
        books.mark(instrument.id(), price);
        long units = FillUnits.of(order.terms().quantity(), books.equity(), price, instrument.lotSize());
        if (units == 0) {
            end(order, OrderEnded.Ending.REJECTED, "its share of equity is less than one lot at " + price,
                    out);
            return;
        }
        Fill fill = new Fill(order.clOrdId(), "E" + ++fillsMade, order.group(), instrument.id(),
                order.terms().side(), units, price, units, 0, price.times(units), executedAtMicros,
                settings.charges().of(instrument, order.terms().product(), order.terms().side(),
                        price.times(units), Ist.date(executedAtMicros)));
        books.book(fill);
        out.emit(settings.account(), order.key(), fill, order.cause());
    }

    private void end(RestingOrder order, OrderEnded.Ending ending, String why, Outbox out) {
        out.emit(settings.account(), order.key(),
                new OrderEnded(order.clOrdId(), order.group(), order.terms().instrument(), ending, 0, why),
                order.cause());
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public void snapshot(FieldWriter out) {
        books.snapshot(out);
        lastBars.snapshot(out);
        out.list("resting", resting, (writer, order) -> order.write(writer));
        out.choice("close_out", closeOut);
        out.integer("orders_seen", ordersSeen);
        out.integer("fills_made", fillsMade);
    }

    @Override
    public void restore(FieldReader in) {
        books.restore(in);
        lastBars.restore(in);
        resting.clear();
        resting.addAll(in.list("resting", RestingOrder::read));
        closeOut = in.choice("close_out", CloseOut.class);
        ordersSeen = in.integer("orders_seen");
        fillsMade = in.integer("fills_made");
    }
}
