package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.trading.gateway.GatewayEpoch;
import io.alphapanda.trading.gateway.OrderGateway;
import io.alphapanda.trading.live.LiveTerms;
import io.alphapanda.trading.live.LiveVenue;
import io.alphapanda.trading.portfolio.PortfolioKeeper;
import io.alphapanda.trading.venue.OrderCharges;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

/// A hosted desk of one live account with a link; the test plays risk.
final class LinkedDesk implements AutoCloseable {
    static final Scope LIVE = Scope.account("live");
    static final Instrument INFY = new Equity(
            new Contract(Exchange.NSE, "INFY", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
    private static final StrategyId SMA = new StrategyId("sma");
    private static final LinkLimits QUICK = LinkLimits.STANDARD.withPoll(Duration.ofMillis(50));

    private final List<Event> seen = new CopyOnWriteArrayList<>();
    private final PortfolioKeeper portfolio = new PortfolioKeeper(LIVE, Money.ofRupees("1000000"),
            Set.of(Topic.TICKS));
    private final Desk desk;

    LinkedDesk(EventLog log, long epoch, BrokerPort port) throws InterruptedException {
        this(log, epoch, port, QUICK);
    }

    LinkedDesk(EventLog log, long epoch, BrokerPort port, LinkLimits limits) throws InterruptedException {
        DeskPlan plan = Desk.over(log).clock(InstantSource.system()).ticker(System::nanoTime).seed(1)
                .decider(portfolio).decider(new OrderGateway(LIVE))
                .decider(new LiveVenue(new LiveTerms(LIVE, List.of(INFY), OrderCharges.NONE)))
                .tap((_, event) -> seen.add(event.data()));
        new BrokerLink(LIVE, epoch, log.endPosition(), port, limits, System::nanoTime,
                new SplittableRandom(epoch))
                .joins(plan);
        desk = plan.start();
        String part = GatewayEpoch.SERVICE + ":" + LIVE;
        desk.door().admitForReceipt("operator", Scope.SYSTEM, part,
                new ControlCommand(ControlCommand.Action.EPOCH_BEGUN, part, Long.toString(epoch)))
                .awaitDurable();
    }

    /// Approves an order for ten units at the market.
    void approve(String tag, Side side) {
        OrderTerms terms = OrderTerms.market(INFY.id(), side, new OrderQuantity.Units(10), Purpose.ENTRY,
                Product.MIS, Price.ofRupees("100"));
        desk.door().admit("approvals", LIVE, key(), new ValidatedSignal(SMA, 1,
                List.of(new ApprovedOrder(new ClOrdId(tag), terms)), List.of()));
    }

    void cancel(String tag) {
        desk.door().admit("approvals", LIVE, key(),
                OrderAmendment.cancel(new ClOrdId(tag), SMA, INFY.id(), "enough"));
    }

    private static String key() {
        return LIVE + ":" + SMA + ":" + INFY.id();
    }

    /// What has been seen of one kind.
    <E extends Event> List<E> all(Class<E> kind) {
        return seen.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Desk desk() {
        return desk;
    }

    @Override
    public void close() {
        desk.stop();
    }
}
