package io.alphapanda.trading.risk;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import java.util.Optional;

/// The prices of an entry as an exchange takes them, and the price that its limits are tested at.
///
/// @param terms with limit and trigger on the tick grid
/// @param reference the last price, or the order's limit or trigger where that is higher
record EntryPrices(PriceTerms terms, Price reference) {

    /// A limit goes to its passive side: down for a buy, up for a sale. The trigger of a stop goes the other way,
    /// since a later trigger is the passive one, but with a limit it goes along, so that the two keep their order.
    ///
    /// @throws IllegalArgumentException if a price is less than a tick
    static EntryPrices of(PriceTerms wanted, Side side, Contract contract, Price last) {
        if (wanted.ordType() == OrdType.MARKET) {
            return new EntryPrices(wanted, last);
        }
        boolean limitDown = side == Side.BUY;
        boolean triggerDown = wanted.ordType() == OrdType.STOP ? !limitDown : limitDown;
        Optional<Price> limit = wanted.limitPrice().map(price -> rounded(price, limitDown, contract));
        Optional<Price> trigger = wanted.triggerPrice().map(price -> rounded(price, triggerDown, contract));
        Price own = limit.or(() -> trigger).orElse(last);
        return new EntryPrices(new PriceTerms(wanted.ordType(), wanted.timeInForce(), limit, trigger),
                own.compareTo(last) > 0 ? own : last);
    }

    private static Price rounded(Price price, boolean down, Contract contract) {
        return down ? contract.roundedDown(price.micros()) : contract.roundedUp(price.micros());
    }
}
