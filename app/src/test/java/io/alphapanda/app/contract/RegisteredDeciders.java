package io.alphapanda.app.contract;

import static io.alphapanda.app.contract.HostileStream.ACCOUNT;
import static io.alphapanda.app.contract.HostileStream.INSTRUMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.fusion.SignalFusion;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import io.alphapanda.strategies.runner.StrategyRunner;
import io.alphapanda.trading.charges.ChargeSegment;
import io.alphapanda.trading.charges.ChargeSheet;
import io.alphapanda.trading.gateway.OrderGateway;
import io.alphapanda.trading.portfolio.PortfolioKeeper;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.risk.RiskOfficer;
import io.alphapanda.trading.risk.RiskSettings;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.PaperVenue;
import io.alphapanda.trading.venue.Slippage;
import io.alphapanda.trading.venue.VenueSettings;

/// Every decider there is, with a stream of inputs for it. One that is missing here fails the build.
final class RegisteredDeciders {
    private static final Set<Topic> BARS = Set.of(Topic.BARS_1M, Topic.BARS_5M);
    private static final Money CASH = Money.ofRupees("1000000");
    // Read once: a crash at every commit makes thousands of deciders.
    private static final TradingCalendar CALENDAR = CalendarFile.bundled();
    private static final ChargeSheet CHARGES = new ChargeSheet(ShippedRates.zerodha());

    private RegisteredDeciders() {}

    /// One decider.
    ///
    /// @param name of the row; a kind of decider may have several
    /// @param maker makes a new one that knows nothing
    /// @param step adds the next event, or several, to a stream for it
    /// @param says every kind of event that it must have said over a few streams, so that no stream is idle
    record Registered(String name, Class<? extends Decider> type, Supplier<Decider> maker,
            Consumer<HostileStream> step, Set<EventType> says) {
        List<Envelope> stream(long seed, int length) {
            HostileStream stream = new HostileStream(seed, maker.get());
            while (stream.size() < length) {
                stream.letTimePass();
                step.accept(stream);
            }
            return stream.events();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Registered> all() {
        List<Registered> all = new ArrayList<>();
        for (StrategyKind kind : StrategyCatalog.kinds()) {
            all.add(new Registered("strategy-runner with " + kind.name(), StrategyRunner.class,
                    () -> runner(kind), RegisteredDeciders::market, Set.of(EventType.TRADING_SIGNAL)));
        }
        all.add(new Registered("signal-fusion", SignalFusion.class, () -> new SignalFusion(ACCOUNT),
                RegisteredDeciders::votes, Set.of(EventType.FUSED_SIGNAL)));
        for (Product product : Product.values()) {
            all.add(new Registered("risk-manager of " + product, RiskOfficer.class, () -> risk(product),
                    RegisteredDeciders::signalsAndOrders,
                    Set.of(EventType.VALIDATED_SIGNAL, EventType.REJECTED_SIGNAL)));
        }
        all.add(new Registered("order-gateway", OrderGateway.class, () -> new OrderGateway(ACCOUNT, 1),
                RegisteredDeciders::approvals, Set.of(EventType.ORDER_PLACED, EventType.SYSTEM_ERROR)));
        all.add(new Registered("paper-trading", PaperVenue.class, RegisteredDeciders::venue,
                RegisteredDeciders::orders, Set.of(EventType.ORDER_ACKNOWLEDGED, EventType.ORDER_FILLED,
                        EventType.ORDER_CANCELED, EventType.ORDER_REJECTED)));
        all.add(new Registered("portfolio-manager", PortfolioKeeper.class,
                () -> new PortfolioKeeper(ACCOUNT, CASH, BARS), RegisteredDeciders::fills,
                Set.of(EventType.POSITION_UPDATED, EventType.PORTFOLIO_UPDATED, EventType.PNL_SNAPSHOT)));
        return all;
    }

    private static Decider runner(StrategyKind kind) {
        List<InstrumentId> ids = INSTRUMENTS.stream().map(Instrument::id).toList();
        return new StrategyRunner(List.of(
                new StrategyDeclaration(new StrategyId("trend"), ids, Timeframe.M1,
                        StrategyCatalog.configured(
                                kind.name(), Map.of("fast", "2", "slow", "5", "direction", "long-short"))),
                new StrategyDeclaration(new StrategyId("swing"), ids.subList(1, 3), Timeframe.M1,
                        StrategyCatalog.configured(kind.name(),
                                Map.of("fast", "1", "slow", "3", "cross", "strict"))),
                new StrategyDeclaration(new StrategyId("slow"), ids.subList(0, 1), Timeframe.M5,
                        StrategyCatalog.configured(kind.name(), Map.of("fast", "1", "slow", "2")))),
                List.of(ACCOUNT));
    }

    private static Decider risk(Product product) {
        SizeRule size = switch (product) {
            case CNC -> new SizeRule.FixedUnits(40);
            case MIS -> new SizeRule.FixedUnits(150);
            case NRML -> new SizeRule.ShareOfEquity(Rate.ofPercent("40"));
        };
        return new RiskOfficer(new RiskSettings(ACCOUNT, CASH, INSTRUMENTS, BARS, product, size,
                RiskLimits.DESK, CALENDAR));
    }

    private static Decider venue() {
        return new PaperVenue(new VenueSettings(ACCOUNT, CASH, INSTRUMENTS, BARS,
                new Slippage(Rate.ofBasisPoints("1.5")),
                (instrument, product, side, turnover, date) -> CHARGES.charge(
                        ChargeSegment.of(instrument, product), instrument.contract().exchange(), side,
                        turnover, date)));
    }

    private static void market(HostileStream stream) {
        stream.bar();
    }

    private static void votes(HostileStream stream) {
        stream.bar();
        InstrumentId instrument = stream.anyInstrument();
        StrategyId group = stream.any(HostileStream.GROUPS);
        stream.add("strategy-runner", ACCOUNT, HostileStream.key(group, instrument),
                new TradingSignal(group, group, stream.size(), 1, opinion(stream, instrument)));
    }

    private static Opinion opinion(HostileStream stream, InstrumentId instrument) {
        return Opinion.of(instrument, stream.any(List.of(Target.values())), "number " + stream.size());
    }

    private static void signalsAndOrders(HostileStream stream) {
        switch (stream.random.nextInt(12)) {
            case 0, 1, 2, 3 -> stream.bar();
            case 4, 5, 6, 7 -> {
                InstrumentId instrument = stream.anyInstrument();
                StrategyId group = stream.any(HostileStream.GROUPS);
                stream.add("signal-fusion", ACCOUNT, HostileStream.key(group, instrument),
                        new FusedSignal(group, stream.size(), opinion(stream, instrument)));
            }
            case 8 -> stream.clock();
            default -> OpenOrder.happen(stream);
        }
        if (stream.chance(60)) {
            stream.command(stream.any(List.of(Action.values())));
        }
    }

    private static void approvals(HostileStream stream) {
        if (stream.random.nextInt(3) > 0) {
            OpenOrder.happen(stream);
            return;
        }
        OpenOrder first = OpenOrder.any(stream, 2 * stream.size());
        List<ApprovedOrder> orders = new ArrayList<>();
        orders.add(new ApprovedOrder(first.clOrdId(), first.terms()));
        stream.openOrders.add(first);
        if (stream.chance(3)) {
            OpenOrder second = OpenOrder.any(stream, 2 * stream.size() + 1);
            orders.add(new ApprovedOrder(second.clOrdId(), second.terms()));
            stream.openOrders.add(second);
        }
        stream.add("risk-manager", ACCOUNT, HostileStream.key(first.group(), first.terms().instrument()),
                new ValidatedSignal(first.group(), stream.size(), orders, List.of()));
    }

    private static void orders(HostileStream stream) {
        switch (stream.random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> stream.bar();
            case 5 -> stream.clock();
            default -> {
                OpenOrder order = OpenOrder.any(stream, stream.size());
                stream.add("order-gateway", ACCOUNT,
                        HostileStream.key(order.group(), order.terms().instrument()),
                        new OrderPlaced(order.clOrdId(), order.group(), order.terms(), 1));
            }
        }
        if (stream.chance(40)) {
            // A close-out lasts for ever, so it comes late.
            stream.command(stream.size() < 60 ? Action.CANCEL_ALL : stream.any(List.of(Action.values())));
        }
    }

    private static void fills(HostileStream stream) {
        switch (stream.random.nextInt(6)) {
            case 0, 1 -> stream.bar();
            case 2 -> stream.clock();
            case 3 -> stream.openOrders.add(OpenOrder.any(stream, stream.size() + stream.random.nextInt(9)));
            default -> OpenOrder.happen(stream);
        }
    }
}
