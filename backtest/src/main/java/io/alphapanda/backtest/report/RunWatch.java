package io.alphapanda.backtest.report;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.position.Position;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.eventlog.engine.Tap;
import io.alphapanda.trading.charges.RateTable;
import io.alphapanda.trading.portfolio.AccountBooks;
import java.util.Optional;

/// Watches a run from its first event to its last, and reports.
public final class RunWatch implements Tap {
    private final AccountBooks books;
    private final EquityCurve equity;
    private final RoundTrips trips = new RoundTrips();
    private final DenialCount denials = new DenialCount();
    private final AssumedRates assumed;
    private final DecisionRecord decisions = new DecisionRecord();

    /// A watch over these books.
    ///
    /// @param barsExpected room for so many bars; more are taken too
    /// @param rates what is charged, if anything
    public RunWatch(AccountBooks books, int barsExpected, Instrument instrument, Product product,
            Optional<RateTable> rates) {
        this.books = books;
        equity = new EquityCurve(books, barsExpected);
        assumed = new AssumedRates(instrument, product, rates);
    }

    @Override
    public void see(long position, Envelope event) {
        // Nearly every event is a bar, so that comes first and alone.
        if (event.data() instanceof Bar bar) {
            equity.nextBar(bar);
            trips.nextBar();
            return;
        }
        decisions.see(event);
        switch (event.data()) {
            case Fill fill -> {
                trips.book(fill);
                assumed.see(fill);
            }
            case RejectedSignal denied -> denials.count(denied);
            case OrderEnded ended -> denials.count(ended);
            default -> {
                // Everything else is only part of the hash.
            }
        }
    }

    /// The last event has had its full effect.
    public void end() {
        equity.end();
    }

    /// What came of the run.
    ///
    /// @param open what was left open
    /// @param events how many events the log holds
    /// @param seconds how long the run took
    public RunReport report(Money startingCash, Position open, long events, double seconds) {
        return new RunReport(startingCash, books.value(), open, equity, trips.closed(), denials.byRule(),
                denials.total(), trips.charges(), assumed.warnings(), decisions.hash(), events, seconds);
    }
}
