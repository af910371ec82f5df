package io.alphapanda.trading.live;

import io.alphapanda.domain.broker.BrokerAnswer;
import io.alphapanda.domain.broker.BrokerAnswer.Outcome;
import io.alphapanda.domain.broker.BrokerAnswer.Request;
import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerOrder.Status;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.broker.BrokerReport;
import io.alphapanda.domain.broker.BrokerReport.Searched;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.trading.gateway.OrderGateway;
import io.alphapanda.trading.testing.TradeDesk;
import io.alphapanda.trading.venue.OrderCharges;
import java.util.List;

/// A gateway and the live venue behind it; the test plays risk and the broker.
final class LiveDesk {
    static final Scope LIVE = Scope.account("live");
    static final InstrumentId INFY = TradeDesk.INFY.id();
    static final StrategyId SMA = TradeDesk.SMA;
    private static final LiveTerms TERMS = new LiveTerms(LIVE, List.of(TradeDesk.INFY), OrderCharges.NONE);

    private OrderGateway gateway = new OrderGateway(LIVE);
    private LiveVenue venue = new LiveVenue(TERMS);
    private DeciderRun run = new DeciderRun(gateway, venue);

    /// Approves a market order for ten units; gives what came of it.
    List<Event> place(String tag) {
        OrderTerms terms = OrderTerms.market(INFY, Side.BUY, new OrderQuantity.Units(10), Purpose.ENTRY,
                Product.MIS, Price.ofRupees("100"));
        return feed(
                new ValidatedSignal(SMA, 1, List.of(new ApprovedOrder(new ClOrdId(tag), terms)), List.of()));
    }

    List<Event> begin(long epoch) {
        return data(run.feed(5, Scope.SYSTEM, "order-gateway:live", new ControlCommand(
                ControlCommand.Action.EPOCH_BEGUN, "order-gateway:live", Long.toString(epoch))));
    }

    List<Event> answer(String tag, Outcome outcome, String orderId, String text) {
        return answer(tag, Request.PLACE, outcome, orderId, text);
    }

    List<Event> answer(String tag, Request request, Outcome outcome, String orderId, String text) {
        return feed(new BrokerAnswer(new ClOrdId(tag), SMA, INFY, request, outcome, orderId, text));
    }

    List<Event> report(BrokerOrder... orders) {
        return feed(BrokerReport.ofOrders(List.of(orders)));
    }

    /// A read of the whole book that looked for an order, `seconds` after its doubt was heard of.
    List<Event> search(String tag, double seconds, long units, BrokerOrder... found) {
        return feed(new BrokerReport(true,
                List.of(new Searched(new ClOrdId(tag), Math.round(seconds * 1_000_000))), List.of(found),
                positions(units)));
    }

    /// A read of the whole book that looked for nothing.
    List<Event> read(long units, BrokerOrder... orders) {
        return feed(new BrokerReport(true, List.of(), List.of(orders), positions(units)));
    }

    private static List<BrokerPosition> positions(long units) {
        return units == 0 ? List.of() : List.of(new BrokerPosition(INFY, units));
    }

    /// An order of ten units at the broker, filled at 100 so far.
    static BrokerOrder at(String tag, String orderId, Status status, long filled) {
        return new BrokerOrder(tag, orderId, INFY, Side.BUY, Product.MIS, status, 10, filled,
                Price.ofRupees("100").times(filled), 4, "");
    }

    List<Event> feed(Event event) {
        return data(run.feed(5, LIVE, "live:sma:NSE:INFY", event));
    }

    /// New deciders with the state of the old.
    void restart() {
        OrderGateway otherGateway = new OrderGateway(LIVE);
        LiveVenue otherVenue = new LiveVenue(TERMS);
        otherGateway.restore(FieldTape.of(gateway::snapshot));
        otherVenue.restore(FieldTape.of(venue::snapshot));
        gateway = otherGateway;
        venue = otherVenue;
        run = new DeciderRun(gateway, venue);
    }

    OrderGateway gateway() {
        return gateway;
    }

    private static List<Event> data(List<Envelope> events) {
        return events.stream().map(Envelope::data).toList();
    }
}
