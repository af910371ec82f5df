package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.terms.PriceTerms;

/// An entry that risk considers, with everything that a rule may ask about it.
///
/// All figures count what is reserved, and suppose that every exit under way fills at its reference price and that
/// no entry fills whose end is wished for.
///
/// @param prices as the order would have them, on the tick grid
/// @param referencePrice the last price, or the order's own limit or trigger where that is higher
/// @param units as they come at the reference price, in whole lots; 0 if it is less than one
/// @param value what the order is approved for
/// @param margin what the broker would block for it; zero where no margins are set
/// @param heldUnits signed units of this strategy in this instrument before the entry
/// @param accountUnits signed units of all strategies in this instrument before the entry
/// @param atMicros now, and the earliest moment at which the order could fill
/// @param market what is known of the instrument's price
/// @param account what the account has and has done
/// @param strategy what the strategy has done
public record EntryProposal(Instrument instrument, Side side, Product product, PriceTerms prices,
        Price referencePrice, long units, Money value, Money margin, long heldUnits, long accountUnits,
        long atMicros, MarketFacts market, AccountFacts account, StrategyFacts strategy) {

    /// The price that the order itself names: its limit, else its trigger, else the last.
    Price ownPrice() {
        return prices.limitPrice().or(prices::triggerPrice).orElse(market.lastPrice());
    }
}
