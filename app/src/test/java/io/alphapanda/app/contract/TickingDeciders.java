package io.alphapanda.app.contract;

import static io.alphapanda.app.contract.HostileStream.ACCOUNT;
import static io.alphapanda.app.contract.HostileStream.GROUPS;
import static io.alphapanda.app.contract.HostileStream.INSTRUMENTS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.alphapanda.app.contract.RegisteredDeciders.Registered;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.market.board.IndicatorBoard;
import io.alphapanda.market.build.BarBuilder;
import io.alphapanda.market.build.BarBuilderRules;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import io.alphapanda.strategies.runner.StrategyRunner;
import io.alphapanda.trading.exits.ExitSettings;
import io.alphapanda.trading.exits.Exits;
import io.alphapanda.trading.portfolio.PortfolioKeeper;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.risk.RiskOfficer;
import io.alphapanda.trading.risk.RiskSettings;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.FillRules;
import io.alphapanda.trading.venue.Latency;
import io.alphapanda.trading.venue.OrderCharges;
import io.alphapanda.trading.venue.PaperVenue;
import io.alphapanda.trading.venue.PartialFills;
import io.alphapanda.trading.venue.PriceBands;
import io.alphapanda.trading.venue.VenueSettings;

/// The deciders of a desk that trades by ticks, as [RegisteredDeciders] has those that trade by bars.
final class TickingDeciders {
    private static final Set<Topic> TICKS = Set.of(Topic.TICKS);
    private static final long MINUTE_SECONDS = 60;

    private TickingDeciders() {}

    static List<Registered> rows() {
        return List.of(
                row("paper-trading by ticks", PaperVenue.class, TickingDeciders::venue,
                        TickingDeciders::orders,
                        EventType.ORDER_ACKNOWLEDGED, EventType.ORDER_FILLED,
                        EventType.ORDER_PARTIALLY_FILLED, EventType.ORDER_CANCELED, EventType.ORDER_REJECTED,
                        EventType.ORDER_AMENDMENT_REJECTED, EventType.ORDER_REPLACED),
                row("market-data, bars", BarBuilder.class,
                        () -> new BarBuilder(new BarBuilderRules(INSTRUMENTS, List.of(Timeframe.values()),
                                BarBuilderRules.LIVE_GRACE_MICROS), RegisteredDeciders.CALENDAR),
                        TickingDeciders::ticks, EventType.MARKET_BAR, EventType.FEED_STATUS),
                row("market-data, indicators", IndicatorBoard.class,
                        () -> new IndicatorBoard(INSTRUMENTS, Timeframe.M1), TickingDeciders::barsAndTicks,
                        EventType.MARKET_INDICATORS),
                row("strategy-runner on ticks", StrategyRunner.class, TickingDeciders::runner,
                        HostileStream::tick, EventType.TRADING_SIGNAL),
                row("risk-manager with every limit", RiskOfficer.class, TickingDeciders::risk,
                        TickingDeciders::signalsAndOrders, EventType.VALIDATED_SIGNAL,
                        EventType.REJECTED_SIGNAL, EventType.ORDER_AMENDMENT),
                row("exits by ticks", Exits.class,
                        () -> new Exits(new ExitSettings(ACCOUNT, INSTRUMENTS, TICKS, group -> Product.MIS)),
                        TickingDeciders::plansAndOrders, EventType.FUSED_SIGNAL),
                row("portfolio-manager every minute", PortfolioKeeper.class,
                        () -> new PortfolioKeeper(ACCOUNT, RegisteredDeciders.CASH, TICKS, MINUTE_SECONDS),
                        TickingDeciders::fills, EventType.POSITION_UPDATED, EventType.PORTFOLIO_UPDATED,
                        EventType.PNL_SNAPSHOT));
    }

    private static Registered row(String name, Class<? extends Decider> type, Supplier<Decider> maker,
            Consumer<HostileStream> step, EventType... says) {
        return new Registered(name, type, maker, step, Set.of(says));
    }

    private static Decider venue() {
        return new PaperVenue(new VenueSettings(ACCOUNT, RegisteredDeciders.CASH, INSTRUMENTS, TICKS,
                FillRules.depth().latency(Latency.ofMillis(20, 10)).seed(7)
                        .partials(new PartialFills(Rate.ofPercent("50"), 3)),
                OrderCharges.NONE, PriceBands.UNKNOWN, true));
    }

    private static Decider runner() {
        return new StrategyRunner(List.of(new StrategyDeclaration(new StrategyId("nervous"), INSTRUMENTS,
                Timeframe.M1, StrategyCatalog.SHIPPED.configured("momentum",
                        Map.of("lookback", "2", "threshold", "0.1%", "direction", "long-short")))
                .onTicks()), List.of(ACCOUNT));
    }

    private static Decider risk() {
        return new RiskOfficer(
                new RiskSettings(ACCOUNT, RegisteredDeciders.CASH, INSTRUMENTS, TICKS, Product.MIS,
                        new SizeRule.FixedUnits(150), RiskLimits.RUNNING, RegisteredDeciders.CALENDAR));
    }

    private static void ticks(HostileStream stream) {
        stream.tick();
        if (stream.chance(4)) {
            stream.clock();
        }
    }

    private static void barsAndTicks(HostileStream stream) {
        for (int i = 0; i < 8; i++) {
            stream.bar();
        }
        stream.tick();
    }

    private static void open(HostileStream stream) {
        INSTRUMENTS.forEach(instrument -> stream.add("market-feed", Scope.SHARED, instrument.segment().name(),
                new MarketClock(instrument.segment(), MarketClock.Due.OPEN)));
    }

    private static void orders(HostileStream stream) {
        if (stream.chance(30) || stream.size() == 0) {
            open(stream);
        }
        stream.tick();
        stream.tick();
        if (stream.chance(40)) {
            stream.clock();
        }
        OpenOrder order = stream.chance(2) ? OpenOrder.priced(stream, stream.size())
                : OpenOrder.any(stream, stream.size());
        stream.add("order-gateway", ACCOUNT, HostileStream.key(order.group(), order.terms().instrument()),
                new OrderPlaced(order.clOrdId(), order.group(), order.terms(), 1));
        if (stream.chance(2)) {
            order.amend(stream);
        }
    }

    private static void signalsAndOrders(HostileStream stream) {
        switch (stream.random.nextInt(8)) {
            case 0, 1 -> stream.tick();
            case 2, 3, 4 -> {
                InstrumentId instrument = stream.anyInstrument();
                StrategyId group = stream.any(GROUPS);
                stream.tick();
                stream.add("signal-fusion", ACCOUNT, HostileStream.key(group, instrument),
                        new FusedSignal(group,
                                stream.size(),
                                RegisteredDeciders.opinion(stream, instrument).with(stream.chance(2)
                                        ? PriceTerms.limit(stream.anyPrice(instrument))
                                        : PriceTerms.MARKET)));
            }
            case 5 -> stream.clock();
            default -> OpenOrder.happen(stream);
        }
        if (stream.chance(60)) {
            stream.command(stream.any(List.of(Action.values())));
        }
    }

    private static void plansAndOrders(HostileStream stream) {
        InstrumentId instrument = stream.anyInstrument();
        StrategyId group = stream.any(GROUPS);
        switch (stream.random.nextInt(8)) {
            case 0, 1, 2 -> {
                stream.tick();
                stream.tick();
            }
            case 3, 4, 5 -> {
                ExitPlan plan = RegisteredDeciders.plan(stream, instrument);
                Opinion opinion = RegisteredDeciders.opinion(stream, instrument).with(plan);
                stream.add("signal-fusion", ACCOUNT, HostileStream.key(group, instrument),
                        new FusedSignal(group, stream.size(), opinion));
                OpenOrder.filled(stream, group, instrument, opinion.target());
            }
            case 6 -> stream.second();
            default -> OpenOrder.happen(stream);
        }
    }

    private static void fills(HostileStream stream) {
        switch (stream.random.nextInt(6)) {
            case 0, 1 -> stream.tick();
            case 2 -> stream.second();
            case 3 -> stream.openOrders.add(OpenOrder.any(stream, stream.size() + stream.random.nextInt(9)));
            case 4 -> stream.clock();
            default -> OpenOrder.happen(stream);
        }
    }
}
