package io.alphapanda.app.run;

import io.alphapanda.app.board.DeskBoard;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.config.EventLogConfiguration;
import io.alphapanda.app.desk.AccountTerms;
import io.alphapanda.app.desk.DeskSeats;
import io.alphapanda.app.desk.DeskTerms;
import io.alphapanda.app.market.RunMarket;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.eventlog.codec.DecisionDigest;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.eventlog.hosting.DeskLimits;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.hosting.EdgeTarget;
import io.alphapanda.eventlog.hosting.Inbox;
import io.alphapanda.eventlog.hosting.StopReport;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.part.MarketTime;
import io.alphapanda.market.feed.MarketFeed;
import io.alphapanda.services.marketfeed.Pace;
import io.alphapanda.services.marketfeed.PacedMarket;
import io.alphapanda.services.strategyrunner.TimeBudget;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A desk at work on a simulated, replayed or live market, over its log.
///
/// What the log already holds is not told again: the market is made again from its beginning, and goes on where
/// the log ends. A live market is told as it happens, by the wall clock.
final class DeskRun {
    private static final Logger LOG = LoggerFactory.getLogger(DeskRun.class);
    private static final String STATUS_KEY = "run:market";
    private static final long JITTER_SEED = 1;
    /// The market can wait, so little is let in at once: what waits is not on disk yet.
    private static final int WAITING_EVENTS_MAX = 1_024;

    private final DeskTerms terms;
    private final DeskBoard board;
    private final MarketTime time = new MarketTime();
    private final RunSource source;
    private final boolean isLive;
    private final RunLog place;
    private final EventLog log;
    private final DecisionDigest digest = new DecisionDigest();
    private final long resumedAtMicros;
    private final long replayedTo;
    private final LiveAccounts live;
    private final Optional<TimeBudget> budget;
    private boolean hasBegun;
    private volatile @Nullable Desk desk;

    /// A run whose accounts are all simulated, over a log in a folder, its strategies without a time budget.
    DeskRun(EventLogConfiguration place, DeskTerms terms, RunMarket market, Pace pace) {
        this(FolderLog.open(place), terms, market, pace, new LiveAccounts(Map.of()), Optional.empty());
    }

    /// Looks at what the log holds.
    ///
    /// @param budget of each strategy; empty = as long as it likes
    DeskRun(RunLog place, DeskTerms terms, RunMarket market, Pace pace, LiveAccounts live,
            Optional<TimeBudget> budget) {
        this.terms = terms;
        this.live = live;
        this.budget = budget;
        this.place = place;
        board = new DeskBoard(terms.accounts().stream().map(AccountTerms::account).toList());
        log = place.log();
        log.replay(log.startPosition(), (position, event) -> {
            board.see(position, event);
            time.see(position, event);
            live.see(event);
            digest.add(event);
        });
        replayedTo = log.endPosition();
        resumedAtMicros = time.micros();
        isLive = market.live().isPresent();
        source = market.live().<RunSource>map(happening -> new LiveSource(market, happening))
                .orElseGet(() -> told(market, pace));
    }

    private MarketSource told(RunMarket market, Pace pace) {
        MarketFeed feed = market.feed();
        feed.skipUntil(resumedAtMicros);
        return new MarketSource(new PacedMarket(feed::next, pace, market.openAt(resumedAtMicros)),
                () -> feed.gate().counts());
    }

    /// When the log ended, in microseconds of UTC; 0 if it is new.
    long resumedAtMicros() {
        return resumedAtMicros;
    }

    /// Begins.
    ///
    /// @param lines makes what shows durable events, from a position of the log on; empty shows nothing
    void start(Optional<LongFunction<EdgeTarget>> lines) {
        DeskPlan plan = Desk.over(log).clock(isLive ? InstantSource.system() : time).ticker(System::nanoTime)
                .seed(JITTER_SEED).tap(time).tap(this::look).limits(isLive ? DeskLimits.STANDARD
                        : DeskLimits.STANDARD.withInboxEventsMax(WAITING_EVENTS_MAX));
        if (!live.isEmpty()) {
            plan.source(live);
            live.join(plan, log.endPosition());
        }
        budget.ifPresent(watching -> watching.joins(plan));
        place.sources().forEach(plan::source);
        plan.source(source);
        for (Decider decider : DeskSeats.of(terms, TimeBudget.watch(budget))) {
            plan.decider(decider);
        }
        lines.ifPresent(made -> plan.edge("lines", made.apply(log.endPosition()), shownTopics()));
        desk = plan.start();
        place.attend(this);
        if (resumedAtMicros > 0) {
            tellStatus(FeedStatus.State.STARTED);
        }
    }

    private void look(long position, Envelope event) {
        if (position < replayedTo) {
            return;
        }
        digest.add(event);
        if (event.source().equals(source.name())) {
            begin();
        }
        board.see(position, event);
        Desk running = desk;
        if (running != null && event.data() instanceof MarketClock clock
                && clock.due() == MarketClock.Due.CLOSED) {
            running.requestSnapshot();
        }
    }

    /// All that was on its way when the log ended has arrived: what comes from here on is this run's own.
    private void begin() {
        if (!hasBegun && resumedAtMicros > 0) {
            board.rebase();
        }
        hasBegun = true;
    }

    private Subscription[] shownTopics() {
        Stream<Subscription> ofAccounts = terms.accounts().stream().flatMap(
                account -> Stream.of(Topic.SIGNALS_FUSED, Topic.SIGNALS_VALIDATED, Topic.SIGNALS_REJECTED,
                        Topic.ORDERS_SUBMITTED, Topic.ORDERS_FILLED, Topic.ORDERS_PARTIALLY_FILLED,
                        Topic.ORDERS_CANCELED, Topic.ORDERS_REJECTED, Topic.ORDERS_FAILED,
                        Topic.ORDERS_REPLACED,
                        Topic.ORDERS_AMENDMENTS, Topic.ORDERS_AMENDMENTS_REJECTED,
                        Topic.ORDERS_IN_DOUBT, Topic.DISCREPANCIES)
                        .map(topic -> new Subscription(topic, account.account())));
        return Stream.concat(ofAccounts, Stream.of(Topic.ERRORS, Topic.CONTROL)
                .map(topic -> new Subscription(topic, Scope.SYSTEM)))
                .toArray(Subscription[]::new);
    }

    /// The desk as it is now. Any thread.
    DeskPicture picture() {
        return board.picture();
    }

    /// True once the market has nothing more to tell; waits for it at most so long.
    boolean awaitMarketEnd(Duration patience) throws InterruptedException {
        return source.awaitEnd(patience);
    }

    /// Lets the market wait or go on, as others have said; false once they have said stop.
    boolean obey() {
        source.pause(place.isPaused());
        return !place.isStopped();
    }

    /// How many records it has put aside. Any thread.
    long deadLetters() {
        Desk running = desk;
        return running == null ? 0
                : running.health().poisonByTopic().values().stream().mapToLong(Long::longValue).sum();
    }

    /// What the gate let pass and left out.
    List<FeedStatus.Count> gateCounts() {
        return source.counts();
    }

    /// What broke the market, if anything did.
    Optional<Throwable> marketFailure() {
        return source.failure();
    }

    /// Drains the desk, saves the state of every decider, and closes the log.
    StopReport stop() {
        Desk running = desk;
        if (running == null) {
            log.close();
            throw new IllegalStateException("the desk was not started");
        }
        source.stop();
        tellStatus(FeedStatus.State.STOPPED);
        running.requestSnapshot();
        StopReport report = running.stop();
        begin();
        return report;
    }

    /// The deciders that failed and got no more events.
    List<String> fenced() {
        Desk running = desk;
        return running == null ? List.of()
                : running.health().fenced().stream().map(Engine.Fenced::name).toList();
    }

    // By this process, not by the feed, whose words must come out alike whenever it is started again.
    private void tellStatus(FeedStatus.State state) {
        Desk running = desk;
        if (running != null && running.health().isWell()) {
            try {
                running.door().admit(DeskPicture.RUN, Scope.SHARED, STATUS_KEY,
                        new FeedStatus(DeskPicture.RUN, state, "", List.of()));
            } catch (Inbox.Closed failed) {
                LOG.debug("the desk failed before it could say that its run has {}", state, failed);
            }
        }
    }

    /// The decisions that the log holds, with their hash. Once it has stopped.
    String decisions() {
        return place.decisions(this);
    }

    /// Every decision that this run has seen in its log, with a hash over all of them. Once it has stopped.
    String decisionsSeen() {
        return digest.count() + " decisions, hash " + digest.hex();
    }
}
