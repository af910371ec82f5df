package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.stream.MarketFact;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// A live source that tells what a test says, and the clock beside it. 2026-11-23 is a Monday with a session.
final class ScriptedTicks implements LiveTicks, InstantSource {
    static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    static final Instrument INFY = KnownSymbols.bundled().resolve("INFY");
    static final Instrument DLF = KnownSymbols.bundled().resolve("DLF");

    final AtomicLong nowMicros;
    final Queue<LiveNews> news = new ConcurrentLinkedQueue<>();
    private final List<Instrument> instruments;
    volatile Runnable bell = () -> {};
    volatile boolean isStopped;

    ScriptedTicks(String time, Instrument... instruments) {
        this.instruments = List.of(instruments);
        nowMicros = new AtomicLong(at(time));
    }

    static long at(String time) {
        return Ist.micros(DATE, LocalTime.parse(time));
    }

    /// The clock stands there from now on.
    ScriptedTicks pass(String time, Event... data) {
        nowMicros.set(at(time));
        for (Event fact : data) {
            tell(new LiveNews.Told(new MarketFact(nowMicros.get(), fact)));
        }
        bell.run();
        return this;
    }

    void tell(LiveNews some) {
        news.add(some);
        bell.run();
    }

    static Tick tick(Instrument instrument, String price, String stamp) {
        return new Tick(instrument.id(), Price.ofRupees(price), 1, 0, 0, at(stamp), Depth.UNKNOWN);
    }

    static Set<InstrumentId> ids(Instrument... instruments) {
        return List.of(instruments).stream().map(Instrument::id).collect(Collectors.toSet());
    }

    @Override
    public List<Instrument> instruments() {
        return instruments;
    }

    @Override
    public void start(Runnable whenNewsCame) {
        bell = whenNewsCame;
        whenNewsCame.run();
    }

    @Override
    public Optional<LiveNews> poll() {
        return Optional.ofNullable(news.poll());
    }

    @Override
    public List<Count> counts() {
        return List.of(new Count("packets", 7));
    }

    @Override
    public void stop() {
        isStopped = true;
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plus(nowMicros.get(), ChronoUnit.MICROS);
    }
}
