package io.alphapanda.market.board;

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
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.IndicatorReadings;
import io.alphapanda.domain.marketdata.IndicatorReadings.Reading;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.indicators.bundle.IndicatorBundle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The service `market-data`, shard `indicators`: keeps the usual indicators of every configured instrument, and
/// tells what they read after each of its bars, once anything can be read. With every tick they are current.
public final class IndicatorBoard implements Decider {
    private final Timeframe timeframe;
    private final Map<String, Watched> byId = new TreeMap<>();

    private record Watched(IndicatorBundle bundle, FormingBar forming) {}

    /// A board of these instruments, after bars of this length.
    public IndicatorBoard(Collection<Instrument> instruments, Timeframe timeframe) {
        this.timeframe = timeframe;
        instruments.forEach(instrument -> byId.put(instrument.id().value(),
                new Watched(new IndicatorBundle(), new FormingBar())));
    }

    @Override
    public String service() {
        return "market-data";
    }

    @Override
    public String shard() {
        return "indicators";
    }

    @Override
    public Set<Subscription> subscriptions() {
        return Subscription.of(Scope.SHARED, List.of(timeframe.topic(), Topic.TICKS)).all();
    }

    @Override
    public void on(Envelope event, Outbox out) {
        switch (event.data()) {
            case Tick tick -> {
                Watched watched = byId.get(tick.instrument().value());
                if (watched != null) {
                    watched.forming.take(tick, event.occurredAtMicros(), timeframe);
                }
            }
            case Bar bar when bar.timeframe() == timeframe -> {
                Watched watched = byId.get(bar.instrument().value());
                if (watched != null) {
                    watched.forming.finished(bar);
                    watched.bundle.on(bar);
                    tell(bar, watched.bundle.readings(), out);
                }
            }
            default -> throw new IllegalArgumentException("the indicators have no use for " + event.type());
        }
    }

    /// What an instrument's indicators read now, its newest ticks included as if their bar closed with them; empty
    /// for one that is not configured, or has too few bars. Engine's thread.
    public List<Reading> current(InstrumentId instrument) {
        Watched watched = byId.get(instrument.value());
        return watched == null ? List.of()
                : watched.forming.asOf(instrument, timeframe).map(watched.bundle::readings)
                        .orElseGet(watched.bundle::readings);
    }

    private void tell(Bar bar, List<Reading> readings, Outbox out) {
        InstrumentId instrument = bar.instrument();
        if (!readings.isEmpty()) {
            out.emit(Scope.SHARED, instrument.value(),
                    new IndicatorReadings(instrument, timeframe, bar.endMicros(), readings));
        }
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("instruments", List.copyOf(byId.entrySet()), (writer, entry) -> {
            writer.text("instrument", entry.getKey());
            entry.getValue().bundle.snapshot(writer);
            entry.getValue().forming.snapshot(writer);
        });
    }

    /// Takes back the state of the same instruments.
    ///
    /// @throws IllegalArgumentException if the state is of others
    @Override
    public void restore(FieldReader in) {
        List<String> restored = in.list("instruments", this::restoreOne);
        if (!restored.equals(List.copyOf(byId.keySet()))) {
            throw new IllegalArgumentException("the saved indicators are of " + restored
                    + ", configured are " + byId.keySet() + "; configure those, or begin a new log");
        }
    }

    private String restoreOne(FieldReader in) {
        String id = in.text("instrument");
        Watched watched = byId.getOrDefault(id, new Watched(new IndicatorBundle(), new FormingBar()));
        watched.bundle.restore(in);
        watched.forming.restore(in);
        return id;
    }
}
