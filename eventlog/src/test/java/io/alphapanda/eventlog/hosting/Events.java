package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.position.PnlSnapshot;
import io.alphapanda.domain.time.MarketSegment;

/// Events to try hosting with. Their sequence can be told from their payload.
final class Events {
    static final Scope PAPER = Scope.account("paper");
    static final Subscription TICKS = new Subscription(Topic.TICKS, Scope.SHARED);
    static final Subscription BEATS = new Subscription(Topic.HEARTBEATS, Scope.SYSTEM);
    static final Subscription PNL = new Subscription(Topic.PNL_SNAPSHOTS, PAPER);
    static final Subscription PAPER_DEAD_LETTERS = new Subscription(Topic.ACCOUNT_DEAD_LETTERS, PAPER);
    static final Subscription ERRORS = new Subscription(Topic.ERRORS, Scope.SYSTEM);

    private Events() {}

    static Envelope tick(String key, long sequence) {
        return Envelope.input("feed", Scope.SHARED, key, sequence, sequence, tickOf(key, sequence));
    }

    static Tick tickOf(String key, long volume) {
        return new Tick(new InstrumentId(key), new Price(1), 0, volume, 0, 0, Depth.UNKNOWN);
    }

    static Envelope quote(String key, long sequence) {
        return Envelope.input("feed", Scope.SHARED, key, sequence, sequence,
                new Quote(new InstrumentId(key), Depth.UNKNOWN));
    }

    static Envelope clock(long sequence) {
        return Envelope.input("clock", Scope.SHARED, "EQUITY", sequence, sequence,
                new MarketClock(MarketSegment.EQUITY, MarketClock.Due.SECOND));
    }

    static Envelope beat(String source, String key, long sequence) {
        return Envelope.input(source, Scope.SYSTEM, key, sequence, sequence, beatOf(sequence));
    }

    static Heartbeat beatOf(long number) {
        return new Heartbeat("somebody", Long.toString(number), "here", 1, Heartbeat.State.ACTIVE, 0, 0, 0);
    }

    static Event pnlOf(long number) {
        Money money = new Money(number);
        return new PnlSnapshot(new AccountValue(money, money, money, money, money, money));
    }
}
