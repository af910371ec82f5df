package io.alphapanda.market.feed;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.stream.MarketStream;
import io.alphapanda.market.testing.TestBars;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Ticks of one share in one line, and markets that tell a list.
final class TestTicks {
    static final Instrument SHARE = new Equity(
            new Contract(Exchange.NSE, "INFY", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));

    private TestTicks() {}

    /// A tick that carries its moment as the exchange's stamp.
    static Tick tick(String stamp, String price, long dayVolume) {
        return tick(TestBars.at(stamp), price, dayVolume);
    }

    static Tick tick(long stampMicros, String price, long dayVolume) {
        return new Tick(SHARE.id(), Price.ofRupees(price), 1, dayVolume, 0, stampMicros, Depth.UNKNOWN);
    }

    static MarketFact fact(String time, String price) {
        return new MarketFact(TestBars.at(time), tick(time, price, 0));
    }

    static MarketStream market(List<MarketFact> facts) {
        Iterator<MarketFact> rest = facts.iterator();
        return new MarketStream() {
            @Override
            public List<Instrument> instruments() {
                return List.of(SHARE);
            }

            @Override
            public Optional<MarketFact> next() {
                return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
            }
        };
    }
}
