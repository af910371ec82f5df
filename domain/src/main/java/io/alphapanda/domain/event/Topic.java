package io.alphapanda.domain.event;

import static io.alphapanda.domain.event.EventType.*;
import static io.alphapanda.domain.event.Topic.KeyRule.*;
import static io.alphapanda.domain.event.Topic.Owner.*;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The registry of every topic there is: name, owner, key rule, partitions, retention,
/// payload type and publishers.
///
/// A topic that belongs to accounts exists once per account, its name behind the account's:
/// `paper.signals.raw`. Nothing subscribes by pattern: a consumer names a topic and a [Scope].
/// The binary log stores the ordinal: add new topics at the end only.
public enum Topic {
    /// Ticks of every instrument.
    TICKS("ticks", MARKET, INSTRUMENT, 12, Duration.ofHours(1), MARKET_TICK, "market-feed"),
    /// Quotes with depth.
    QUOTES("quotes", MARKET, INSTRUMENT, 12, Duration.ofHours(1), MARKET_QUOTE, "market-feed"),
    /// Bars of one minute.
    BARS_1M("bars.1m", MARKET, INSTRUMENT, 6, Duration.ofDays(7), MARKET_BAR, "market-data market-feed"),
    /// Bars of five minutes.
    BARS_5M("bars.5m", MARKET, INSTRUMENT, 6, Duration.ofDays(7), MARKET_BAR, "market-data market-feed"),
    /// Bars of fifteen minutes.
    BARS_15M("bars.15m", MARKET, INSTRUMENT, 6, Duration.ofDays(7), MARKET_BAR, "market-data market-feed"),
    /// Bars of an hour.
    BARS_1H("bars.1h", MARKET, INSTRUMENT, 6, Duration.ofDays(7), MARKET_BAR, "market-data market-feed"),
    /// Bars of a session.
    BARS_1D("bars.1d", MARKET, INSTRUMENT, 6, Duration.ofDays(7), MARKET_BAR, "market-data market-feed"),
    /// Seconds and session phases.
    CLOCK("clock", MARKET, SEGMENT, 1, Duration.ofDays(1), MARKET_CLOCK, "market-feed"),
    /// Every single vote.
    SIGNALS_RAW("signals.raw", ACCOUNT, STRATEGY_INSTRUMENT, 6, Duration.ofDays(1), TRADING_SIGNAL, "strategy-runner"),
    /// One decision per group and evaluation.
    SIGNALS_FUSED("signals.fused", ACCOUNT, STRATEGY_INSTRUMENT, 6, Duration.ofDays(1), FUSED_SIGNAL, "signal-fusion exits"),
    /// Approved by risk.
    SIGNALS_VALIDATED("signals.validated", ACCOUNT, STRATEGY_INSTRUMENT, 6, Duration.ofDays(1), VALIDATED_SIGNAL, "risk-manager"),
    /// Refused by risk.
    SIGNALS_REJECTED("signals.rejected", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(7), REJECTED_SIGNAL, "risk-manager"),
    /// Intents on their way to the venue.
    ORDERS_SUBMITTED("orders.submitted", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(30), ORDER_PLACED, "order-gateway"),
    /// Accepted by the venue.
    ORDERS_ACKNOWLEDGED("orders.acknowledged", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(30),
            ORDER_ACKNOWLEDGED, "paper-trading broker-trading"),
    /// Fills that leave something open.
    ORDERS_PARTIALLY_FILLED("orders.partially_filled", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(30),
            ORDER_PARTIALLY_FILLED, "paper-trading broker-trading"),
    /// Fills that end an order.
    ORDERS_FILLED("orders.filled", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(30), ORDER_FILLED, "paper-trading broker-trading"),
    /// Canceled or expired.
    ORDERS_CANCELED("orders.canceled", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(30), ORDER_CANCELED, "paper-trading broker-trading"),
    /// Refused by the venue.
    ORDERS_REJECTED("orders.rejected", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(30), ORDER_REJECTED, "paper-trading broker-trading"),
    /// Technical failures.
    ORDERS_FAILED("orders.failed", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(30), ORDER_FAILED, "paper-trading broker-trading"),
    /// The newest state of each position.
    POSITIONS_UPDATED("positions.updated", ACCOUNT, STRATEGY_INSTRUMENT, 3, null, POSITION_UPDATED, "portfolio-manager"),
    /// The newest books of each strategy.
    PORTFOLIO("portfolio.updated", ACCOUNT, STRATEGY, 3, null, PORTFOLIO_UPDATED, "portfolio-manager"),
    /// Profit and loss over time.
    PNL_SNAPSHOTS("pnl.snapshots", ACCOUNT, STRATEGY, 3, Duration.ofDays(30), PNL_SNAPSHOT, "portfolio-manager"),
    /// Instructions. Kept as long as dead letters, since it says which of them are dealt with.
    CONTROL("control", Owner.SYSTEM, SERVICE, 1, Duration.ofDays(7), CONTROL_COMMAND, Publishers.ANYONE),
    /// Signs of life.
    HEARTBEATS("heartbeats", Owner.SYSTEM, SERVICE, 1, Duration.ofDays(1), HEARTBEAT, Publishers.ANYONE),
    /// Failures.
    ERRORS("errors", Owner.SYSTEM, SERVICE, 1, Duration.ofDays(1), SYSTEM_ERROR, Publishers.ANYONE),
    /// The newest state of each decider.
    SNAPSHOTS("snapshots", Owner.SYSTEM, SERVICE, 1, null, STATE_SNAPSHOT, "engine"),
    /// Market records that could not be processed.
    MARKET_DEAD_LETTERS("dlq", MARKET, INSTRUMENT, 3, Duration.ofDays(7), DEAD_LETTER, Publishers.ANYONE),
    /// Account records that could not be processed.
    ACCOUNT_DEAD_LETTERS("dlq", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(7), DEAD_LETTER, Publishers.ANYONE),
    /// Indicators of every instrument, after each bar.
    INDICATORS("indicators", MARKET, INSTRUMENT, 6, Duration.ofDays(1), MARKET_INDICATORS, "market-data"),
    /// How feeds fare: started, connected, what they left out.
    FEED_STATUSES("status", MARKET, SERVICE, 1, Duration.ofDays(1), FEED_STATUS, "market-feed market-data run"),
    /// Wishes to cancel or change open orders.
    ORDERS_AMENDMENTS("orders.amendments", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(30), ORDER_AMENDMENT, "risk-manager order-gateway broker-trading"),
    /// Open orders with new terms.
    ORDERS_REPLACED("orders.replaced", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(30), ORDER_REPLACED, "paper-trading broker-trading"),
    /// Amendments that the venue refused.
    ORDERS_AMENDMENTS_REJECTED("orders.amendments_rejected", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(30),
            ORDER_AMENDMENT_REJECTED, "paper-trading broker-trading"),
    /// The order in which each part took its inputs, commit by commit.
    CONSUMED("consumed", Owner.SYSTEM, SERVICE, 6, Duration.ofDays(7), INPUTS_CONSUMED, Publishers.ANYONE),
    /// What came of requests to a broker.
    BROKER_ANSWERS("broker.answers", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(30), BROKER_ANSWER, "broker-link"),
    /// What a broker says of orders and positions.
    BROKER_REPORTS("broker.reports", ACCOUNT, STRATEGY, 1, Duration.ofDays(30), BROKER_REPORT, "broker-link"),
    /// Orders of which nobody knows whether the broker has them, and how that ended.
    ORDERS_IN_DOUBT("orders.in_doubt", ACCOUNT, STRATEGY_INSTRUMENT, 3, Duration.ofDays(30), ORDER_DOUBT, "broker-trading"),
    /// Where the broker's book and ours differ.
    DISCREPANCIES("reconciliation.discrepancies", ACCOUNT, STRATEGY, 1, Duration.ofDays(30), DISCREPANCY,
            "broker-trading");

    /// Whose topic it is.
    public enum Owner {
        /// One topic, seen by all accounts.
        MARKET,
        /// One topic, the desk's own.
        SYSTEM,
        /// One topic per account.
        ACCOUNT
    }

    /// What the key of a record is made of: records of one key keep their order.
    public enum KeyRule {
        /// The instrument's id.
        INSTRUMENT,
        /// The market segment.
        SEGMENT,
        /// `account:strategy:instrument`, the strategy being the group.
        STRATEGY_INSTRUMENT,
        /// `account:strategy`.
        STRATEGY,
        /// `service:shard`.
        SERVICE
    }

    /// Constants may not name a static field of their own enum.
    private static final class Publishers {
        private static final String ANYONE = "*";
    }

    private final String suffix;
    private final Owner owner;
    private final KeyRule keyRule;
    private final int partitions;
    private final Optional<Duration> retention;
    private final EventType payload;
    private final String publishers;

    Topic(String suffix, Owner owner, KeyRule keyRule, int partitions,
            @Nullable Duration retention, EventType payload, String publishers) {
        this.suffix = suffix;
        this.owner = owner;
        this.keyRule = keyRule;
        this.partitions = partitions;
        this.retention = Optional.ofNullable(retention);
        this.payload = payload;
        this.publishers = publishers;
    }

    /// The full name, as `market.ticks` or `paper.orders.filled`.
    ///
    /// @throws IllegalArgumentException if the scope does not own such a topic
    public String nameIn(Scope scope) {
        boolean fits = switch (owner) {
            case MARKET -> scope.equals(Scope.SHARED);
            case SYSTEM -> scope.equals(Scope.SYSTEM);
            case ACCOUNT -> scope.isAccount();
        };
        if (!fits) {
            throw new IllegalArgumentException("scope '" + scope + "' has no topic '" + suffix + "': it belongs to "
                    + owner);
        }
        return (owner == MARKET ? "market" : scope.name()) + "." + suffix;
    }

    /// The full name of the topic for its dead letters, as `paper.orders.filled.dlq`.
    ///
    /// @throws IllegalArgumentException if the scope does not own such a topic
    public String lettersNameIn(Scope scope) {
        return nameIn(scope) + ".dlq";
    }

    /// Whose topic it is.
    public Owner owner() {
        return owner;
    }

    /// What its keys are made of.
    public KeyRule keyRule() {
        return keyRule;
    }

    /// How many partitions it has where the log is partitioned.
    public int partitions() {
        return partitions;
    }

    /// How long its records are kept; empty = only the newest of each key, for ever.
    public Optional<Duration> retention() {
        return retention;
    }

    /// The kind of event it carries.
    public EventType payload() {
        return payload;
    }

    /// True if a service may publish on it: each topic names its publishers, but for those that the desk's own
    /// words, failures and dead letters travel on; and a redelivery goes back to where its record was.
    public boolean isPublishedBy(String service) {
        return publishers.equals(Publishers.ANYONE) || publishers().contains(service)
                || Redelivery.ofSource(service).isPresent();
    }

    /// The services that publish on it; the sign `*` = whoever has something to say there.
    public Set<String> publishers() {
        return Set.of(publishers.split(" ", -1));
    }
}
