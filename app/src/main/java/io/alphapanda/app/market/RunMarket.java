package io.alphapanda.app.market;

import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.desk.AccountTerms;
import io.alphapanda.app.desk.DeskTerms;
import io.alphapanda.app.live.ZerodhaMarket;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.build.BarBuilderRules;
import io.alphapanda.market.clock.SessionClock;
import io.alphapanda.market.feed.GateRules;
import io.alphapanda.market.feed.MarketFeed;
import io.alphapanda.market.feed.TickGate;
import io.alphapanda.market.stream.MarketStream;
import io.alphapanda.services.marketfeed.LiveMarket;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A market to trade: its stream behind its gate and clock.
///
/// @param fillTopics what it tells: ticks, or bars of one timeframe
public record RunMarket(String name, MarketStream stream, Set<Topic> fillTopics, TradingCalendar calendar)
        implements Closeable {
    public static final String SIMULATED = "simulated";
    public static final String REPLAY = "replay";

    /// True if files are told again.
    public boolean isReplay() {
        return name.equals(REPLAY);
    }

    /// The market as it happens, if it does.
    public Optional<LiveMarket> live() {
        return stream instanceof ZerodhaMarket zerodha ? Optional.of(zerodha.live()) : Optional.empty();
    }

    /// What should be said of its source; empty if all is well.
    public Optional<String> warning() {
        return stream instanceof ZerodhaMarket zerodha ? zerodha.warning() : Optional.empty();
    }

    /// A feed that tells this market from its beginning, with a clock event every second.
    public MarketFeed feed() {
        return new MarketFeed(name, stream, new TickGate(calendar, stream.instruments(), GateRules.USUAL),
                SessionClock.everySecond(calendar, segments()));
    }

    private Set<MarketSegment> segments() {
        return stream.instruments().stream().map(Instrument::segment).collect(Collectors.toSet());
    }

    /// The segments whose session goes on at a moment, the closing auction included.
    public Set<MarketSegment> openAt(long micros) {
        return segments().stream().filter(segment -> isOpen(calendar.phaseAt(segment, micros)))
                .collect(Collectors.toSet());
    }

    private static boolean isOpen(SessionPhase phase) {
        return switch (phase) {
            case OPEN, CLOSING_AUCTION -> true;
            case PRE_OPEN, CLOSED, HOLIDAY -> false;
        };
    }

    /// The desk that a configuration makes of this market.
    ///
    /// @throws IllegalArgumentException listing every mistake in the strategies
    public DeskTerms terms(DeskConfiguration configuration) {
        List<Instrument> instruments = stream.instruments();
        List<StrategyDeclaration> strategies = new ChosenStrategies(this).of(configuration);
        boolean tradesIndices = instruments.stream().allMatch(MarketIndex.class::isInstance);
        List<AccountTerms> accounts = configuration.accounts().stream()
                .map(account -> AccountTerms.of(account, configuration.market().seed(), tradesIndices))
                .toList();
        return new DeskTerms(accounts, strategies, instruments, fillTopics, calendar,
                barGraceMicros(configuration), tradesIndices);
    }

    /// Ticks of a live market are always late by something.
    private long barGraceMicros(DeskConfiguration configuration) {
        long configured = configuration.market().barGrace().toNanos() / 1_000;
        return live().isPresent() ? Math.max(configured, BarBuilderRules.LIVE_GRACE_MICROS) : configured;
    }

    /// Lets go of the files or the connections, if there are any.
    @Override
    public void close() throws IOException {
        if (stream instanceof Closeable files) {
            files.close();
        }
    }
}
