package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.KiteProduct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The books of one account: cash, positions, holdings. One thread at a time.
///
/// Shares bought for delivery and options move cash by their whole value; intraday shares and futures move it by
/// the profit of what is closed. Charges are taken from cash at each fill.
public final class Account {
    private final AccountId id;
    private final Map<Pool, Ledger> ledgers = Map.of(Pool.EQUITY, new Ledger(), Pool.COMMODITY, new Ledger());
    private final Map<String, Position> positions = new TreeMap<>();
    private final Map<String, Holding> holdings = new TreeMap<>();

    /// The two purses of an account.
    public enum Pool {
        /// Shares, their derivatives, and currencies.
        EQUITY,
        /// Commodities.
        COMMODITY;

        /// The purse that an instrument is paid from.
        public static Pool of(Listed listed) {
            return listed.instrument().segment() == MarketSegment.COMMODITY ? COMMODITY : EQUITY;
        }
    }

    /// One purse.
    private static final class Ledger {
        private Money cash = Money.ZERO;
        private Money opening = Money.ZERO;
        private Money charges = Money.ZERO;
    }

    /// An account with nothing in it.
    public Account(AccountId id) {
        this.id = id;
    }

    /// Whose it is.
    public AccountId id() {
        return id;
    }

    /// Puts money into a purse when the account begins, or is read back.
    ///
    /// @param chargedBefore charges of earlier days
    public void open(Pool pool, Money cash, Money chargedBefore) {
        Ledger ledger = ledger(pool);
        ledger.cash = cash;
        ledger.opening = cash;
        ledger.charges = chargedBefore;
    }

    private Ledger ledger(Pool pool) {
        return Objects.requireNonNull(ledgers.get(pool));
    }

    /// What is in a purse.
    public Money cash(Pool pool) {
        return ledger(pool).cash;
    }

    /// What was in a purse when the day began.
    public Money opening(Pool pool) {
        return ledger(pool).opening;
    }

    /// All that a purse was ever charged.
    public Money charges(Pool pool) {
        return ledger(pool).charges;
    }

    /// Books a fill and what it is charged.
    public void fill(Listed listed, KiteProduct product, Side side, long units, Price price, Charges charged) {
        Ledger ledger = ledger(Pool.of(listed));
        ledger.cash = ledger.cash.plus(position(listed, product).fill(side, units, price));
        charge(Pool.of(listed), charged.total());
    }

    /// Takes a fee.
    public void charge(Pool pool, Money fee) {
        Ledger ledger = ledger(pool);
        ledger.cash = ledger.cash.minus(fee);
        ledger.charges = ledger.charges.plus(fee);
    }

    private static String key(Listed listed, KiteProduct product) {
        return listed.key() + ":" + product;
    }

    /// The position of an instrument under a product, made if there is none.
    public Position position(Listed listed, KiteProduct product) {
        return positions.computeIfAbsent(key(listed, product), at -> new Position(listed, product));
    }

    /// The position of an instrument under a product.
    public Optional<Position> find(Listed listed, KiteProduct product) {
        return Optional.ofNullable(positions.get(key(listed, product)));
    }

    /// All positions, flat ones of today included, by symbol.
    public Collection<Position> positions() {
        return List.copyOf(positions.values());
    }

    /// All holdings, by symbol.
    public Collection<Holding> holdings() {
        return List.copyOf(holdings.values());
    }

    /// Puts a holding in when an account is read back.
    public void restore(Holding holding) {
        holdings.put(holding.listed().key(), holding);
    }

    /// Puts a carried position in when an account is read back.
    public void restore(Position position) {
        positions.put(key(position.listed(), position.product()), position);
    }

    /// Shares that can be sold for delivery: kept, and bought today net of sales.
    public long sellable(Listed listed) {
        Holding holding = holdings.get(listed.key());
        long today = find(listed, KiteProduct.CNC).map(Position::units).orElse(0L);
        return (holding == null ? 0 : holding.units()) + today;
    }

    /// Turns units of one product into another; nothing is checked but the units.
    ///
    /// @return false if there are not so many units to convert
    public boolean convert(Listed listed, KiteProduct from, KiteProduct to, Side side, long units,
            boolean overnight) {
        Optional<Position> old = find(listed, from);
        if (old.isEmpty() || old.get().units() * side.sign() <= 0 || old.get().convertible(overnight) < units) {
            return false;
        }
        Ledger ledger = ledger(Pool.of(listed));
        Position target = position(listed, to);
        Money profitBefore = target.realised();
        Money cost = old.get().giveAway(units, overnight);
        target.takeOver(units, side.sign(), cost, overnight);
        Money paid = side == Side.BUY ? cost : cost.negated();
        if (old.get().isPaidInFull()) {
            ledger.cash = ledger.cash.plus(paid);
        }
        ledger.cash = ledger.cash.plus(target.isPaidInFull() ? paid.negated()
                : target.realised().minus(profitBefore));
        return true;
    }

    /// A trading day passes: shares settle, intraday positions that stayed open become overnight ones, and the
    /// rest is carried.
    public void roll() {
        for (Position position : positions()) {
            if (position.product().isIntraday() && position.units() != 0) {
                KiteProduct kept = keptAs(position);
                Side side = Side.ofSign(position.units());
                long carried = position.convertible(true);
                long today = position.convertible(false);
                convert(position.listed(), position.product(), kept, side, carried, true);
                convert(position.listed(), position.product(), kept, side, today, false);
            }
        }
        List<Position> old = new ArrayList<>(positions.values());
        positions.clear();
        holdings.values().forEach(Holding::settle);
        old.forEach(this::carry);
        holdings.values().removeIf(holding -> holding.units() == 0);
        for (Pool pool : Pool.values()) {
            ledger(pool).opening = ledger(pool).cash;
        }
    }

    private static KiteProduct keptAs(Position position) {
        return position.listed().instrumentType().equals("EQ") ? KiteProduct.CNC : KiteProduct.NRML;
    }

    private void carry(Position position) {
        if (position.units() == 0) {
            return;
        }
        if (position.product() == KiteProduct.CNC) {
            Holding holding = holdings.computeIfAbsent(position.listed().key(),
                    key -> new Holding(position.listed(), 0, 0, Money.ZERO));
            if (position.units() > 0 || holding.units() >= -position.units()) {
                holding.deliver(position.units(), position.openCost());
                return;
            }
        }
        restore(Position.carried(position.listed(), position.product(), position.units(), position.openCost()));
    }
}
