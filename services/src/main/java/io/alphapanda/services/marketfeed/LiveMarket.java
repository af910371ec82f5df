package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.FeedStatus.State;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.stream.MarketStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A market as it happens: what a live source tells, the seconds that pass, and what is missing.
///
/// [#next] waits for the next fact, at most until the second is over; time itself is a fact then. Between [#start] and
/// [#stop] it never ends. It tells how the source fares, gaps, silences and late ticks in statuses, and after a gap the
/// minutes that were missed whole, from candles. One thread takes; any may stop it.
public final class LiveMarket implements MarketStream {
    private static final long SECOND_MICROS = 1_000_000;
    private static final long MICRO_NANOS = 1_000;

    private final String name;
    private final LiveTicks ticks;
    private final InstantSource clock;
    private final ArrivalBook arrivals;
    private final GapFilling filling;
    private final MarketSegment anySegment;
    private final Bell bell = new Bell();
    private final Deque<MarketFact> ready = new ArrayDeque<>();
    private final Set<InstrumentId> lost = new HashSet<>();
    private long nextSecondMicros;
    private volatile boolean isStopped;

    /// A market that has not begun.
    ///
    /// @param name of the feed in its statuses, as `zerodha`
    /// @param history reads what was missed; empty = gaps stay
    /// @param calendar by which a silence or a gap is one
    /// @throws IllegalArgumentException if the source tells of no instrument
    public LiveMarket(String name, LiveTicks ticks, Optional<CandleHistory> history, TradingCalendar calendar,
            LiveLimits limits, InstantSource clock) {
        if (ticks.instruments().isEmpty()) {
            throw new IllegalArgumentException(
                    "the live market " + name + " needs at least one instrument, and has none; name some");
        }
        this.name = name;
        this.ticks = ticks;
        this.clock = clock;
        long now = nowMicros();
        arrivals = new ArrivalBook(name, calendar, ticks.instruments(), limits, now);
        filling = new GapFilling(history.map(source -> new Backfill(source, limits.backfillsMax())));
        anySegment = ticks.instruments().getFirst().segment();
        nextSecondMicros = now;
    }

    @Override
    public List<Instrument> instruments() {
        return ticks.instruments();
    }

    /// Lets the source begin.
    public void start() {
        ticks.start(bell::ring);
        filling.start(bell::ring);
    }

    /// Ends it: what has come is still told, then nothing more.
    public void stop() {
        isStopped = true;
        bell.ring();
        ticks.stop();
        filling.stop();
    }

    @Override
    public Optional<MarketFact> next() {
        while (true) {
            MarketFact fact = ready.poll();
            if (fact != null) {
                return Optional.of(fact);
            }
            long now = nowMicros();
            if (now >= nextSecondMicros) {
                tellSecond(now);
            } else if (!takeNews(now)) {
                if (isStopped) {
                    return Optional.empty();
                }
                if (!bell.await((nextSecondMicros - now) * MICRO_NANOS)) {
                    isStopped = true;
                }
            }
        }
    }

    private void tellSecond(long now) {
        nextSecondMicros = Math.floorDiv(now, SECOND_MICROS) * SECOND_MICROS + SECOND_MICROS;
        ready.add(new MarketFact(now, new MarketClock(anySegment, Due.SECOND)));
        arrivals.look(now).forEach(status -> ready.add(new MarketFact(now, status)));
    }

    /// False if there are none.
    private boolean takeNews(long now) {
        Optional<LiveNews> news = ticks.poll();
        news.ifPresent(some -> take(some, now));
        Optional<GapFilling.Answer> answer = filling.poll(now);
        answer.ifPresent(found -> take(found, now));
        return news.isPresent() || answer.isPresent();
    }

    private void take(LiveNews news, long now) {
        switch (news) {
            case LiveNews.Told told -> take(told);
            case LiveNews.Lost(long since, Set<InstrumentId> instruments, String why) -> {
                arrivals.lose(instruments, since);
                lost.addAll(instruments);
                boolean isAll = lost.size() >= ticks.instruments().size();
                tell(now, isAll ? State.DISCONNECTED : State.REPORT,
                        instruments.size() + " of " + ticks.instruments().size() + " instruments lost: "
                                + why);
            }
            case LiveNews.Regained(long micros, Set<InstrumentId> instruments) -> {
                arrivals.regain(instruments);
                lost.removeAll(instruments);
                // It receives with its first fact, and the feed tells that.
                tell(now, State.REPORT, instruments.size() + " of " + ticks.instruments().size()
                        + " instruments are asked for anew, " + shownSince(now, micros));
            }
            case LiveNews.Said(String text) -> tell(now, State.REPORT, text);
        }
    }

    private static String shownSince(long now, long micros) {
        return micros >= now ? "now" : (now - micros) / MICRO_NANOS + " ms ago";
    }

    private void take(LiveNews.Told told) {
        MarketFact fact = told.fact();
        ready.add(fact);
        long stamp = fact.data() instanceof Tick tick ? tick.exchangeMicros() : 0;
        arrivals.come(told.instrument(), fact.micros(), stamp).ifPresent(filling::ask);
    }

    private void take(GapFilling.Answer answer, long now) {
        for (Bar bar : answer.bars()) {
            ready.add(new MarketFact(now, bar));
        }
        tell(now, State.REPORT, answer.words());
    }

    private void tell(long now, State state, String detail) {
        List<Count> counts = new ArrayList<>(ticks.counts());
        counts.addAll(arrivals.totals());
        counts.addAll(filling.counts());
        ready.add(new MarketFact(now, new FeedStatus(name, state, detail, counts)));
    }

    private long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
