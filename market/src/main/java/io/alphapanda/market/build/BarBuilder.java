package io.alphapanda.market.build;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.FeedStatus.State;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The service `market-data`, shard `bars`: builds bars from ticks.
///
/// The exchange's stamp picks a tick's bar, or its event time where it has none. Intervals are counted from
/// the session's open; the last ends with continuous trading, a day's bar at the close. A bar closes at the
/// first event, of whatever instrument or of the clock, at or after its end plus the grace; bars that close
/// together come in the order of end, timeframe and instrument. A tick whose minute has closed so is counted
/// as late and left out of every timeframe, so that five minutes are always the join of their minutes. A
/// minute without a tick has no bar: gaps are shown, not invented. Volume is explained in [DayVolume].
public final class BarBuilder implements Decider {
    private static final String SERVICE = "market-data";
    private static final String SHARD = "bars";
    private static final String STATUS_KEY = SERVICE + ":" + SHARD;
    private static final Comparator<OpenBar> IN_ORDER = Comparator.comparingLong(OpenBar::end)
            .thenComparing(OpenBar::timeframe).thenComparing(bar -> bar.instrument().value());

    private final long grace;
    private final List<InstrumentBars> all = new ArrayList<>();
    private final Map<InstrumentId, InstrumentBars> byId = new HashMap<>();
    private final List<OpenBar> closing = new ArrayList<>();
    private long nextEnd = Long.MAX_VALUE;
    private long latest;
    private long ticks;
    private long late;
    private long outside;
    private long bars;

    /// Builds by these rules, in the sessions of `calendar`.
    public BarBuilder(BarBuilderRules rules, TradingCalendar calendar) {
        grace = rules.graceMicros();
        for (Instrument instrument : rules.instruments()) {
            InstrumentBars itsBars = new InstrumentBars(instrument, rules, calendar);
            all.add(itsBars);
            byId.put(instrument.id(), itsBars);
        }
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public String shard() {
        return SHARD;
    }

    @Override
    public Set<Subscription> subscriptions() {
        return Subscription.of(Scope.SHARED, List.of(Topic.TICKS, Topic.CLOCK)).all();
    }

    @Override
    public void on(Envelope event, Outbox out) {
        // Sources may differ by a little; what has closed stays closed.
        latest = Math.max(latest, event.occurredAtMicros());
        if (nextEnd <= latest - grace) {
            closeBars(latest - grace, out);
        }
        if (event.data() instanceof Tick tick) {
            take(tick, event.occurredAtMicros());
        } else if (event.data() instanceof MarketClock clock && clock.due() == Due.CLOSED) {
            report(clock.segment(), out);
        }
    }

    private void take(Tick tick, long micros) {
        @Nullable InstrumentBars itsBars = byId.get(tick.instrument());
        if (itsBars == null) {
            return;
        }
        long stamp = tick.exchangeMicros() == 0 ? micros : tick.exchangeMicros();
        switch (itsBars.take(tick, stamp, latest)) {
            case TAKEN -> ticks++;
            case LATE -> late++;
            case OUTSIDE -> outside++;
        }
        nextEnd = Math.min(nextEnd, itsBars.nextEnd());
    }

    private void closeBars(long endMax, Outbox out) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).close(endMax, closing);
        }
        closing.sort(IN_ORDER);
        for (int i = 0; i < closing.size(); i++) {
            out.emit(Scope.SHARED, closing.get(i).instrument().value(), closing.get(i).closed());
        }
        bars += closing.size();
        closing.clear();
        findNextEnd();
    }

    private void findNextEnd() {
        nextEnd = Long.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            nextEnd = Math.min(nextEnd, all.get(i).nextEnd());
        }
    }

    private void report(MarketSegment segment, Outbox out) {
        List<Count> counts = List.of(new Count("ticks", ticks), new Count("late", late),
                new Count("outside", outside), new Count("bars", bars));
        out.emit(Scope.SHARED, STATUS_KEY,
                new FeedStatus(SERVICE, State.REPORT, segment + " closed", counts));
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.time("latest", latest);
        out.integer("ticks", ticks);
        out.integer("late", late);
        out.integer("outside", outside);
        out.integer("bars", bars);
        out.list("instruments", all, (writer, itsBars) -> {
            writer.text("instrument", itsBars.id().value());
            itsBars.snapshot(writer);
        });
    }

    @Override
    public void restore(FieldReader in) {
        latest = in.time("latest");
        ticks = in.integer("ticks");
        late = in.integer("late");
        outside = in.integer("outside");
        bars = in.integer("bars");
        all.forEach(InstrumentBars::forget);
        in.list("instruments", this::restoreOne);
        findNextEnd();
    }

    private InstrumentBars restoreOne(FieldReader in) {
        String id = in.text("instrument");
        InstrumentBars itsBars = byId.get(new InstrumentId(id));
        if (itsBars == null) {
            throw new IllegalArgumentException("the saved state holds open bars of " + id
                    + ", which is not configured any more; configure it, or begin a new log");
        }
        itsBars.restore(in);
        return itsBars;
    }
}
