package io.alphapanda.eventlog.codec;

import io.alphapanda.domain.broker.BrokerAnswer;
import io.alphapanda.domain.broker.BrokerReport;
import io.alphapanda.domain.broker.Discrepancy;
import io.alphapanda.domain.broker.OrderDoubt;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.control.InputsConsumed;
import io.alphapanda.domain.control.StateSnapshot;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.IndicatorReadings;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.order.AmendmentRejected;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.position.PnlSnapshot;
import io.alphapanda.domain.position.PortfolioUpdated;
import io.alphapanda.domain.position.PositionUpdated;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.ValidatedSignal;

/// Which record reads which kind of event: the one place to add a line for a new kind.
public final class Payloads {
    private Payloads() {}

    /// Reads the payload of one kind of event.
    ///
    /// @throws IllegalArgumentException if it is newer than this build, cut short, or of another kind
    public static Event read(EventType type, long version, FieldReader in) {
        if (version < 1 || version > type.version()) {
            throw new IllegalArgumentException(
                    type.wireName() + " has version " + version + ", and this build knows 1 to "
                            + type.version() + "; use the build that wrote it, or a newer one");
        }
        Event event = read(type, in);
        if (event.type() != type) {
            throw new IllegalArgumentException(
                    "what is marked " + type.wireName() + " holds a " + event.type().wireName());
        }
        return event;
    }

    private static Event read(EventType type, FieldReader in) {
        return switch (type) {
            case MARKET_TICK -> Tick.read(in);
            case MARKET_QUOTE -> Quote.read(in);
            case MARKET_BAR -> Bar.read(in);
            case MARKET_CLOCK -> MarketClock.read(in);
            case TRADING_SIGNAL -> TradingSignal.read(in);
            case FUSED_SIGNAL -> FusedSignal.read(in);
            case VALIDATED_SIGNAL -> ValidatedSignal.read(in);
            case REJECTED_SIGNAL -> RejectedSignal.read(in);
            case ORDER_PLACED -> OrderPlaced.read(in);
            case ORDER_ACKNOWLEDGED -> OrderAcknowledged.read(in);
            case ORDER_PARTIALLY_FILLED, ORDER_FILLED -> Fill.read(in);
            case ORDER_CANCELED, ORDER_REJECTED, ORDER_FAILED -> OrderEnded.read(in);
            case POSITION_UPDATED -> PositionUpdated.read(in);
            case PORTFOLIO_UPDATED -> PortfolioUpdated.read(in);
            case PNL_SNAPSHOT -> PnlSnapshot.read(in);
            case CONTROL_COMMAND -> ControlCommand.read(in);
            case HEARTBEAT -> Heartbeat.read(in);
            case SYSTEM_ERROR -> SystemError.read(in);
            case STATE_SNAPSHOT -> StateSnapshot.read(in);
            case DEAD_LETTER -> DeadLetter.read(in);
            case MARKET_INDICATORS -> IndicatorReadings.read(in);
            case FEED_STATUS -> FeedStatus.read(in);
            case ORDER_AMENDMENT -> OrderAmendment.read(in);
            case ORDER_REPLACED -> OrderReplaced.read(in);
            case ORDER_AMENDMENT_REJECTED -> AmendmentRejected.read(in);
            case INPUTS_CONSUMED -> InputsConsumed.read(in);
            case BROKER_ANSWER -> BrokerAnswer.read(in);
            case BROKER_REPORT -> BrokerReport.read(in);
            case ORDER_DOUBT -> OrderDoubt.read(in);
            case DISCREPANCY -> Discrepancy.read(in);
        };
    }
}
