package io.alphapanda.app.contract;

import static io.alphapanda.app.contract.HostileStream.ACCOUNT;
import static io.alphapanda.app.contract.HostileStream.INSTRUMENTS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.domain.control.ControlCommand;
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
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.fusion.SignalFusion;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import io.alphapanda.strategies.runner.StrategyRunner;
import io.alphapanda.trading.exits.ExitSettings;
import io.alphapanda.trading.exits.Exits;
import io.alphapanda.trading.gateway.OrderGateway;
import io.alphapanda.trading.portfolio.PortfolioKeeper;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.risk.RiskOfficer;
import io.alphapanda.trading.risk.RiskSettings;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.OrderCharges;
import io.alphapanda.trading.venue.PaperVenue;
import io.alphapanda.trading.venue.Slippage;
import io.alphapanda.trading.venue.VenueSettings;

/// Every decider there is, with a stream of inputs for it. One that is missing here fails the build.
final class RegisteredDeciders {
    private static final Set<Topic> BARS = Set.of(Topic.BARS_1M, Topic.BARS_5M);
    static final Money CASH = Money.ofRupees("1000000");
    // Read once: a crash at every commit makes thousands of deciders.
    static final TradingCalendar CALENDAR = CalendarFile.bundled();
    private static final OrderCharges CHARGES = OrderCharges.statutory(ShippedRates.zerodha());

    private static final List<String> PAUSED = List.of("strategy:trend", "strategy:swing", "strategy-runner");

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
        for (StrategyKind kind : StrategyCatalog.SHIPPED.kinds()) {
            all.add(new Registered("strategy-runner with " + kind.name(), StrategyRunner.class,
                    () -> runner(kind), RegisteredDeciders::market, Set.of(EventType.TRADING_SIGNAL)));
        }
        all.add(new Registered("strategy-runner that is paused", StrategyRunner.class,
                () -> runner(StrategyCatalog.SHIPPED.kind("ema-cross").orElseThrow()),
                RegisteredDeciders::marketWithPauses,
                Set.of(EventType.TRADING_SIGNAL)));
        all.add(new Registered("signal-fusion", SignalFusion.class, () -> new SignalFusion(ACCOUNT),
                RegisteredDeciders::votes, Set.of(EventType.FUSED_SIGNAL)));
        for (Product product : Product.values()) {
            all.add(new Registered("risk-manager of " + product, RiskOfficer.class, () -> risk(product),
                    RegisteredDeciders::signalsAndOrders,
                    Set.of(EventType.VALIDATED_SIGNAL, EventType.REJECTED_SIGNAL,
                            EventType.ORDER_AMENDMENT)));
        }
        for (Product product : List.of(Product.MIS, Product.NRML)) {
            all.add(new Registered("exits of " + product, Exits.class,
                    () -> new Exits(new ExitSettings(ACCOUNT, INSTRUMENTS, BARS, group -> product)),
                    RegisteredDeciders::plansAndOrders, Set.of(EventType.FUSED_SIGNAL)));
        }
        all.add(new Registered("order-gateway", OrderGateway.class, () -> new OrderGateway(ACCOUNT),
                RegisteredDeciders::approvalsAndKills,
                Set.of(EventType.ORDER_PLACED, EventType.SYSTEM_ERROR, EventType.ORDER_AMENDMENT)));
        all.add(new Registered("paper-trading", PaperVenue.class, RegisteredDeciders::venue,
                RegisteredDeciders::orders, Set.of(EventType.ORDER_ACKNOWLEDGED, EventType.ORDER_FILLED,
                        EventType.ORDER_CANCELED, EventType.ORDER_REJECTED)));
        all.add(new Registered("portfolio-manager", PortfolioKeeper.class,
                () -> new PortfolioKeeper(ACCOUNT, CASH, BARS), RegisteredDeciders::fills,
                Set.of(EventType.POSITION_UPDATED, EventType.PORTFOLIO_UPDATED, EventType.PNL_SNAPSHOT)));
        all.addAll(TickingDeciders.rows());
        all.addAll(LiveDeciders.rows());
        return all;
    }

    private static Decider runner(StrategyKind kind) {
        Map<String, String> quick = quickSettings(kind.name());
        Map<String, String> bothWays = new HashMap<>(quick);
        bothWays.put("direction", "long-short");
        return new StrategyRunner(List.of(
                new StrategyDeclaration(new StrategyId("trend"), INSTRUMENTS, Timeframe.M1,
                        kind.configured(bothWays)),
                new StrategyDeclaration(new StrategyId("swing"), INSTRUMENTS.subList(1, 3), Timeframe.M1,
                        kind.configured(quick)),
                new StrategyDeclaration(new StrategyId("slow"), INSTRUMENTS.subList(0, 1), Timeframe.M5,
                        kind.configured(quick))),
                List.of(ACCOUNT));
    }

    /// So short of memory that a strategy changes its mind often.
    private static Map<String, String> quickSettings(String kind) {
        return switch (kind) {
            case "sma-cross" -> Map.of("fast", "2", "slow", "5");
            case "ema-cross" -> Map.of("fast", "1", "slow", "3", "cross", "strict");
            case "momentum" -> Map.of("lookback", "2", "threshold", "0.1%");
            case "mean-reversion" -> Map.of("bars", "3", "deviations", "0.5", "rsi-bars", "2", "oversold",
                    "49", "overbought", "51");
            case "breakout" -> Map.of("bars", "1", "exit-bars", "1");
            case "opening-range" -> Map.of("minutes", "1");
            case "vwap-reversion" -> Map.of("distance", "0.01%", "warm-up", "2");
            case "supertrend" -> Map.of("bars", "2", "factor", "0.5");
            default -> Map.of();
        };
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
                CHARGES));
    }

    private static void approvalsAndKills(HostileStream stream) {
        approvals(stream);
        if (stream.chance(20)) {
            stream.command(Action.CANCEL_ALL);
        }
    }

    private static void market(HostileStream stream) {
        stream.bar();
    }

    private static void marketWithPauses(HostileStream stream) {
        stream.bar();
        if (stream.chance(40)) {
            stream.command(Action.PAUSE, stream.any(PAUSED),
                    stream.chance(50) ? ControlCommand.TOO_SLOW + "9 ms" : "");
        }
        if (stream.chance(20)) {
            PAUSED.forEach(target -> stream.command(Action.RESUME, target, ""));
        }
    }

    private static void votes(HostileStream stream) {
        stream.bar();
        InstrumentId instrument = stream.anyInstrument();
        StrategyId group = stream.any(HostileStream.GROUPS);
        stream.add("strategy-runner", ACCOUNT, HostileStream.key(group, instrument),
                new TradingSignal(group, group, stream.size(), 1, opinion(stream, instrument)));
    }

    static Opinion opinion(HostileStream stream, InstrumentId instrument) {
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
        if (stream.chance(12)) {
            stream.letterOrItsEnd();
        }
    }

    private static void plansAndOrders(HostileStream stream) {
        InstrumentId instrument = stream.anyInstrument();
        StrategyId group = stream.any(HostileStream.GROUPS);
        String key = HostileStream.key(group, instrument);
        switch (stream.random.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5 -> {
                stream.bar();
                stream.bar();
            }
            case 6, 7, 8, 13, 14 -> {
                Target target = stream.any(List.of(Target.values()));
                stream.add("signal-fusion", ACCOUNT, key, new FusedSignal(group, stream.size(),
                        Opinion.of(instrument, target, "test").with(plan(stream, instrument))));
                OpenOrder.filled(stream, group, instrument, target);
            }
            case 9 -> stream.clock();
            case 10 -> {
                OpenOrder order = OpenOrder.any(stream, stream.size());
                stream.openOrders.add(order);
                stream.add("order-gateway", ACCOUNT,
                        HostileStream.key(order.group(), order.terms().instrument()),
                        new OrderPlaced(order.clOrdId(), order.group(), order.terms(), 1));
            }
            case 11, 12 -> stream.add("risk-manager", ACCOUNT, key,
                    new RejectedSignal(group, 0, instrument, Target.FLAT, List.of(
                            new RiskCheck(RuleCode.ENTRY_PENDING, false, RiskCheck.Unit.UNITS, 1, 0))));
            default -> OpenOrder.happen(stream);
        }
    }

    static ExitPlan plan(HostileStream stream, InstrumentId instrument) {
        Optional<Price> stop = stream.chance(4) ? Optional.empty() : Optional.of(stream.anyPrice(instrument));
        Optional<Price> target = stream.chance(4) ? Optional.empty()
                : Optional.of(stream.anyPrice(instrument));
        Optional<Price> trail = stream.chance(2) ? Optional.of(HostileStream.price(20)) : Optional.empty();
        Optional<Long> until = stream.chance(4) ? Optional.of(stream.nowMicros() + 600_000_000)
                : Optional.empty();
        return new ExitPlan(stop, target, trail, until, stream.chance(3));
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
