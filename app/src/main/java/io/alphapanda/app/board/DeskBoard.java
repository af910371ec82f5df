package io.alphapanda.app.board;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.StateSnapshot;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Redelivery;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.eventlog.engine.Tap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything a person wants to see of a desk, folded from its events. One thread tells, any thread looks.
public final class DeskBoard implements Tap {
    /// How many orders, signals and errors of each account are kept to be shown.
    public static final int LINES_MAX = 100;
    private static final String NAME = "board";

    private final Map<InstrumentId, PriceLine> prices = new LinkedHashMap<>();
    private final Map<Scope, AccountBoard> accounts = new LinkedHashMap<>();
    private final Map<String, FeedStatus> feeds = new LinkedHashMap<>();
    private final Map<String, PausedStrategy> paused = new LinkedHashMap<>();
    private final Newest<SystemError> errors = new Newest<>(LINES_MAX);
    private boolean isNewSession;
    private long micros;
    private long ticks;
    private long bars;
    private long events;
    private long failures;

    /// A board that shows these accounts from the start, even while nothing happens in them.
    public DeskBoard(List<Scope> known) {
        known.forEach(account -> accounts.put(account, new AccountBoard(account)));
    }

    @Override
    public synchronized void see(long position, Envelope event) {
        // What is back from the dead letters was shown when it first came, unless nobody had seen it.
        if (event.data() instanceof StateSnapshot || !Redelivery.reaches(event, NAME)) {
            return;
        }
        events++;
        micros = Math.max(micros, event.occurredAtMicros());
        switch (event.data()) {
            case Tick tick -> {
                ticks++;
                price(tick.instrument(), tick.lastPrice());
            }
            case Bar bar -> {
                bars++;
                price(bar.instrument(), bar.close());
            }
            case MarketClock clock when clock.due() == MarketClock.Due.OPEN -> isNewSession = true;
            case FeedStatus status -> feeds.merge(status.feed(), status, DeskBoard::newest);
            case SystemError error -> {
                failures++;
                errors.add(error);
            }
            case ControlCommand command
                    -> command.strategy().ifPresent(name -> pause(name, command, event.occurredAtMicros()));
            default -> {
                if (event.scope().isAccount()) {
                    accounts.computeIfAbsent(event.scope(), AccountBoard::new).see(event);
                }
            }
        }
    }

    /// Counts the cash flow of every account from here on, where all that was seen has had its full effect.
    public synchronized void rebase() {
        accounts.values().forEach(AccountBoard::rebase);
    }

    private void pause(String strategy, ControlCommand command, long atMicros) {
        switch (command.action()) {
            case PAUSE -> paused.put(strategy, new PausedStrategy(strategy, atMicros, command.argument()));
            case RESUME -> paused.remove(strategy);
            default -> {
                // Said to a strategy, the others mean nothing.
            }
        }
    }

    /// A report leaves the state as it was; other words leave the counts, if they bring none.
    private static FeedStatus newest(FeedStatus before, FeedStatus now) {
        return new FeedStatus(now.feed(),
                now.state() == FeedStatus.State.REPORT ? before.state() : now.state(),
                now.detail(), now.counts().isEmpty() ? before.counts() : now.counts());
    }

    private void price(InstrumentId instrument, Price last) {
        if (isNewSession) {
            prices.replaceAll((_, line) -> new PriceLine(line.instrument(), line.last(), line.last()));
            accounts.values().forEach(account -> account.beginDay(prices));
            isNewSession = false;
        }
        PriceLine line = prices.get(instrument);
        prices.put(instrument, new PriceLine(instrument, last, line == null ? last : line.first()));
    }

    /// The desk as it is now.
    public synchronized DeskPicture picture() {
        return new DeskPicture(micros, ticks, bars, events, List.copyOf(prices.values()),
                accounts.values().stream().map(account -> account.picture(prices)).toList(),
                List.copyOf(feeds.values()), List.copyOf(paused.values()), failures, errors.all());
    }
}
