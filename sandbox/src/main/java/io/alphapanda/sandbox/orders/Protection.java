package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.PriceBand;
import io.alphapanda.sandbox.terms.OrderRules;
import io.alphapanda.sandbox.terms.OrderRules.Slab;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// How far from the last price a market order may trade.
///
/// @param price the worst one, on the tick grid and inside the day's band
/// @param percent as the order's tags show it; empty where there is no protection but the band
record Protection(Price price, Optional<String> percent) {
    /// The protection that an order asks for.
    ///
    /// @param asked percent; below zero lets the exchange choose, zero is none
    static Protection of(Listed listed, Side side, BigDecimal asked, Price last, Optional<PriceBand> band,
            OrderRules rules) {
        if (asked.signum() == 0) {
            return new Protection(edge(listed, side, band, last), Optional.empty());
        }
        Rate rate = asked.signum() < 0 ? usual(listed, last, rules) : Rate.ofPercent(asked.toPlainString());
        Money width = rate.of(last.times(1));
        Contract contract = listed.instrument().contract();
        long micros = side == Side.BUY ? contract.roundedDown(last.micros() + width.micros()).micros()
                : contract.roundedUp(last.micros() - width.micros()).micros();
        long tick = contract.tickSize().micros();
        long inside = band.map(each -> Math.clamp(micros, each.lower().micros(), each.upper().micros()))
                .orElse(Math.max(tick, micros));
        BigDecimal percent = BigDecimal.valueOf(rate.billionths()).movePointLeft(7).setScale(2,
                RoundingMode.HALF_UP);
        return new Protection(new Price(inside), Optional.of(percent.toPlainString()));
    }

    /// The last price of the day's band on the far side; without a band, half or twice the last price.
    static Price edge(Listed listed, Side side, Optional<PriceBand> band, Price last) {
        Contract contract = listed.instrument().contract();
        if (band.isPresent()) {
            return side == Side.BUY ? band.get().upper() : band.get().lower();
        }
        return side == Side.BUY ? contract.roundedDown(last.micros() * 2)
                : new Price(Math.max(contract.tickSize().micros(),
                        contract.roundedUp(last.micros() / 2).micros()));
    }

    private static Rate usual(Listed listed, Price last, OrderRules rules) {
        List<Slab> slabs = listed.instrument() instanceof OptionContract ? rules.optionProtection()
                : rules.shareProtection();
        return slabs.stream().filter(slab -> last.compareTo(slab.upTo()) <= 0).findFirst()
                .map(Slab::protection)
                .orElse(slabs.getLast().protection());
    }
}
