package io.alphapanda.trading.venue;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.trading.portfolio.AccountBooks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills by bars: an order meets the first bar that begins when it is effective, or later.
///
/// A fill bears the time of the bar's end, when it became knowable, and says in `executed_at` when the bar began.
/// A market order for the day that no bar has met waits for the next session's. An intraday exit at any price that
/// no later bar of its session could fill fills at the session's last close.
final class BarMarket {
    private final BarFills fills;
    private final AccountBooks books;
    private final OrderBook orders;
    private final Executions executions;
    private final LastBars lastBars = new LastBars();
    private CloseOut closeOut = CloseOut.NO;

    /// Whether a close-out is on, and at which price of the last bar. Written by ordinal.
    private enum CloseOut {
        NO, AT_OPEN, AT_CLOSE
    }

    BarMarket(FillRules rules, AccountBooks books, OrderBook orders, Executions executions) {
        this.fills = new BarFills(rules.slippage());
        this.books = books;
        this.orders = orders;
        this.executions = executions;
    }

    void on(Bar bar, Map<InstrumentId, Instrument> instruments, Outbox out) {
        lastBars.see(bar);
        if (orders.hasOrdersOf(bar.instrument())) {
            Instrument instrument = Optional.ofNullable(instruments.get(bar.instrument())).orElseThrow();
            for (RestingOrder order : orders.of(bar.instrument())) {
                if (bar.startMicros() >= order.effectiveAtMicros()) {
                    List<Offer> offers = fills.price(order, bar, instrument.contract())
                            .map(price -> List.of(Offer.any(price))).orElse(List.of());
                    executions.take(order, instrument, offers, bar.startMicros(), out);
                }
            }
        }
        books.mark(bar.instrument(), bar.close());
    }

    /// A close-out lasts: whatever is ordered from then on fills at the last bar, if its terms allow.
    void on(ControlCommand.Action action) {
        switch (action) {
            case CLOSE_OUT_AT_OPEN -> closeOut = CloseOut.AT_OPEN;
            case CLOSE_OUT_AT_CLOSE -> closeOut = CloseOut.AT_CLOSE;
            default -> {
                // The gateway cancels, from its own book.
            }
        }
    }

    /// Lets an order that has just come meet the last bar, if a close-out is on.
    void meet(RestingOrder order, Instrument instrument, Outbox out) {
        Optional<Bar> last = lastBars.of(instrument.id());
        if (closeOut != CloseOut.NO && last.isPresent()) {
            boolean isAtOpen = closeOut == CloseOut.AT_OPEN;
            Bar bar = last.get();
            fills.priceAt(order, isAtOpen ? bar.open() : bar.close(), instrument.contract())
                    .ifPresent(price -> executions.fillWhole(order, instrument, price,
                            isAtOpen ? bar.startMicros() : bar.endMicros(), out));
        }
    }

    /// What becomes of an order at the close: true if it is over, false if it has filled or waits for another day.
    boolean close(RestingOrder order, Instrument instrument, long nowMicros, Outbox out) {
        if (order.isSquareOff()) {
            lastBars.of(instrument.id()).ifPresent(last -> executions.fillWhole(order, instrument,
                    fills.priceAt(order, last.close(), instrument.contract()).orElseThrow(), last.endMicros(),
                    out));
            return false;
        }
        boolean waits = order.isMarket() && order.isForTheDay() && !order.wasOffered();
        return order.isIntraday() || (order.effectiveAtMicros() < nowMicros && !waits);
    }

    void snapshot(FieldWriter out) {
        lastBars.snapshot(out);
        out.choice("close_out", closeOut);
    }

    void restore(FieldReader in) {
        lastBars.restore(in);
        closeOut = in.choice("close_out", CloseOut.class);
    }
}
