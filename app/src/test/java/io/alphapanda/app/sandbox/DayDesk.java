package io.alphapanda.app.sandbox;

import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.desk.DeskSeats;
import io.alphapanda.app.desk.DeskTerms;
import io.alphapanda.app.market.RunMarket;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.position.PositionUpdated;
import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.hosting.StopReport;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.market.feed.GateRules;
import io.alphapanda.services.brokertrading.BrokerLink;
import io.alphapanda.services.brokertrading.BrokerPort;
import io.alphapanda.services.brokertrading.LinkLimits;
import io.alphapanda.services.marketfeed.LiveFeed;
import io.alphapanda.services.marketfeed.LiveLimits;
import io.alphapanda.services.marketfeed.LiveMarket;
import io.alphapanda.trading.gateway.GatewayEpoch;
import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.feed.KiteCandles;
import io.alphapanda.zerodha.feed.KiteTicks;
import io.alphapanda.zerodha.feed.TickerInstrument;
import io.alphapanda.zerodha.instruments.InstrumentMaster;
import io.alphapanda.zerodha.instruments.InstrumentRow;
import io.alphapanda.zerodha.ticker.OrderFrameListener;
import io.alphapanda.zerodha.ticker.Ticker;
import io.alphapanda.zerodha.ticker.TickerAddress;
import io.alphapanda.zerodha.ticker.TickerLimits;
import io.alphapanda.zerodha.ticker.TickerListener;
import io.alphapanda.zerodha.ticker.packet.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A whole desk whose market is the sandbox's ticker and whose only account trades at the sandbox.
final class DayDesk implements AutoCloseable {
    static final Scope ACCOUNT = Scope.account("second");
    static final List<String> SHARES = List.of("NSE:RELIANCE", "NSE:TATASTEEL", "NSE:HDFCBANK", "NSE:INFY",
            "NSE:SBIN");
    private static final LinkLimits PACE = LinkLimits.STANDARD.withPoll(Duration.ofMillis(500));
    private static final TickerLimits SOCKETS = new TickerLimits(3_000, 3, 500, Duration.ofMillis(2_500),
            Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofSeconds(1),
            1 << 20, 1 << 18, 1_000);

    final List<Event> told = new CopyOnWriteArrayList<>();
    private final Map<String, Long> ticks = new TreeMap<>();
    private final KiteTicks stream;
    private final LiveFeed feed;
    private final Desk desk;

    DayDesk(DaySandbox sandbox, DayAccount account, BrokerPort port, InstrumentMaster master,
            OrderFrameListener frames, Path folder) throws IOException {
        Map<InstrumentId, InstrumentRow> rows = new LinkedHashMap<>();
        List<TickerInstrument> watched = new ArrayList<>();
        for (InstrumentRow row : master.rows()) {
            if (SHARES.contains(row.brokersId().value())) {
                rows.put(master.idOf(row), row);
                watched.add(
                        new TickerInstrument(master.instrument(row).orElseThrow(), row.token(), Mode.FULL));
            }
        }
        stream = new KiteTicks(watched,
                listener -> ticker(sandbox, account, listener, frames));
        KiteCandles candles = new KiteCandles(account.http, rows);
        LiveMarket market = new LiveMarket("zerodha", stream, Optional.of(candles), sandbox.calendar,
                LiveLimits.STANDARD, sandbox.clock());
        feed = new LiveFeed("zerodha", market, sandbox.calendar, GateRules.USUAL, sandbox.clock());
        DeskTerms terms = new RunMarket("zerodha", market, Set.of(Topic.TICKS), sandbox.calendar)
                .terms(configuration(folder));
        desk = plan(sandbox, terms, port).start();
    }

    static Ticker ticker(DaySandbox sandbox, DayAccount account, TickerListener listener,
            OrderFrameListener frames) {
        return new Ticker(TickerAddress.of("ws://127.0.0.1:" + sandbox.port()), account.tickers, SOCKETS,
                listener, frames, new Surroundings(sandbox.clock(), System::nanoTime, new SplittableRandom(1),
                        Pause.real()));
    }

    private static DeskConfiguration configuration(Path folder) throws IOException {
        Path yaml = folder.resolve("desk.yaml");
        Files.writeString(yaml, """
                active_brokers: [second]
                brokers: {second: {adapter: kite}}
                trading: {live: {enabled: true}}
                logging: {file: '%s'}
                strategies:
                  - id: quick-cross
                    kind: sma-cross
                    instruments: [%s]
                    timeframe: 1m
                    settings: {fast: 1, slow: 2, direction: long-only}
                    size: 2%%
                    product: CNC
                    live: true
                """.formatted(folder.resolve("lines.json"), String.join(", ", SHARES)));
        return DeskConfiguration.load(new ConfigurationSources(folder, Optional.of(yaml), Map.of(), Map.of()),
                Set.of("kite"));
    }

    private DeskPlan plan(DaySandbox sandbox, DeskTerms terms, BrokerPort port) {
        DeskPlan plan = Desk.over(new MemoryEventLog(5_000_000)).clock(sandbox.clock())
                .ticker(System::nanoTime).seed(1).tap((_, event) -> see(event.data()));
        plan.source(new Beginning());
        new BrokerLink(ACCOUNT, 2, 0, port, PACE, System::nanoTime, new SplittableRandom(2)).joins(plan);
        plan.source(feed);
        for (Decider decider : DeskSeats.of(terms)) {
            plan.decider(decider);
        }
        return plan;
    }

    private void see(Event event) {
        switch (event.topic()) {
            case TICKS, QUOTES, CLOCK -> ticks.merge(event.type().wireName(), 1L, Long::sum);
            default -> told.add(event);
        }
    }

    /// What has been told of one kind.
    <E extends Event> List<E> all(Class<E> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Units of each instrument by the desk's own books, none of zero.
    Map<String, Long> held() {
        Map<String, Long> byGroup = new TreeMap<>();
        Map<String, Long> held = new TreeMap<>();
        for (PositionUpdated update : all(PositionUpdated.class)) {
            byGroup.put(update.group() + " " + update.instrument(), update.position().units());
        }
        byGroup.forEach((key, units) -> held.merge(key.substring(key.indexOf(' ') + 1), units, Long::sum));
        held.values().removeIf(units -> units == 0);
        return held;
    }

    /// What kept the market going; once the desk has stopped.
    Map<String, Long> ticks() {
        return ticks;
    }

    /// What its ticker has counted under a name.
    long counted(String name) {
        return stream.counts().stream().filter(count -> count.name().equals(name)).mapToLong(Count::value)
                .sum();
    }

    /// What was said of lost sockets.
    List<String> losses() {
        return all(FeedStatus.class).stream().map(FeedStatus::detail).filter(text -> text.contains(" lost: "))
                .toList();
    }

    /// True if the desk knows how each order ended.
    boolean isSettled() {
        Set<String> open = new HashSet<>();
        all(OrderPlaced.class).forEach(order -> open.add(order.clOrdId().value()));
        all(OrderEnded.class).forEach(end -> open.remove(end.clOrdId().value()));
        all(Fill.class).stream().filter(fill -> fill.leavesUnits() == 0)
                .forEach(fill -> open.remove(fill.clOrdId().value()));
        return open.isEmpty();
    }

    Optional<Throwable> feedFailure() {
        return feed.failure();
    }

    StopReport stop() {
        return desk.stop();
    }

    List<String> fenced() {
        return desk.health().fenced().stream().map(Object::toString).toList();
    }

    @Override
    public void close() {
        feed.stop();
    }

    /// Names the life of the account's gateway before anything is decided in it.
    private static final class Beginning implements Source {
        @Override
        public String name() {
            return "lives";
        }

        @Override
        public void start(Door door) {
            String part = GatewayEpoch.SERVICE + ":" + ACCOUNT;
            try {
                door.admitForReceipt(name(), Scope.SYSTEM, part,
                        new ControlCommand(ControlCommand.Action.EPOCH_BEGUN, part, "2")).awaitDurable();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the day was told to end before it began", hurry);
            }
        }

        @Override
        public void stop() {
            // It has said what it had to say.
        }
    }
}
