package io.alphapanda.domain.event;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every kind of event, with its name on the wire and the newest version of its payload.
///
/// The binary log stores the ordinal: add new kinds at the end only.
public enum EventType {
    /// One trade or quote change of an instrument.
    MARKET_TICK("market_tick", 1),
    /// Best bid and ask with depth.
    MARKET_QUOTE("market_quote", 1),
    /// A finished bar.
    MARKET_BAR("market_bar", 1),
    /// A second has passed, or a session phase has changed.
    MARKET_CLOCK("market_clock", 1),
    /// One strategy's opinion.
    TRADING_SIGNAL("trading_signal", 1),
    /// The decision of a group of strategies.
    FUSED_SIGNAL("fused_signal", 1),
    /// Approved by risk, with a quantity.
    VALIDATED_SIGNAL("validated_signal", 1),
    /// Refused by risk, with all reasons.
    REJECTED_SIGNAL("rejected_signal", 1),
    /// An intent: durable before it is sent.
    ORDER_PLACED("order_placed", 1),
    /// Accepted by the venue.
    ORDER_ACKNOWLEDGED("order_acknowledged", 1),
    /// Filled in part.
    ORDER_PARTIALLY_FILLED("order_partially_filled", 1),
    /// Filled to the last unit.
    ORDER_FILLED("order_filled", 1),
    /// Ended by a cancel, or by the end of its validity.
    ORDER_CANCELED("order_canceled", 1),
    /// Refused by the venue.
    ORDER_REJECTED("order_rejected", 1),
    /// Never reached the venue, or its outcome is unknown.
    ORDER_FAILED("order_failed", 1),
    /// One position after a change.
    POSITION_UPDATED("position_updated", 1),
    /// The books of one strategy after a change.
    PORTFOLIO_UPDATED("portfolio_updated", 1),
    /// Profit and loss of an account at a moment.
    PNL_SNAPSHOT("pnl_snapshot", 1),
    /// An instruction to the desk.
    CONTROL_COMMAND("control_command", 1),
    /// A part says that it lives.
    HEARTBEAT("heartbeat", 1),
    /// A part failed.
    SYSTEM_ERROR("system_error", 1),
    /// The state of a decider at a position of its input.
    STATE_SNAPSHOT("state_snapshot", 1),
    /// A record that could not be processed, kept with its failure.
    DEAD_LETTER("dead_letter", 1),
    /// Indicators of an instrument after a bar.
    MARKET_INDICATORS("market_indicators", 1),
    /// A feed or a part of it says how it fares.
    FEED_STATUS("feed_status", 1),
    /// A wish to cancel or change an open order.
    ORDER_AMENDMENT("order_amendment", 1),
    /// An open order has new terms.
    ORDER_REPLACED("order_replaced", 1),
    /// An order could not be canceled or changed.
    ORDER_AMENDMENT_REJECTED("order_amendment_rejected", 1),
    /// One commit of a part: the order in which it took its inputs and said its outputs.
    INPUTS_CONSUMED("inputs_consumed", 1),
    /// What came of a request to a broker.
    BROKER_ANSWER("broker_answer", 1),
    /// What a broker says of an account.
    BROKER_REPORT("broker_report", 1),
    /// Nobody knows whether a broker has an order, or that is known again.
    ORDER_DOUBT("order_doubt", 1),
    /// The broker's book and ours do not agree.
    DISCREPANCY("reconciliation_discrepancy", 1);

    private static final Map<String, EventType> BY_WIRE_NAME = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

    private final String wireName;
    private final int version;

    EventType(String wireName, int version) {
        this.wireName = wireName;
        this.version = version;
    }

    /// The name on the wire, in lower snake case.
    public String wireName() {
        return wireName;
    }

    /// The newest payload version this build knows; a reader refuses a greater one.
    public int version() {
        return version;
    }

    /// True from a signal to a position, amendments included: what parity compares and an events hash covers.
    public boolean isDecision() {
        return (compareTo(TRADING_SIGNAL) >= 0 && compareTo(POSITION_UPDATED) <= 0)
                || (compareTo(ORDER_AMENDMENT) >= 0 && compareTo(ORDER_AMENDMENT_REJECTED) <= 0);
    }

    /// Finds a kind by its name on the wire.
    ///
    /// @throws IllegalArgumentException if there is none
    public static EventType ofWireName(String wireName) {
        EventType type = BY_WIRE_NAME.get(wireName.equals("order_fill") ? "order_filled" : wireName);
        if (type == null) {
            throw new IllegalArgumentException("unknown event type '" + wireName + "'");
        }
        return type;
    }
}
