package io.alphapanda.eventlog.testing;

import io.alphapanda.domain.broker.BrokerAnswer;
import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.broker.BrokerReport;
import io.alphapanda.domain.broker.Discrepancy;
import io.alphapanda.domain.broker.OrderDoubt;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.control.InputsConsumed;
import io.alphapanda.domain.control.StateSnapshot;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Cause;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.IndicatorReadings;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.AmendmentRejected;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.position.PnlSnapshot;
import io.alphapanda.domain.position.PortfolioUpdated;
import io.alphapanda.domain.position.Position;
import io.alphapanda.domain.position.PositionUpdated;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Leg;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.ValidatedSignal;
import java.util.List;
import java.util.Optional;

/// One event of each kind, every field filled.
public final class SampleEvents {
    /// 2026-11-23 09:15 in India.
    public static final long OPEN_MICROS = 1_795_405_500_000_000L;
    /// The account of all samples that belong to one.
    public static final Scope PAPER = Scope.account("paper");

    private static final InstrumentId NIFTY = new InstrumentId("NSE:NIFTY 50");
    private static final StrategyId GROUP = new StrategyId("sma-cross.nifty");
    private static final ClOrdId ORDER = new ClOrdId("AP-20261123-1");
    private static final Price PRICE = Price.ofRupees("24350.05");

    private SampleEvents() {}

    /// A bar as it enters the log; `sequence` makes it one of a kind.
    public static Envelope bar(long sequence) {
        long end = OPEN_MICROS + sequence * 60_000_000L;
        Price open = new Price(PRICE.micros() + sequence % 100 * 50_000L);
        Bar bar = new Bar(NIFTY, Timeframe.M1, end - 60_000_000L, end, open, open, open, open,
                Math.abs(sequence));
        return Envelope.input("market-feed", Scope.SHARED, NIFTY.value(), end, sequence, bar);
    }

    /// An output of a bar, with a trace and an own cause.
    public static Envelope outputOf(Envelope input, EventType type) {
        Event data = of(type);
        Scope scope = scopeOf(data);
        EventId id = EventId.ofOutput(input.occurredAtMicros(), input.id(), "sample", type.wireName(), 0);
        Cause cause = new Cause(EventId.ofInput(1, "earlier", "one", 1), input.correlationId());
        return new Envelope(id, "sample", scope, scope + ":" + GROUP + ":" + NIFTY, input.occurredAtMicros(),
                input.occurredAtMicros() + 17, cause.correlationId(), cause.eventId(),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", input.sequence(), data);
    }

    private static Scope scopeOf(Event data) {
        return switch (data.topic().owner()) {
            case MARKET -> Scope.SHARED;
            case SYSTEM -> Scope.SYSTEM;
            case ACCOUNT -> PAPER;
        };
    }

    /// A payload of one kind.
    public static Event of(EventType type) {
        return switch (type) {
            case MARKET_TICK -> new Tick(NIFTY, PRICE, 75, 1_234_567, 89, OPEN_MICROS - 1_000, depth());
            case MARKET_QUOTE -> new Quote(NIFTY, depth());
            case MARKET_BAR -> bar(7).data();
            case MARKET_CLOCK -> new MarketClock(MarketSegment.DERIVATIVES, MarketClock.Due.MIS_CUT_OFF);
            case TRADING_SIGNAL -> new TradingSignal(new StrategyId("sma-10-30"), GROUP, 12, 3, opinion());
            case FUSED_SIGNAL -> new FusedSignal(GROUP, 12, opinion());
            case VALIDATED_SIGNAL -> new ValidatedSignal(GROUP, 12, List.of(
                    new ApprovedOrder(ORDER, terms()), new ApprovedOrder(new ClOrdId("AP-2"), shareTerms())),
                    checks());
            case REJECTED_SIGNAL -> new RejectedSignal(GROUP, 12, NIFTY, Target.SHORT, checks());
            case ORDER_PLACED -> new OrderPlaced(ORDER, GROUP, terms(), 4);
            case ORDER_ACKNOWLEDGED -> new OrderAcknowledged(ORDER, "261123000000017", GROUP, NIFTY);
            case ORDER_PARTIALLY_FILLED -> fill(25, 50);
            case ORDER_FILLED -> fill(75, 0);
            case ORDER_CANCELED -> ended(OrderEnded.Ending.EXPIRED);
            case ORDER_REJECTED -> ended(OrderEnded.Ending.REJECTED);
            case ORDER_FAILED -> ended(OrderEnded.Ending.FAILED);
            case POSITION_UPDATED -> new PositionUpdated(GROUP, NIFTY, position(), money("-12.35"));
            case PORTFOLIO_UPDATED -> new PortfolioUpdated(GROUP,
                    List.of(new PortfolioUpdated.Holding(NIFTY, position(), PRICE)), money("10"),
                    money("20.01"),
                    account());
            case PNL_SNAPSHOT -> new PnlSnapshot(account());
            case CONTROL_COMMAND -> new ControlCommand(ControlCommand.Action.WAIVE, "paper", "01a");
            case HEARTBEAT -> new Heartbeat("risk-manager", "paper", "desk-1/4711", 3, Heartbeat.State.ACTIVE,
                    1_200, 4, 1);
            case SYSTEM_ERROR
                    -> new SystemError("risk-manager", "paper", "DECIDER_FENCED", "it threw \"ouch\"\n₹");
            case STATE_SNAPSHOT
                    -> new StateSnapshot("risk-manager", "paper", 2, 41, new byte[]{1, 0, -1, 127});
            case DEAD_LETTER
                    -> new DeadLetter(Topic.ORDERS_FILLED, "portfolio-manager", "no such order", "{}");
            case MARKET_INDICATORS -> new IndicatorReadings(NIFTY, Timeframe.M5, OPEN_MICROS,
                    List.of(new IndicatorReadings.Reading("rsi14", 61.25)));
            case FEED_STATUS -> new FeedStatus("simulated", FeedStatus.State.REPORT, "",
                    List.of(new FeedStatus.Count("late ticks", 3)));
            case ORDER_AMENDMENT -> new OrderAmendment(ORDER, GROUP, NIFTY, OrderAmendment.Kind.REPLACE, 50,
                    Optional.of(PRICE), Optional.empty(), "half is enough");
            case ORDER_REPLACED -> new OrderReplaced(ORDER, GROUP, NIFTY, 25, 25, Optional.of(PRICE),
                    Optional.empty());
            case ORDER_AMENDMENT_REJECTED -> new AmendmentRejected(ORDER, GROUP, NIFTY, "it is filled");
            case INPUTS_CONSUMED -> new InputsConsumed("risk-manager:paper", 3, 100, 98, 96,
                    List.of("market.ticks/3", "paper.signals.validated/0"), new byte[]{1, 2, -3},
                    List.of(new InputsConsumed.Start("market.ticks/3", 17, -1)));
            case BROKER_ANSWER -> new BrokerAnswer(ORDER, GROUP, NIFTY, BrokerAnswer.Request.PLACE,
                    BrokerAnswer.Outcome.UNKNOWN, "", "502 Bad Gateway");
            case BROKER_REPORT -> new BrokerReport(true, List.of(new BrokerReport.Searched(ORDER, 4_000_000)),
                    List.of(new BrokerOrder(ORDER.value(), "261123000000017", NIFTY, Side.BUY, Product.NRML,
                            BrokerOrder.Status.CANCELED, 75, 25, PRICE.times(25), OPEN_MICROS, "by user")),
                    List.of(new BrokerPosition(NIFTY, -75)));
            case ORDER_DOUBT -> new OrderDoubt(ORDER, GROUP, NIFTY, OrderDoubt.Stage.NOT_RECEIVED, -75,
                    "two reads did not find it");
            case DISCREPANCY -> new Discrepancy(Discrepancy.Kind.LATE_ARRIVAL, NIFTY, ORDER.value(), 0, 25,
                    "it is canceled");
        };
    }

    private static Depth depth() {
        return new Depth(
                List.of(new Depth.Level(PRICE, 150, 2), new Depth.Level(Price.ofRupees("24350"), 75, 1)),
                List.of(new Depth.Level(Price.ofRupees("24350.10"), 300, 4)));
    }

    private static Opinion opinion() {
        ExitPlan plan = new ExitPlan(Optional.of(Price.ofRupees("24000")),
                Optional.of(Price.ofRupees("25000")),
                Optional.of(Price.ofRupees("100.5")), Optional.of(OPEN_MICROS + 1), true);
        return new Opinion(NIFTY, Target.LONG,
                List.of(new Leg(NIFTY, Side.BUY, 1), new Leg(NIFTY, Side.SELL, 2)),
                0.625, "10 above 30, as it was in März", plan,
                PriceTerms.limit(PRICE));
    }

    private static OrderTerms terms() {
        return OrderTerms.market(NIFTY, Side.BUY, new OrderQuantity.Units(75), Purpose.ENTRY, Product.NRML,
                PRICE);
    }

    private static OrderTerms shareTerms() {
        return OrderTerms.market(NIFTY, Side.SELL,
                new OrderQuantity.EquityShare(Rate.ofPercent("95"), money("950000")), Purpose.EXIT,
                Product.MIS,
                PRICE);
    }

    private static List<RiskCheck> checks() {
        return List.of(
                new RiskCheck(RiskCheck.RuleCode.QUANTITY_ZERO, true, RiskCheck.Unit.UNITS, 75, 1),
                new RiskCheck(RiskCheck.RuleCode.ORDER_VALUE_EXCEEDED, false, RiskCheck.Unit.RUPEES,
                        3_000_000_000_000L, 2_500_000_000_000L));
    }

    private static Fill fill(long cum, long leaves) {
        Charges charges = new Charges(money("20"), money("0.31"), money("1.05"), money("0.01"), money("0.02"),
                money("3.60"));
        return new Fill(ORDER, "exec-17", GROUP, NIFTY, Side.BUY, 25, PRICE, cum, leaves, PRICE.times(cum),
                OPEN_MICROS + 250_000, charges);
    }

    private static OrderEnded ended(OrderEnded.Ending ending) {
        return new OrderEnded(ORDER, GROUP, NIFTY, ending, 25, "the session is over");
    }

    private static Position position() {
        return new Position(-75, money("1826253.75"));
    }

    private static AccountValue account() {
        return new AccountValue(money("1000000"), money("1010000.5"), money("9000"), money("1000.5"),
                money("24350"),
                money("36.15"));
    }

    private static Money money(String rupees) {
        return Money.ofRupees(rupees);
    }
}
