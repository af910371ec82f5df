package io.alphapanda.sandbox.terms;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import java.time.LocalDate;
import java.util.List;

/// What the exchange and the broker demand of an order, as far as it is not fixed: much of it is unpublished.
///
/// @param protectionRequiredFrom the first date on which MARKET and SL-M need a market protection
/// @param commodityIocRefusedFrom the first date on which commodities take no IOC order
/// @param shareProtection the exchange's own choice of protection for shares and futures, by rising price
/// @param optionProtection the same for options
/// @param shareBand how far shares may move from the last close
/// @param futureBand how far futures may move from the last close
/// @param optionBand how far options may move from the last close, as a share of the underlying's price
/// @param auctionBand how far a price of the closing auction may be from the reference price
/// @param refuseAtOnce whether missing funds and holdings are answered with 400; else the order is REJECTED
/// @param squareOffFee of each order with which the broker closes an intraday position, GST included
/// @param saleBlocked share of the proceeds of holdings that stays blocked on the day of the sale
/// @param disclosedMin the least share of a quantity that may be disclosed
/// @param levelLots lots at one price where a replayed market shows no book of its own
/// @param printLots lots of a trade whose quantity a replayed market does not say
public record OrderRules(LocalDate protectionRequiredFrom, LocalDate commodityIocRefusedFrom,
        List<Slab> shareProtection, List<Slab> optionProtection, Rate shareBand, Rate futureBand,
        Rate optionBand,
        Rate auctionBand, boolean refuseAtOnce, Money squareOffFee, Rate saleBlocked, Rate disclosedMin,
        long levelLots, long printLots) {
    /// What is known of the broker in November 2026, and guesses marked so in the fact sheet.
    public static final OrderRules USUAL = new OrderRules(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 1),
            List.of(new Slab(Price.ofRupees("100"), Rate.ofPercent("2")),
                    new Slab(Price.ofRupees("1000"), Rate.ofPercent("1")),
                    new Slab(new Price(Long.MAX_VALUE), Rate.ofPercent("0.5"))),
            List.of(new Slab(Price.ofRupees("10"), Rate.ofPercent("10")),
                    new Slab(Price.ofRupees("100"), Rate.ofPercent("5")),
                    new Slab(new Price(Long.MAX_VALUE), Rate.ofPercent("2"))),
            Rate.ofPercent("10"), Rate.ofPercent("10"), Rate.ofPercent("20"), Rate.ofPercent("3"), false,
            Money.ofRupees("59"), Rate.ofPercent("20"), Rate.ofPercent("10"), 100, 10);

    /// A protection up to a price.
    ///
    /// @param upTo the highest price that it is for
    public record Slab(Price upTo, Rate protection) {}

    /// Keeps its own copies, and refuses slabs that leave a price without one.
    public OrderRules {
        shareProtection = List.copyOf(shareProtection);
        optionProtection = List.copyOf(optionProtection);
        if (levelLots < 1 || printLots < 1 || !isWhole(shareProtection) || !isWhole(optionProtection)) {
            throw new IllegalArgumentException(
                    "order rules need at least 1 lot at a level and in a print, and"
                            + " protection slabs whose last one reaches every price");
        }
    }

    private static boolean isWhole(List<Slab> slabs) {
        return !slabs.isEmpty() && slabs.getLast().upTo().micros() == Long.MAX_VALUE;
    }

    /// The same, but what lacks funds or holdings is refused with 400.
    public OrderRules refusingAtOnce() {
        return new OrderRules(protectionRequiredFrom, commodityIocRefusedFrom, shareProtection,
                optionProtection,
                shareBand, futureBand, optionBand, auctionBand, true, squareOffFee, saleBlocked, disclosedMin,
                levelLots, printLots);
    }
}
