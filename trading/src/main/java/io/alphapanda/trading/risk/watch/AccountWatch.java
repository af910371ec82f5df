package io.alphapanda.trading.risk.watch;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import io.alphapanda.trading.portfolio.AccountBooks;
import io.alphapanda.trading.portfolio.AccountBooks.OpenPosition;
import io.alphapanda.trading.risk.limit.BreakerLimits;
import io.alphapanda.trading.risk.limit.OrderLimits;
import io.alphapanda.trading.risk.limit.PaceLimits;
import io.alphapanda.trading.risk.rule.AccountFacts;
import io.alphapanda.trading.risk.rule.Halt;
import io.alphapanda.trading.risk.rule.StrategyFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The exchange day of an account and of its strategies: counts, losses, halts, the pace of orders.
///
/// A day begins with its first event, before anything else is made of that event. Peak and losses are looked at
/// whenever the account fills or wants to enter, and at each event of the clock; not at every price.
public final class AccountWatch implements Stateful {
    private static final long SECOND_MICROS = 1_000_000L;

    private final AccountBooks books;
    private final PaceLimits pace;
    private final BreakerLimits breakers;
    private final RateWindow second;
    private final RateWindow minute;
    private final AccountDay account;
    private final Map<StrategyId, StrategyDay> strategies = new LinkedHashMap<>();
    private long dayEndMicros = Long.MIN_VALUE;

    /// A watch over the account of these books.
    public AccountWatch(AccountBooks books, OrderLimits orders, PaceLimits pace, BreakerLimits breakers) {
        this.books = books;
        this.pace = pace;
        this.breakers = breakers;
        second = new RateWindow(orders.perSecondMax(), SECOND_MICROS);
        minute = new RateWindow(orders.perMinuteMax(), 60 * SECOND_MICROS);
        account = new AccountDay(books.cash());
    }

    /// Told of every event before it is booked; the first of a day begins it.
    public void advanceTo(long micros) {
        if (micros >= dayEndMicros) {
            dayEndMicros = Marks.endOfDay(micros);
            account.begin(counted(books::equity));
            strategies
                    .forEach((group, day) -> day.begin(counted(() -> made(group)).orElse(day.madeBefore())));
        }
    }

    /// Looks at what the account is worth and its strategy has made today: a new peak is kept, and too large a loss
    /// halts.
    ///
    /// @throws RuntimeException if that cannot be counted
    public void look(StrategyId group) {
        look();
        if (breakers.watchesStrategies()) {
            StrategyDay day = day(group);
            day.halt(reason(day.lossesInRow(), breakers.strategyLossesInRow(),
                    day.madeBefore().minus(made(group)),
                    breakers.strategyLossMax()));
        }
    }

    private void look() {
        Money equity = books.equity();
        account.worth(equity);
        if (breakers.watchesAccount()) {
            account.halt(reason(account.lossesInRow(), breakers.accountLossesInRow(),
                    account.equityAtStart().minus(equity), breakers.accountLossMax()));
        }
    }

    /// Looks at what the account is worth, if that can be counted; before an entry it must be.
    public void glance() {
        counted(() -> {
            look();
            return Money.ZERO;
        });
    }

    /// The same of a strategy too.
    public void glance(StrategyId group) {
        counted(() -> {
            look(group);
            return Money.ZERO;
        });
    }

    private static Optional<Halt> reason(long losses, long lossesMax, Money lost, Money lostMax) {
        if (losses >= lossesMax) {
            return Optional.of(new Halt(Unit.COUNT, losses, lossesMax));
        }
        return lost.compareTo(lostMax) > 0
                ? Optional.of(new Halt(Unit.RUPEES, lost.micros(), lostMax.micros())) : Optional.empty();
    }

    /// An order was approved, be it an exit.
    public void ordered(long nowMicros) {
        second.add(nowMicros);
        minute.add(nowMicros);
    }

    /// An entry was approved.
    public void entered(StrategyId group, InstrumentId instrument, long nowMicros) {
        account.entered(instrument);
        day(group).entered(instrument, nowMicros);
    }

    /// A trade ended, from flat to flat, and made so much after charges.
    public void traded(StrategyId group, Money made, long nowMicros) {
        account.traded(made);
        day(group).traded(made, nowMicros, pace);
    }

    /// What rules may ask about the account.
    ///
    /// @throws ArithmeticException if it is worth more than can be counted
    public AccountFacts accountFacts(InstrumentId instrument, long nowMicros, Money exposure, Money freeCash,
            Money freeMargin, long openOrders) {
        return new AccountFacts(books.equity(), account.equityAtStart(), account.peak(), exposure, freeCash,
                freeMargin, openOrders, second.count(nowMicros), minute.count(nowMicros), account.trades(),
                account.trades(instrument), account.lossesInRow(), account.halt());
    }

    /// What rules may ask about a strategy.
    public StrategyFacts strategyFacts(StrategyId group, InstrumentId instrument, boolean isLive) {
        StrategyDay day = day(group);
        return new StrategyFacts(day.trades(), day.lastEntryMicros(instrument), day.waitsUntilMicros(),
                day.lossesInRow(), day.halt(), isLive);
    }

    private StrategyDay day(StrategyId group) {
        return strategies.computeIfAbsent(group, _ -> new StrategyDay());
    }

    /// What a strategy has made so far, after charges, open positions included.
    private Money made(StrategyId group) {
        Money made = books.realised(group).minus(books.charges(group));
        for (OpenPosition open : books.openPositions()) {
            if (open.group().equals(group)) {
                made = made.plus(open.position().unrealisedAt(open.mark()));
            }
        }
        return made;
    }

    /// Empty if an amount is larger than can be counted.
    private static Optional<Money> counted(Supplier<Money> amount) {
        try {
            return Optional.of(amount.get());
        } catch (ArithmeticException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.time("day_end", dayEndMicros);
        account.write(out);
        out.list("strategy_days", List.copyOf(strategies.entrySet()), (writer, entry) -> {
            writer.text("strategy", entry.getKey().value());
            entry.getValue().write(writer);
        });
        second.snapshot(out);
        minute.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        dayEndMicros = in.time("day_end");
        account.read(in);
        strategies.clear();
        in.list("strategy_days", day -> strategies.put(new StrategyId(day.text("strategy")),
                StrategyDay.read(day)) == null);
        second.restore(in);
        minute.restore(in);
    }
}
