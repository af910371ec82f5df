package io.alphapanda.services.brokertrading;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.trading.gateway.GatewayEpoch;
import io.alphapanda.trading.gateway.OrderGateway;
import io.alphapanda.trading.live.LiveTerms;
import io.alphapanda.trading.live.LiveVenue;
import io.alphapanda.trading.portfolio.PortfolioKeeper;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.risk.RiskOfficer;
import io.alphapanda.trading.risk.RiskSettings;
import io.alphapanda.trading.risk.StrategyTerms;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.OrderCharges;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// One live account and a faulty broker in one thread, from a seed: the deciders over a log in memory, the link, and
/// crashes wherever the link does something.
///
/// The log and the broker outlive a crash; deciders, link and everything on its way between them do not.
final class SimulatedAccount {
    static final Scope LIVE = Scope.account("live");
    static final List<Instrument> SHARES = List.of(share("INFY"), share("TCS"));
    private static final long START_MICROS = 1_782_100_800_000_000L;
    private static final List<StrategyId> GROUPS = List.of(new StrategyId("trend"), new StrategyId("swing"));
    private static final int LOG_MAX = 20_000;
    /// Longer than reads can fail in a row, than positions need to be compared, and than an exit waits.
    private static final int QUIET_SECONDS = 12;
    private static final int SETTLING_SECONDS_MAX = 1_000;

    private final SplittableRandom random;
    private final MemoryEventLog log = new MemoryEventLog(LOG_MAX);
    private final Map<String, Long> sequences = new HashMap<>();
    private final SmallBroker broker;
    private final FaultyPort port;
    private final double crashRate;
    private long nowMicros = START_MICROS;
    private long epoch = GatewayEpoch.FIRST;
    private int crashes;
    private Life life;

    /// Everything that a crash ends.
    private final class Life {
        private final PortfolioKeeper portfolio = new PortfolioKeeper(LIVE, Money.ofRupees("10000000"),
                Set.of(Topic.TICKS));
        private final OrderGateway gateway = new OrderGateway(LIVE);
        private final OrderDirectory directory = new OrderDirectory(() -> nowMicros * 1_000);
        private final SendWindows windows = new SendWindows(LIVE, Duration.ofSeconds(1),
                () -> nowMicros * 1_000);
        private final Engine engine;
        private final IntentSender sender;
        private final BookReader reader;
        private boolean isDead;

        private Life() {
            LiveTerms terms = new LiveTerms(LIVE, SHARES, OrderCharges.NONE);
            engine = new Engine(log, List.of(portfolio, risk(), gateway, new LiveVenue(terms)),
                    List.of(windows));
            sender = new IntentSender(epoch, guarded(), windows, directory,
                    new Amender(guarded(), directory,
                            new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), random),
                            _ -> {}, 20),
                    new Lanes(Runnable::run, 64), this::tell, () -> {}, log.endPosition());
            reader = new BookReader(LIVE, guarded(), directory, this::tell, 5);
        }

        /// The broker, in front of which this life may end: before a request, or before its answer.
        private BrokerPort guarded() {
            return new CrashingPort(port, () -> isDead |= random.nextDouble() < crashRate, () -> isDead);
        }

        private void tell(String key, Event event) {
            isDead |= random.nextDouble() < crashRate;
            if (isDead) {
                throw new IllegalStateException("this life has ended");
            }
            feed(BrokerLink.SOURCE, LIVE, key, event);
        }

        /// Delivers what is durable, until nothing new comes of it; the process may end before any of it.
        private void deliver() {
            while (sender.deliveredPosition() < log.endPosition() && !isDead) {
                long position = sender.deliveredPosition();
                Envelope event = log.read(position);
                isDead |= random.nextDouble() < crashRate;
                if (isDead) {
                    return;
                }
                try {
                    if (List.of(BrokerLink.topics(LIVE))
                            .contains(new Subscription(event.topic(), event.scope()))) {
                        sender.deliver(position, event);
                    } else {
                        sender.putAside(position);
                    }
                } catch (InterruptedException never) {
                    throw new AssertionError(never);
                }
            }
        }
    }

    SimulatedAccount(long seed, Faults.Rates rates, double crashRate) {
        random = new SplittableRandom(seed);
        this.crashRate = crashRate;
        broker = new SmallBroker(seed, () -> nowMicros);
        port = new FaultyPort(broker, new Faults(seed ^ 0x5DEECE66DL, rates));
        life = new Life();
        begin();
    }

    private static Instrument share(String symbol) {
        return new Equity(new Contract(Exchange.NSE, symbol, Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
    }

    private static RiskOfficer risk() {
        StrategyTerms terms = new StrategyTerms(Product.MIS, SizeRule.of("10"), true);
        return new RiskOfficer(
                new RiskSettings(LIVE, Money.ofRupees("10000000"), SHARES, Set.of(Topic.TICKS), terms,
                        Map.of(), RiskLimits.NONE, TradingCalendar.parse(""), true));
    }

    private void begin() {
        epoch++;
        life = new Life();
        String part = GatewayEpoch.SERVICE + ":" + LIVE;
        feed("operator", Scope.SYSTEM, part, new ControlCommand(ControlCommand.Action.EPOCH_BEGUN, part,
                Long.toString(epoch)));
    }

    private void feed(String source, Scope scope, String key, Event event) {
        long sequence = sequences.merge(source + "|" + key, 1L, Long::sum);
        life.engine.feed(Envelope.input(source, scope, key, nowMicros, sequence, event));
        life.engine.drain();
    }

    /// Lets strategies change their minds so often, while time passes and everything may go wrong.
    SimulatedAccount trade(int steps) {
        for (int i = 0; i < steps; i++) {
            nowMicros += random.nextLong(1_500_000);
            step(random.nextInt(8));
            life.deliver();
            buryIfDead();
        }
        return this;
    }

    private void step(int what) {
        Instrument share = SHARES.get(random.nextInt(SHARES.size()));
        switch (what) {
            case 0, 1 -> feed("market-feed", Scope.SHARED, share.id().value(), new Tick(share.id(),
                    new Price(100_000_000 + 50_000 * random.nextLong(-40, 41)), 1, 1, 0, nowMicros,
                    Depth.UNKNOWN));
            case 2, 3, 4 -> {
                StrategyId group = GROUPS.get(random.nextInt(GROUPS.size()));
                Target target = List.of(Target.values()).get(random.nextInt(3));
                feed("signal-fusion", LIVE, LIVE + ":" + group + ":" + share.id(),
                        new FusedSignal(group, 1, Opinion.of(share.id(), target, "so it goes")));
            }
            case 5 -> second();
            default -> read();
        }
    }

    private void second() {
        feed("market-feed", Scope.SHARED, MarketSegment.EQUITY.name(),
                new MarketClock(MarketSegment.EQUITY, MarketClock.Due.SECOND));
    }

    private void read() {
        try {
            life.reader.read();
        } catch (IOException | IllegalStateException unread) {
            // The next read tells it.
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
    }

    private void buryIfDead() {
        while (life.isDead) {
            crashes++;
            begin();
            life.deliver();
        }
    }

    /// Lets everything that was on its way arrive, and time pass until nothing comes of it any more.
    SimulatedAccount settle() {
        int quiet = 0;
        for (int i = 0; quiet < QUIET_SECONDS; i++) {
            assertThat(i).as("seconds to settle").isLessThan(SETTLING_SECONDS_MAX);
            nowMicros += 1_000_000;
            if (i == 5) {
                port.arrive();
            }
            long before = log.endPosition();
            second();
            read();
            life.deliver();
            buryIfDead();
            boolean isQuiet = i > 5 && life.gateway.open().isEmpty() && log.endPosition() - before <= 2;
            quiet = isQuiet ? quiet + 1 : 0;
        }
        return this;
    }

    int crashes() {
        return crashes;
    }

    SmallBroker broker() {
        return broker;
    }

    /// What the portfolio holds of each share, where that is not nothing.
    Map<String, Long> booked() {
        Map<String, Long> held = new HashMap<>();
        SHARES.forEach(share -> {
            long units = life.portfolio.books().netUnits(share.id());
            if (units != 0) {
                held.put(share.id().value(), units);
            }
        });
        return held;
    }

    /// What the broker holds.
    Map<String, Long> held() {
        Map<String, Long> held = new HashMap<>();
        for (BrokerPosition position : broker.positions()) {
            held.put(position.instrument().value(), position.units());
        }
        return held;
    }

    /// What the log says.
    Logged logged() {
        return new Logged(log);
    }
}
