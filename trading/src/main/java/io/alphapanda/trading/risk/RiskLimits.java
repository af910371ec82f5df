package io.alphapanda.trading.risk;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.trading.margin.FlatMargins;
import io.alphapanda.trading.risk.limit.BreakerLimits;
import io.alphapanda.trading.risk.limit.DayLimits;
import io.alphapanda.trading.risk.limit.NoLimit;
import io.alphapanda.trading.risk.limit.OrderLimits;
import io.alphapanda.trading.risk.limit.PaceLimits;
import io.alphapanda.trading.risk.limit.PriceLimits;
import io.alphapanda.trading.risk.limit.ValueLimits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How far entries may go. Exits are never held against these.
///
/// A group of limits is replaced by `with`, and its absence is its `NONE`; a rule without a limit is not asked.
///
/// @param values how much entries may be worth
/// @param orders how large, how many and how fast orders may be
/// @param day how much one day may hold
/// @param prices how far prices may be off, and how old
/// @param pace how long a strategy waits between entries
/// @param breakers what halts a strategy or the account
/// @param margins what a broker would block; empty = no margin is asked for
/// @param boundByCash whether an entry must be paid from what is free: cash, less twice what shorts were
///     sold for, less what is reserved
/// @param tradeIndices whether an index may be traded as if it were its future, as research does
public record RiskLimits(ValueLimits values, OrderLimits orders, DayLimits day, PriceLimits prices,
        PaceLimits pace,
        BreakerLimits breakers, Optional<FlatMargins> margins, boolean boundByCash, boolean tradeIndices) {
    /// Limits on values, units and cash, as a backtest has them: position ₹50 lakh, order ₹25 lakh, all positions
    /// ₹1 crore, paid from cash.
    public static final RiskLimits DESK = new RiskLimits(Money.ofRupees("5000000"), Money.ofRupees("2500000"),
            Money.ofRupees("10000000"), 1_000_000, true);
    /// No limit at all, for research; sizing, session and product rules still hold.
    public static final RiskLimits NONE = new RiskLimits(NoLimit.MONEY, NoLimit.MONEY, NoLimit.MONEY,
            NoLimit.COUNT,
            false);
    /// What a running desk begins with: those of [#DESK] and one of every other kind, and no trade in an index.
    public static final RiskLimits RUNNING = DESK.with(new OrderLimits(1_000_000, 50, 10, 200))
            .with(new DayLimits(60, 300, 100, NoLimit.MONEY, Rate.ofPercent("3"), Rate.ofPercent("15")))
            .with(new PriceLimits(Rate.ofPercent("10"), Rate.ofPercent("20"), 120))
            .with(new PaceLimits(1, 0, 3, 15))
            .with(new BreakerLimits(5, NoLimit.MONEY, 10, NoLimit.MONEY)).with(FlatMargins.USUAL)
            .tradingIndices(false);

    /// Refuses limits that no order could pass, all of them at once.
    public RiskLimits {
        List<String> mistakes = Stream
                .of(values.mistakes(), orders.mistakes(), day.mistakes(), prices.mistakes(),
                        pace.mistakes(), breakers.mistakes(),
                        margins.map(FlatMargins::mistakes).orElse(List.of()))
                .flatMap(List::stream).toList();
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", mistakes));
        }
    }

    /// Limits on values, units and cash, and no other.
    public RiskLimits(Money positionMax, Money orderMax, Money exposureMax, long orderUnitsMax,
            boolean boundByCash) {
        this(new ValueLimits(positionMax, orderMax, exposureMax),
                OrderLimits.NONE.withUnitsMax(orderUnitsMax),
                DayLimits.NONE, PriceLimits.NONE, PaceLimits.NONE, BreakerLimits.NONE, Optional.empty(),
                boundByCash, true);
    }

    /// The same with other limits on values.
    public RiskLimits with(ValueLimits other) {
        return new RiskLimits(other, orders, day, prices, pace, breakers, margins, boundByCash, tradeIndices);
    }

    /// The same with other limits on orders.
    public RiskLimits with(OrderLimits other) {
        return new RiskLimits(values, other, day, prices, pace, breakers, margins, boundByCash, tradeIndices);
    }

    /// The same with other limits on a day.
    public RiskLimits with(DayLimits other) {
        return new RiskLimits(values, orders, other, prices, pace, breakers, margins, boundByCash,
                tradeIndices);
    }

    /// The same with other limits on prices.
    public RiskLimits with(PriceLimits other) {
        return new RiskLimits(values, orders, day, other, pace, breakers, margins, boundByCash, tradeIndices);
    }

    /// The same with other waits.
    public RiskLimits with(PaceLimits other) {
        return new RiskLimits(values, orders, day, prices, other, breakers, margins, boundByCash,
                tradeIndices);
    }

    /// The same with other breakers.
    public RiskLimits with(BreakerLimits other) {
        return new RiskLimits(values, orders, day, prices, pace, other, margins, boundByCash, tradeIndices);
    }

    /// The same with other margins.
    public RiskLimits with(FlatMargins other) {
        return new RiskLimits(values, orders, day, prices, pace, breakers, Optional.of(other), boundByCash,
                tradeIndices);
    }

    /// The same with an index tradable or not.
    public RiskLimits tradingIndices(boolean allowed) {
        return new RiskLimits(values, orders, day, prices, pace, breakers, margins, boundByCash, allowed);
    }

    /// The same with entries paid from cash or not.
    public RiskLimits paidFromCash(boolean only) {
        return new RiskLimits(values, orders, day, prices, pace, breakers, margins, only, tradeIndices);
    }
}
