package io.alphapanda.market.simulated;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.money.Price;

/// The tick sizes of shares by their price (NSE, from 2025-04-15).
final class ShareTicks {
    private ShareTicks() {}

    /// The share with the tick size of its price; a list of symbols alone cannot know it.
    static Equity withTickFor(Equity share, double micros) {
        Contract terms = share.contract();
        Contract fitting = new Contract(terms.exchange(), terms.symbol(), tickAt(micros), terms.lotSize(),
                terms.freezeQuantity());
        return new Equity(share.id(), fitting, share.hasFutures());
    }

    /// The tick of a share that trades at so many millionths of a rupee.
    static Price tickAt(double micros) {
        double rupees = micros / Price.RUPEE_MICROS;
        if (rupees < 250) {
            return Price.ofRupees("0.01");
        }
        if (rupees <= 1_000) {
            return Price.ofRupees("0.05");
        }
        if (rupees <= 5_000) {
            return Price.ofRupees("0.10");
        }
        if (rupees <= 10_000) {
            return Price.ofRupees("0.50");
        }
        return Price.ofRupees(rupees <= 20_000 ? "1.00" : "5.00");
    }
}
