package io.alphapanda.strategies.runner;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;
import java.util.Optional;

/// At which prices a strategy's positions are entered if it does not say so itself, relative to the price at which
/// it spoke.
///
/// Offsets count in the direction of the trade: of a buy, 5 basis points are above the last price, −5 below it;
/// of a sale the other way round. A limit with +5 pays up to 5 more, with −5 it waits for 5 better.
///
/// @param offset of the limit of LIMIT, and of the trigger of STOP and STOP_LIMIT, above zero there
/// @param limitOffset of the limit of STOP_LIMIT, no less than the trigger's
public record EntryStyle(OrdType ordType, TimeInForce timeInForce, Rate offset, Rate limitOffset) {
    /// At the market's price, for the day.
    public static final EntryStyle MARKET = new EntryStyle(OrdType.MARKET, TimeInForce.DAY, Rate.ZERO,
            Rate.ZERO);

    /// Refuses terms that no order could have.
    public EntryStyle {
        boolean triggers = ordType == OrdType.STOP || ordType == OrdType.STOP_LIMIT;
        require(triggers || Math.abs(offset.billionths()) < Rate.WHOLE, "the offset must be below 100%");
        require(!triggers || (offset.billionths() > 0 && offset.billionths() < Rate.WHOLE),
                "a stop entry must have an offset above 0, so that its trigger lies ahead of the price");
        require(!triggers || timeInForce == TimeInForce.DAY,
                "a stop entry waits for its trigger, so its time in force must be day");
        require(ordType != OrdType.STOP_LIMIT
                || (limitOffset.billionths() >= offset.billionths()
                        && limitOffset.billionths() < Rate.WHOLE),
                "the limit offset of a stop-limit entry must be no less than the offset of its trigger");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /// The terms of an entry that is asked for now, while its price is `last`, on the contract's tick grid: a limit
    /// is rounded so that it is never worse than said, a trigger so that it never wakes early.
    public PriceTerms termsFor(Target side, Price last, Contract contract) {
        if (side == Target.FLAT || equals(MARKET)) {
            return PriceTerms.MARKET;
        }
        boolean isBuy = side == Target.LONG;
        long aside = side.sign() * offset.of(new Money(last.micros())).micros();
        Price limit = rounded(contract, last.micros() + aside, !isBuy);
        Price trigger = rounded(contract, last.micros() + aside, isBuy);
        return switch (ordType) {
            case MARKET -> new PriceTerms(ordType, timeInForce, Optional.empty(), Optional.empty());
            case LIMIT -> new PriceTerms(ordType, timeInForce, Optional.of(limit), Optional.empty());
            case STOP -> PriceTerms.stop(trigger);
            case STOP_LIMIT -> {
                long worst = side.sign() * limitOffset.of(new Money(last.micros())).micros();
                Price beyond = rounded(contract, last.micros() + worst, !isBuy);
                boolean isAhead = side.sign() * beyond.compareTo(trigger) >= 0;
                yield new PriceTerms(ordType, timeInForce, Optional.of(isAhead ? beyond : trigger),
                        Optional.of(trigger));
            }
        };
    }

    private static Price rounded(Contract contract, long micros, boolean up) {
        Price price = up ? contract.roundedUp(micros) : contract.roundedDown(micros);
        return price.isPositive() ? price : contract.tickSize();
    }
}
