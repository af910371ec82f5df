package io.alphapanda.sandbox.market;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.stream.MarketStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// A market of the platform, told as prints and depths. One thread at a time.
///
/// A bar becomes four prints at its end, of a quarter of its volume each: open, the extreme nearer to it, the
/// other one, close. Where the market shows no book, one level on each side is made up around the last price.
public final class MarketFeed {
    private final MarketStream stream;
    private final Listings listings;
    private final long levelLots;
    private final Queue<MarketEvent> waiting = new ArrayDeque<>();
    private long facts;
    private boolean over;

    /// Something that the market did.
    ///
    /// @param print a trade; empty where only the book changed
    /// @param depth the book after it; empty where it stays
    public record MarketEvent(long micros, Listed listed, Optional<MarketPrint> print,
            Optional<Depth> depth) {}

    /// A trade of the market.
    ///
    /// @param units of the last trade; 0 where unknown
    /// @param dayVolume so far; 0 where unknown
    public record MarketPrint(Price price, long units, long dayVolume, long openInterest) {}

    /// @param levelLots lots at a made-up level
    public MarketFeed(MarketStream stream, Listings listings, long levelLots) {
        this.stream = stream;
        this.listings = listings;
        this.levelLots = levelLots;
    }

    /// When the next event happens; empty when the market is over.
    public Optional<Long> nextMicros() {
        while (waiting.isEmpty() && !over) {
            Optional<MarketFact> fact = stream.next();
            if (fact.isEmpty()) {
                over = true;
            } else {
                facts++;
                read(fact.get());
            }
        }
        return Optional.ofNullable(waiting.peek()).map(MarketEvent::micros);
    }

    /// The next event.
    ///
    /// @throws IllegalStateException if the market is over
    public MarketEvent next() {
        if (nextMicros().isEmpty()) {
            throw new IllegalStateException("the market is over; ask for its next moment first");
        }
        return waiting.remove();
    }

    /// Facts that were taken from the market so far.
    public long facts() {
        return facts;
    }

    private void read(MarketFact fact) {
        switch (fact.data()) {
            case Tick tick -> listings.of(tick.instrument()).ifPresent(listed -> waiting.add(new MarketEvent(
                    fact.micros(), listed,
                    Optional.of(new MarketPrint(tick.lastPrice(), tick.lastUnits(), tick.dayVolume(),
                            tick.openInterest())),
                    listed.isIndex() ? Optional.empty() : Optional.of(depthOf(tick, listed)))));
            case Quote quote -> listings.of(quote.instrument()).ifPresent(listed -> waiting
                    .add(new MarketEvent(fact.micros(), listed, Optional.empty(),
                            Optional.of(quote.depth()))));
            case Bar bar
                    -> listings.of(bar.instrument()).ifPresent(listed -> readBar(fact.micros(), bar, listed));
            default -> throw new IllegalArgumentException("a market does not tell of " + fact.data().type());
        }
    }

    private Depth depthOf(Tick tick, Listed listed) {
        return tick.depth().bids().isEmpty() && tick.depth().asks().isEmpty()
                ? madeUp(tick.lastPrice(), listed)
                : tick.depth();
    }

    private void readBar(long micros, Bar bar, Listed listed) {
        boolean lowFirst = bar.open().micros() - bar.low().micros()
                <= bar.high().micros() - bar.open().micros();
        List<Price> prices = lowFirst ? List.of(bar.open(), bar.low(), bar.high(), bar.close())
                : List.of(bar.open(), bar.high(), bar.low(), bar.close());
        for (Price price : prices) {
            waiting.add(new MarketEvent(micros, listed,
                    Optional.of(new MarketPrint(price, bar.volume() / 4, 0, 0)),
                    listed.isIndex() ? Optional.empty() : Optional.of(madeUp(price, listed))));
        }
    }

    private Depth madeUp(Price last, Listed listed) {
        Instrument instrument = listed.instrument();
        long units = instrument.lotSize() * levelLots;
        Price bid = instrument.contract().roundedDown(last.micros());
        Price ask = new Price(bid.micros() + instrument.tickSize().micros());
        return new Depth(bid.isPositive() ? List.of(new Level(bid, units, 1)) : List.of(),
                List.of(new Level(ask, units, 1)));
    }
}
