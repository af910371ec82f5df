package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.accounts.Account.Pool;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Tape;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.SandboxSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an account's positions and open orders block, at flat rates. **Approximate**: no SPAN, no hedges.
///
/// Orders that reduce a position block nothing as far as they do. Of an instrument's open buys and sells the side
/// that would need more counts. One thread at a time.
public final class MarginNeeds {
    private final SandboxSettings settings;
    private final Tape tape;

    /// Needs by the settings' rates and the tape's prices.
    public MarginNeeds(SandboxSettings settings, Tape tape) {
        this.settings = settings;
        this.tape = tape;
    }

    private record Key(long token, KiteProduct product) {}

    /// One instrument under one product: what is open and what could be.
    private static final class Group {
        private final Listed listed;
        private final KiteProduct product;
        private long units;
        private long cost;
        private long buys;
        private Money buyValue = Money.ZERO;
        private long sells;
        private Money sellValue = Money.ZERO;

        Group(Listed listed, KiteProduct product) {
            this.listed = listed;
            this.product = product;
        }

        void add(Pending order) {
            Money value = new Price(order.priceMicros()).times(order.units() * listed.multiplier());
            if (order.side() == Side.BUY) {
                buys += order.units();
                buyValue = buyValue.plus(value);
            } else {
                sells += order.units();
                sellValue = sellValue.plus(value);
            }
        }

        /// The value that would be long: what is, and buys beyond what they would close.
        Money longValue() {
            return units >= 0 ? new Money(cost).plus(buyValue)
                    : beyond(buyValue, buys, Math.max(0, buys + units));
        }

        Money shortValue() {
            return units <= 0 ? new Money(cost).plus(sellValue)
                    : beyond(sellValue, sells, Math.max(0, sells - units));
        }

        private static Money beyond(Money value, long all, long part) {
            return all == 0 ? Money.ZERO : new Money(Shares.of(value.micros(), part, all));
        }

        long shortUnits() {
            return Math.max(0, sells - units);
        }
    }

    /// What is blocked in a purse.
    ///
    /// @param hold the account; empty to look at the orders alone
    public Money blocked(Optional<Account> hold, Pool pool, List<Pending> orders) {
        Map<Key, Group> groups = new LinkedHashMap<>();
        hold.ifPresent(account -> account.positions().forEach(position -> {
            Group group = group(groups, position.listed(), position.product());
            group.units = position.units();
            group.cost = position.openCost().micros();
        }));
        orders.forEach(order -> group(groups, order.listed(), order.product()).add(order));
        Money blocked = Money.ZERO;
        for (Group group : groups.values()) {
            if (Pool.of(group.listed) == pool) {
                blocked = blocked.plus(need(group));
            }
        }
        return blocked;
    }

    private static Group group(Map<Key, Group> groups, Listed listed, KiteProduct product) {
        return groups.computeIfAbsent(new Key(listed.token(), product), key -> new Group(listed, product));
    }

    private Money need(Group group) {
        if (group.listed.instrument() instanceof OptionContract option) {
            return group.buyValue.plus(flat(group, Side.SELL, group.shortValue(), group.shortUnits(),
                    tape.last(option.underlying())));
        }
        if (group.listed.instrument() instanceof Equity && !group.product.isIntraday()) {
            return group.buyValue;
        }
        Money ifLong = flat(group, Side.BUY, group.longValue(), 0, Optional.empty());
        Money ifShort = flat(group, Side.SELL, group.shortValue(), 0, Optional.empty());
        return ifLong.compareTo(ifShort) >= 0 ? ifLong : ifShort;
    }

    private Money flat(Group group, Side side, Money value, long units, Optional<Price> underlying) {
        return settings.margins().needed(group.listed.instrument(), Position.platformProduct(group.product),
                side,
                value, units * group.listed.multiplier(), underlying);
    }

    /// Loss of open positions that are not paid in full, short options included; zero where they gain.
    public Money openLoss(Account account, Pool pool) {
        Money profit = Money.ZERO;
        for (Position position : account.positions()) {
            boolean counts = !position.isPaidInFull()
                    || (position.units() < 0 && position.listed().instrument() instanceof OptionContract);
            if (counts && position.units() != 0 && Pool.of(position.listed()) == pool) {
                profit = profit.plus(position.unrealised(lastOf(position.listed())));
            }
        }
        return profit.isNegative() ? profit.negated() : Money.ZERO;
    }

    /// Proceeds of holdings sold today that stay blocked.
    public Money saleBlock(Account account, Pool pool) {
        Money blocked = Money.ZERO;
        for (Position position : account.positions()) {
            if (position.product() == KiteProduct.CNC && position.units() < 0
                    && Pool.of(position.listed()) == pool) {
                blocked = blocked.plus(settings.rules().saleBlocked().of(position.openCost()));
            }
        }
        return blocked;
    }

    /// What a purse can still be used for; below zero where losses have eaten more than there was.
    public Money available(Account account, Pool pool, List<Pending> orders) {
        return account.cash(pool).minus(saleBlock(account, pool)).minus(openLoss(account, pool))
                .minus(blocked(Optional.of(account), pool, orders));
    }

    /// What one more order would block, on top of an account's others; zero or less where it frees margin.
    public Money needed(Account account, List<Pending> others, Pending order) {
        Group group = new Group(order.listed(), order.product());
        account.find(order.listed(), order.product()).ifPresent(position -> {
            group.units = position.units();
            group.cost = position.openCost().micros();
        });
        for (Pending other : others) {
            if (other.listed().token() == order.listed().token() && other.product() == order.product()) {
                group.add(other);
            }
        }
        Money before = need(group);
        group.add(order);
        return need(group).minus(before);
    }

    /// What the purse would get back if units of a position were gone at what they were entered for.
    public Money released(Account account, Listed listed, KiteProduct product, long units) {
        Optional<Position> held = account.find(listed, product);
        if (held.isEmpty() || held.get().units() == 0) {
            return Money.ZERO;
        }
        Group group = new Group(listed, product);
        group.units = held.get().units();
        group.cost = held.get().openCost().micros();
        long part = Math.min(units, Math.abs(group.units));
        Money paidBack = held.get().isPaidInFull() && group.units > 0
                ? new Money(Shares.of(group.cost, part, Math.abs(group.units))) : Money.ZERO;
        return paidBack.plus(new Money(Shares.of(need(group).micros(), part, Math.abs(group.units))));
    }

    private Price lastOf(Listed listed) {
        return tape.line(listed.token()).last().orElse(new Price(0));
    }
}
