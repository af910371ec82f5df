package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.market.Listed;

/// Shares that an account keeps: settled ones, and those that settle today. One thread at a time.
public final class Holding {
    private final Listed listed;
    private long settled;
    private long t1;
    private long cost;

    /// @param cost of all of them
    public Holding(Listed listed, long settled, long t1, Money cost) {
        this.listed = listed;
        this.settled = settled;
        this.t1 = t1;
        this.cost = cost.micros();
    }

    /// What they are shares of.
    public Listed listed() {
        return listed;
    }

    /// Settled shares.
    public long settled() {
        return settled;
    }

    /// Shares bought on the last trading day, settling today.
    public long t1() {
        return t1;
    }

    /// What all of them cost.
    public Money cost() {
        return new Money(cost);
    }

    /// All of them.
    public long units() {
        return settled + t1;
    }

    /// A trading day passes: yesterday's shares are settled.
    void settle() {
        settled += t1;
        t1 = 0;
    }

    /// Takes the day's delivery trades in.
    ///
    /// @param bought net; below zero what was sold out of the holding
    /// @param boughtCost of what was bought
    void deliver(long bought, Money boughtCost) {
        if (bought >= 0) {
            t1 += bought;
            cost += boughtCost.micros();
        } else {
            cost -= Shares.of(cost, -bought, units());
            settled += bought;
        }
    }

    /// The average price of one.
    Price average() {
        return new Price(units() == 0 ? 0 : cost / units());
    }
}
