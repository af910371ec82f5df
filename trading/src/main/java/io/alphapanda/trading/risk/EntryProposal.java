package io.alphapanda.trading.risk;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;

/// An entry that risk considers, with everything that a rule may ask about it.
///
/// All figures count what is reserved, and suppose that every exit under way fills at its reference price.
///
/// @param units as they come at the reference price, in whole lots; 0 if it is less than one
/// @param value what the order is approved for
/// @param heldUnits signed units of this strategy in this instrument before the entry
/// @param accountUnits signed units of all strategies in this instrument before the entry
/// @param exposure value of all positions before the entry, without their signs
/// @param freeCash what may still be spent
/// @param fillsAtMicros the earliest moment at which the order could fill
record EntryProposal(Instrument instrument, Side side, Product product, Price referencePrice, long units,
        Money value,
        long heldUnits, long accountUnits, Money exposure, Money freeCash, long fillsAtMicros) {}
