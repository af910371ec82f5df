package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.trading.portfolio.AccountBooks;
import java.util.List;
import java.util.Optional;

/// Fills by ticks, while the segment is open and at no other time.
///
/// An order without latency meets the last tick of the open session at once; any other meets the first that comes
/// when it is effective, or later.
final class TickMarket {
    private final TickFills fills;
    private final boolean isInstant;
    private final AccountBooks books;
    private final OrderBook orders;
    private final SessionPhases phases;
    private final Executions executions;
    private final LastTicks lastTicks = new LastTicks();

    TickMarket(FillRules rules, AccountBooks books, OrderBook orders, SessionPhases phases,
            Executions executions) {
        this.fills = new TickFills(rules);
        this.isInstant = rules.latency().isNone();
        this.books = books;
        this.orders = orders;
        this.phases = phases;
        this.executions = executions;
    }

    void on(Tick tick, Instrument instrument, long nowMicros, Outbox out) {
        LastTick last = lastTicks.see(tick, nowMicros);
        books.mark(instrument.id(), tick.lastPrice());
        if (orders.hasOrdersOf(instrument.id()) && phases.isOpen(instrument.segment(), nowMicros)) {
            for (RestingOrder order : orders.of(instrument.id())) {
                if (order.effectiveAtMicros() <= nowMicros) {
                    trade(order, instrument, last, nowMicros, out);
                }
            }
        }
    }

    /// Lets an order that has just come, or has new terms, meet the last tick.
    void meet(RestingOrder order, Instrument instrument, long nowMicros, Outbox out) {
        Optional<LastTick> last = lastTicks.of(instrument.id());
        if (isInstant && last.isPresent()
                && phases.isOpenSince(instrument.segment(), last.get().seenAtMicros(), nowMicros)) {
            trade(order, instrument, last.get(), nowMicros, out);
        }
    }

    private void trade(RestingOrder order, Instrument instrument, LastTick last, long nowMicros, Outbox out) {
        List<Offer> offers = fills.offers(order, last, instrument.contract());
        long before = order.cumUnits();
        executions.take(order, instrument, offers, nowMicros, out);
        if (!offers.isEmpty()) {
            if (offers.getFirst().isVisible()) {
                last.take(order.side(), order.cumUnits() - before);
            }
            books.mark(instrument.id(), last.lastPrice());
        }
    }

    void snapshot(FieldWriter out) {
        lastTicks.snapshot(out);
    }

    void restore(FieldReader in) {
        lastTicks.restore(in);
    }
}
