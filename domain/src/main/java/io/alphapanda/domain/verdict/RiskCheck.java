package io.alphapanda.domain.verdict;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.time.Ist;

/// The result of one risk rule: a stable code and the two numbers it compared.
///
/// @param rule which rule
/// @param passed whether the order may go as far as this rule knows
/// @param unit what the numbers are: micro-rupees, units, microseconds of UTC, a count, billionths, or both together
///     the id of an event
/// @param observed what was found
/// @param limit what it was held against
public record RiskCheck(RuleCode rule, boolean passed, Unit unit, long observed, long limit) {
    /// What the numbers of a check count. Written by ordinal.
    public enum Unit {
        /// Millionths of a rupee.
        RUPEES,
        /// Units of an instrument.
        UNITS,
        /// A moment, in microseconds of UTC.
        TIME,
        /// Things, as orders or trades.
        COUNT,
        /// Billionths of the whole.
        SHARE,
        /// The two halves of an event's id, of which one number is the first and the other the second.
        EVENT
    }

    /// The rules' codes: stable, since people search logs for them. Written by ordinal: add at the end only.
    public enum RuleCode {
        /// The instrument has no known price yet.
        NO_REFERENCE_PRICE,
        /// The size comes to no whole lot.
        QUANTITY_ZERO,
        /// The account already holds or awaits what the signal asks for.
        DUPLICATE_SIGNAL,
        /// The order would fill outside the hours that its product may trade in.
        SESSION_CLOSED,
        /// Delivery cannot be sold short.
        SHORT_NOT_ALLOWED,
        /// The position's value would pass its limit.
        POSITION_LIMIT_EXCEEDED,
        /// The order's value passes its limit.
        ORDER_VALUE_EXCEEDED,
        /// The order costs more than is free.
        BUYING_POWER_EXCEEDED,
        /// The order has more units than the exchange takes at once.
        FREEZE_QUANTITY_EXCEEDED,
        /// The order has more units than the desk allows at once.
        ORDER_QUANTITY_EXCEEDED,
        /// The account's positions together would pass their limit.
        EXPOSURE_EXCEEDED,
        /// An entry sized by equity still awaits its fill, so the position cannot be known.
        ENTRY_PENDING,
        /// The account has as many open orders as it may.
        OPEN_ORDERS_EXCEEDED,
        /// Too many orders within a second, or within a minute.
        ORDER_RATE_EXCEEDED,
        /// The strategy, or the account, has made as many trades today as it may.
        TRADES_PER_DAY_EXCEEDED,
        /// The account has lost as much today as it may.
        DAILY_LOSS_EXCEEDED,
        /// The account's equity has fallen as far from its peak as it may.
        DRAWDOWN_EXCEEDED,
        /// The order's price is too far from the last, or outside the circuit band.
        PRICE_BAND_EXCEEDED,
        /// The order's price is no multiple of the tick size.
        TICK_SIZE_VIOLATED,
        /// The order needs more margin than is free.
        MARGIN_EXCEEDED,
        /// The strategy waits after an entry, or after losses.
        COOLDOWN_ACTIVE,
        /// The strategy is halted after too many losses in a row or too large a loss.
        STRATEGY_HALTED,
        /// The account is halted: exits only.
        ACCOUNT_HALTED,
        /// The last price is older than it may be.
        PRICE_STALE,
        /// The contract has expired.
        CONTRACT_EXPIRED,
        /// The instrument cannot be traded, as an index.
        NOT_TRADABLE,
        /// A rule could not be asked, so the entry is denied.
        RULE_FAILED,
        /// The strategy may not trade real money.
        LIVE_NOT_ENABLED,
        /// Dead letters of the account are open: exits only, until each is replayed or waived.
        ACCOUNT_EXITS_ONLY,
        /// An order in the instrument is in doubt: nobody knows whether the broker has it.
        OUTCOME_UNKNOWN
    }

    /// The code and the facts, as `ORDER_VALUE_EXCEEDED: observed=₹3000000.00, limit=₹2500000.00`.
    public String explained() {
        return unit == Unit.EVENT ? rule + ": newest=" + new EventId(observed, limit)
                : rule + ": observed=" + shown(observed) + ", limit=" + shown(limit);
    }

    private String shown(long value) {
        return switch (unit) {
            case RUPEES -> "₹" + new Money(value);
            case UNITS -> Long.toString(value);
            case TIME -> Ist.shown(value);
            case COUNT -> Long.toString(value);
            case SHARE -> new Rate(value).toString();
            case EVENT -> Long.toHexString(value);
        };
    }

    /// Writes the check.
    public void write(FieldWriter out) {
        out.choice("rule", rule);
        out.flag("passed", passed);
        out.choice("unit", unit);
        out.integer("observed", observed);
        out.integer("limit", limit);
    }

    /// Reads what [#write] wrote.
    public static RiskCheck read(FieldReader in) {
        return new RiskCheck(in.choice("rule", RuleCode.class), in.flag("passed"), in.choice("unit", Unit.class),
                in.integer("observed"), in.integer("limit"));
    }
}
