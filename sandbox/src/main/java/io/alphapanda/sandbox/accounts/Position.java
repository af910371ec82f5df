package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.accounts.PositionRow.Bought;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.terms.KiteProduct;

/// What an account has of one instrument under one product: what it carried into the day, and today's trades.
/// All values are exact. One thread at a time.
public final class Position {
    private final Listed listed;
    private final KiteProduct product;
    private long carriedUnits;
    private long carriedCost;
    private long buyUnits;
    private long buyValue;
    private long sellUnits;
    private long sellValue;
    /// What the open units were entered for, without a sign.
    private long openCost;
    private long realised;

    /// An empty position.
    public Position(Listed listed, KiteProduct product) {
        this.listed = listed;
        this.product = product;
    }

    /// A position that was carried into the day.
    ///
    /// @param units signed
    /// @param cost what they were entered for, without a sign
    public static Position carried(Listed listed, KiteProduct product, long units, Money cost) {
        Position position = new Position(listed, product);
        position.carriedUnits = units;
        position.carriedCost = cost.micros();
        position.openCost = cost.micros();
        return position;
    }

    /// What it is in.
    public Listed listed() {
        return listed;
    }

    /// Under which product.
    public KiteProduct product() {
        return product;
    }

    /// Open units, signed.
    public long units() {
        return carriedUnits + buyUnits - sellUnits;
    }

    /// Units that were carried into the day, signed.
    public long carriedUnits() {
        return carriedUnits;
    }

    /// What the open units were entered for, without a sign.
    public Money openCost() {
        return new Money(openCost);
    }

    /// Profit of what was closed today, before charges.
    public Money realised() {
        return new Money(realised);
    }

    /// True if trades move cash by their whole value; else only profit moves it, and margin is blocked.
    public boolean isPaidInFull() {
        return switch (listed.instrument()) {
            case Equity _ -> !product.isIntraday();
            case OptionContract _ -> true;
            default -> false;
        };
    }

    /// Today's trades in all, without a sign.
    public Money turnover() {
        return new Money(buyValue + sellValue);
    }

    /// The product as the platform's charges and margins know it.
    public Product charged() {
        return platformProduct(product);
    }

    static Product platformProduct(KiteProduct product) {
        return switch (product) {
            case CNC, MTF -> Product.CNC;
            case MIS, CO -> Product.MIS;
            case NRML -> Product.NRML;
        };
    }

    /// Books a fill.
    ///
    /// @return what cash moves by
    public Money fill(Side side, long units, Price price) {
        long value = Math.multiplyExact(Math.multiplyExact(price.micros(), units), listed.multiplier());
        long before = units();
        long realisedBefore = realised;
        if (before * side.sign() >= 0) {
            openCost += value;
        } else {
            long closed = Math.min(Math.abs(before), units);
            long removed = Shares.of(openCost, closed, Math.abs(before));
            long closeValue = price.micros() * closed * listed.multiplier();
            realised += before > 0 ? closeValue - removed : removed - closeValue;
            openCost += value - closeValue - removed;
        }
        if (side == Side.BUY) {
            buyUnits += units;
            buyValue += value;
        } else {
            sellUnits += units;
            sellValue += value;
        }
        return new Money(isPaidInFull() ? -side.sign() * value : realised - realisedBefore);
    }

    /// Gives units away to another product, at what they were entered for.
    ///
    /// @param overnight whether of the carried ones; else of today's
    /// @return what they were entered for
    Money giveAway(long units, boolean overnight) {
        long open = units();
        long cost = Shares.of(openCost, units, Math.abs(open));
        openCost -= cost;
        if (overnight) {
            carriedUnits -= Long.signum(open) * units;
            carriedCost -= cost;
        } else if (open > 0) {
            buyUnits -= units;
            buyValue -= cost;
        } else {
            sellUnits -= units;
            sellValue -= cost;
        }
        return new Money(cost);
    }

    /// Takes units over from another product as if they had been traded for `cost`.
    ///
    /// @param sign of the units
    void takeOver(long units, int sign, Money cost, boolean overnight) {
        long before = units();
        if (before * sign >= 0) {
            openCost += cost.micros();
        } else {
            long closed = Math.min(Math.abs(before), units);
            long removed = Shares.of(openCost, closed, Math.abs(before));
            long closing = Shares.of(cost.micros(), closed, units);
            realised += before > 0 ? closing - removed : removed - closing;
            openCost += cost.micros() - closing - removed;
        }
        if (overnight) {
            carriedUnits += sign * units;
            carriedCost += cost.micros();
        } else if (sign > 0) {
            buyUnits += units;
            buyValue += cost.micros();
        } else {
            sellUnits += units;
            sellValue += cost.micros();
        }
    }

    /// Units that a conversion may take.
    long convertible(boolean overnight) {
        long open = units();
        long carriedOpen = Long.signum(carriedUnits) == Long.signum(open) ? Math.min(Math.abs(carriedUnits),
                Math.abs(open)) : 0;
        return overnight ? carriedOpen : Math.abs(open) - carriedOpen;
    }

    /// Profit of what is open, at a price.
    public Money unrealised(Price last) {
        long value = units() * last.micros() * listed.multiplier();
        return new Money(value - Long.signum(units()) * openCost);
    }

    /// As the broker shows it: what was carried and today together.
    PositionRow net(Price last, Price close) {
        long bought = Math.max(0, carriedUnits);
        long sold = Math.max(0, -carriedUnits);
        long multiplier = listed.multiplier();
        return row(last, close, carriedUnits,
                side(bought + buyUnits, (carriedUnits > 0 ? carriedCost : 0) + buyValue,
                        bought * close.micros() * multiplier + buyValue),
                side(sold + sellUnits, (carriedUnits < 0 ? carriedCost : 0) + sellValue,
                        sold * close.micros() * multiplier + sellValue),
                openCost);
    }

    /// As the broker shows it: today alone.
    PositionRow day(Price last, Price close) {
        long units = buyUnits - sellUnits;
        long side = units > 0 ? Shares.of(buyValue, units, buyUnits)
                : units < 0 ? Shares.of(sellValue, -units, sellUnits) : 0;
        return row(last, close, 0, side(buyUnits, buyValue, buyValue), side(sellUnits, sellValue, sellValue),
                side);
    }

    /// True if there were trades today.
    boolean isTradedToday() {
        return buyUnits + sellUnits > 0;
    }

    private PositionRow row(Price last, Price close, long overnight, Bought buy, Bought sell, long cost) {
        long units = buy.quantity() - sell.quantity();
        long atLast = units * last.micros() * listed.multiplier();
        Money value = sell.value().minus(buy.value());
        Money pnl = value.plus(new Money(atLast));
        Money m2m = sell.m2m().minus(buy.m2m()).plus(new Money(atLast));
        Price average = units == 0 ? new Price(0) : new Price(cost / Math.abs(units) / listed.multiplier());
        return new PositionRow(listed.tradingsymbol(), listed.exchange(), listed.token(), product, units,
                overnight,
                listed.multiplier(), average, carriedUnits == 0 ? new Price(0) : close, last, value, pnl, m2m,
                pnl,
                Money.ZERO, buy, sell, side(buyUnits, buyValue, buyValue),
                side(sellUnits, sellValue, sellValue));
    }

    private Bought side(long units, long value, long m2m) {
        Price price = units == 0 ? new Price(0) : new Price(value / units / listed.multiplier());
        return new Bought(units, price, new Money(value), new Money(m2m));
    }
}
