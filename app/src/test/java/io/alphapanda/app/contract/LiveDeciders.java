package io.alphapanda.app.contract;

import static io.alphapanda.app.contract.HostileStream.ACCOUNT;
import static io.alphapanda.app.contract.HostileStream.INSTRUMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.alphapanda.app.contract.RegisteredDeciders.Registered;
import io.alphapanda.domain.broker.BrokerAnswer;
import io.alphapanda.domain.broker.BrokerAnswer.Outcome;
import io.alphapanda.domain.broker.BrokerAnswer.Request;
import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerOrder.Status;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.broker.BrokerReport;
import io.alphapanda.domain.broker.BrokerReport.Searched;
import io.alphapanda.domain.broker.OrderDoubt;
import io.alphapanda.domain.broker.OrderDoubt.Stage;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.trading.live.LiveTerms;
import io.alphapanda.trading.live.LiveVenue;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.risk.RiskOfficer;
import io.alphapanda.trading.risk.RiskSettings;
import io.alphapanda.trading.risk.StrategyTerms;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.OrderCharges;

/// The deciders of an account whose venue is a broker, with a broker that says whatever it likes.
final class LiveDeciders {
    private static final Set<Topic> BARS = Set.of(Topic.BARS_1M, Topic.BARS_5M);
    private static final String PART = "order-gateway:" + ACCOUNT;
    private static final long SECOND_MICROS = 1_000_000;

    private LiveDeciders() {}

    static List<Registered> rows() {
        return List.of(
                new Registered("broker-trading", LiveVenue.class,
                        () -> new LiveVenue(new LiveTerms(ACCOUNT, INSTRUMENTS, OrderCharges.NONE)),
                        LiveDeciders::orders,
                        Set.of(EventType.ORDER_ACKNOWLEDGED, EventType.ORDER_FILLED,
                                EventType.ORDER_PARTIALLY_FILLED, EventType.ORDER_CANCELED,
                                EventType.ORDER_REJECTED, EventType.ORDER_FAILED, EventType.ORDER_AMENDMENT,
                                EventType.ORDER_AMENDMENT_REJECTED, EventType.ORDER_REPLACED,
                                EventType.ORDER_DOUBT, EventType.DISCREPANCY, EventType.SYSTEM_ERROR)),
                new Registered("risk-manager in doubt", RiskOfficer.class, LiveDeciders::risk,
                        LiveDeciders::doubts, Set.of(EventType.VALIDATED_SIGNAL, EventType.REJECTED_SIGNAL,
                                EventType.ORDER_AMENDMENT)));
    }

    private static Decider risk() {
        StrategyTerms terms = new StrategyTerms(Product.NRML, new SizeRule.FixedUnits(75), true);
        return new RiskOfficer(new RiskSettings(ACCOUNT, RegisteredDeciders.CASH, INSTRUMENTS, BARS, terms,
                Map.of(), RiskLimits.NONE, RegisteredDeciders.CALENDAR, true));
    }

    private static void orders(HostileStream stream) {
        int what = stream.openOrders.isEmpty() ? 0 : stream.random.nextInt(10);
        switch (what) {
            case 0, 1, 2 -> place(stream);
            case 3, 4 -> answer(stream);
            case 5 -> amend(stream);
            case 6 -> begin(stream);
            default -> report(stream);
        }
    }

    private static void place(HostileStream stream) {
        OpenOrder order = stream.chance(15) && !stream.openOrders.isEmpty() ? stream.any(stream.openOrders)
                : OpenOrder.any(stream, stream.size());
        stream.openOrders.add(order);
        say(stream, order, new OrderPlaced(order.clOrdId(), order.group(), order.terms(),
                stream.random.nextLong(1, 4)));
    }

    private static void answer(HostileStream stream) {
        OpenOrder order = stream.any(stream.openOrders);
        Outcome outcome = stream.any(List.of(Outcome.values()));
        ClOrdId asked = stream.chance(20) ? new ClOrdId("AP" + (800_000 + stream.size())) : order.clOrdId();
        say(stream, order, new BrokerAnswer(asked, order.group(), order.terms().instrument(), Request.PLACE,
                outcome, outcome == Outcome.ACCEPTED ? "B" + asked : "", "so it goes"));
    }

    private static void amend(HostileStream stream) {
        stream.any(stream.openOrders).amend(stream);
        OpenOrder order = stream.any(stream.openOrders);
        say(stream, order, new BrokerAnswer(order.clOrdId(), order.group(), order.terms().instrument(),
                stream.any(List.of(Request.CANCEL, Request.REPLACE)), stream.any(List.of(Outcome.values())),
                "",
                "so it goes"));
    }

    private static void begin(HostileStream stream) {
        stream.add("operator", Scope.SYSTEM, PART, new ControlCommand(Action.EPOCH_BEGUN, PART,
                stream.chance(9) ? "never" : Long.toString(stream.random.nextLong(1, 40))));
    }

    /// What the broker says of a few orders; sometimes of one that nobody placed, or the same once more.
    private static void report(HostileStream stream) {
        List<BrokerOrder> seen = new ArrayList<>();
        for (int i = stream.random.nextInt(3); i >= 0; i--) {
            OpenOrder order = stream.chance(20) ? OpenOrder.any(stream, 700_000 + stream.size())
                    : stream.any(stream.openOrders);
            seen.add(seen(stream, order));
        }
        boolean isWhole = !stream.chance(3);
        List<Searched> searched = isWhole
                ? stream.openOrders.stream().map(order -> new Searched(order.clOrdId(),
                        stream.random.nextLong(20 * SECOND_MICROS))).toList()
                : List.of();
        List<BrokerPosition> positions = isWhole
                ? List.of(new BrokerPosition(stream.anyInstrument(), stream.random.nextLong(-1, 2) * 75))
                : List.of();
        stream.add("broker-link", ACCOUNT, ACCOUNT + ":all",
                new BrokerReport(isWhole, searched, seen, positions));
    }

    private static BrokerOrder seen(HostileStream stream, OpenOrder order) {
        Status status = stream.chance(2) ? Status.OPEN : stream.any(List.of(Status.values()));
        long units = order.terms().quantity() instanceof OrderQuantity.Units(long whole) ? whole : 100;
        long filled = switch (status) {
            case COMPLETE -> units;
            case REJECTED -> 0;
            case OPEN, CANCELED, EXPIRED -> stream.random.nextLong(units);
        };
        String orderId = stream.chance(30) ? "another" : "B" + order.clOrdId();
        return new BrokerOrder(order.clOrdId().value(), orderId, order.terms().instrument(),
                order.terms().side(),
                order.terms().product(), status, units, filled,
                stream.anyPrice(order.terms().instrument()).times(filled), stream.nowMicros(), "");
    }

    private static void doubts(HostileStream stream) {
        if (stream.openOrders.isEmpty() || stream.chance(2)) {
            opinionsAndPrices(stream);
            return;
        }
        OpenOrder order = stream.any(stream.openOrders);
        InstrumentId instrument = order.terms().instrument();
        switch (stream.random.nextInt(5)) {
            case 0 -> OpenOrder.happen(stream);
            case 1 -> say(stream, order, new OrderEnded(order.clOrdId(), order.group(), instrument,
                    OrderEnded.Ending.FAILED, 0, "NOT_SENT: so it goes"));
            case 2 -> stream.second();
            default -> say(stream, order, new OrderDoubt(order.clOrdId(), order.group(), instrument,
                    stream.any(List.of(Stage.values())), 75 * stream.random.nextLong(-2, 3), "so it goes"));
        }
    }

    private static void opinionsAndPrices(HostileStream stream) {
        stream.bar();
        InstrumentId instrument = stream.anyInstrument();
        StrategyId group = stream.any(HostileStream.GROUPS);
        stream.add("signal-fusion", ACCOUNT, HostileStream.key(group, instrument),
                new FusedSignal(group, stream.size(), RegisteredDeciders.opinion(stream, instrument)));
    }

    static void say(HostileStream stream, OpenOrder order, Event event) {
        stream.add("venue", ACCOUNT, HostileStream.key(order.group(), order.terms().instrument()), event);
    }
}
