package io.alphapanda.backtest.run;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.market.clock.ClockSink;
import io.alphapanda.market.clock.SessionClock;
import java.util.List;
import java.util.Set;

/// Feeds bars, and what is due between them, one event at a time: the next only when the last has had its full
/// effect. What the log already holds is not fed again.
final class BarFeed {
    private static final String SOURCE = "market-feed";

    private final BacktestInput input;
    private final Engine engine;
    private final SessionClock clock;
    private final ClockSink onMoment = this::feed;
    private final String barKey;
    private final long barOrigin;
    private long barsFed;
    private long momentsFed;
    private long commandsFed;

    BarFeed(BacktestInput input, Engine engine) {
        this.input = input;
        this.engine = engine;
        barKey = input.instrument().id().value();
        barOrigin = EventId.originOf(SOURCE, barKey);
        clock = new SessionClock(input.calendar(), Set.of(input.instrument().segment()));
    }

    void feedAll(CloseAtEnd closeAtEnd) {
        List<Bar> bars = input.bars();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            clock.advanceTo(bar.startMicros(), bar.endMicros(), onMoment);
            engine.feed(
                    Envelope.input(barOrigin, SOURCE, Scope.SHARED, barKey, bar.endMicros(), ++barsFed, bar));
            engine.drain();
        }
        long end = bars.getLast().endMicros();
        closeAtEnd.command().ifPresent(closing -> {
            command(Action.CANCEL_ALL, end);
            command(closing, end);
        });
        clock.finish(onMoment);
    }

    private void feed(long micros, MarketClock moment) {
        engine.feed(
                Envelope.input(SOURCE, Scope.SHARED, moment.segment().name(), micros, ++momentsFed, moment));
        engine.drain();
    }

    private void command(Action action, long micros) {
        engine.feed(Envelope.input("backtest", Scope.SYSTEM, "backtest:all", micros, ++commandsFed,
                new ControlCommand(action)));
        engine.drain();
    }
}
