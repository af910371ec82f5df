package io.alphapanda.trading.portfolio;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.position.PnlSnapshot;
import io.alphapanda.domain.position.PortfolioUpdated;
import io.alphapanda.domain.position.PortfolioUpdated.Holding;
import io.alphapanda.domain.position.Position;
import io.alphapanda.domain.position.PositionUpdated;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.trading.portfolio.AccountBooks.OpenPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The portfolio-manager of one account: books every fill, marks every tick and bar, and reports both.
public final class PortfolioKeeper implements Decider {
    private final Scope account;
    private final AccountBooks books;
    private final PositionHistory history = new PositionHistory();
    private final Map<StrategyId, String> groupKeys = new HashMap<>();
    private final Set<Subscription> subscriptions;
    private final SnapshotTimer timer;

    /// Books that begin with this much cash, marked by bars or ticks of these topics. Profit and loss is told at
    /// each close.
    public PortfolioKeeper(Scope account, Money startingCash, Set<Topic> marketTopics) {
        this(account, startingCash, marketTopics, SnapshotTimer.ONLY_AT_CLOSE);
    }

    /// The same, and profit and loss is told every so many seconds of market time too.
    ///
    /// @param snapshotSeconds at least 1; [SnapshotTimer#ONLY_AT_CLOSE] = at each close alone
    /// @throws IllegalArgumentException if the seconds are below zero
    public PortfolioKeeper(Scope account, Money startingCash, Set<Topic> marketTopics, long snapshotSeconds) {
        this.account = account;
        this.books = new AccountBooks(startingCash);
        this.timer = new SnapshotTimer(snapshotSeconds);
        this.subscriptions = Subscription.of(Scope.SHARED, marketTopics).and(Scope.SHARED, Topic.CLOCK)
                .and(account, Topic.ORDERS_FILLED, Topic.ORDERS_PARTIALLY_FILLED).all();
    }

    @Override
    public String service() {
        return "portfolio-manager";
    }

    @Override
    public String shard() {
        return account.name();
    }

    @Override
    public Set<Subscription> subscriptions() {
        return subscriptions;
    }

    /// The books themselves, for reading between events.
    public AccountBooks books() {
        return books;
    }

    /// What the positions were after each of the latest fills.
    public PositionHistory history() {
        return history;
    }

    @Override
    public void on(Envelope event, Outbox out) {
        switch (event.data()) {
            case Bar bar -> mark(bar.instrument(), bar.close());
            case Tick tick -> mark(tick.instrument(), tick.lastPrice());
            case Fill fill -> onFill(event, fill, out);
            case MarketClock clock -> {
                boolean isDue = timer.isDueAt(event.occurredAtMicros());
                if (isDue || clock.due() == MarketClock.Due.CLOSED) {
                    out.emit(account, account.name() + ":all", new PnlSnapshot(books.value()));
                }
            }
            default -> throw new IllegalArgumentException("the portfolio has no use for " + event.type());
        }
    }

    private void mark(InstrumentId instrument, Price price) {
        timer.noteChange();
        books.mark(instrument, price);
    }

    private void onFill(Envelope event, Fill fill, Outbox out) {
        timer.noteChange();
        books.book(fill);
        Position position = books.position(fill.group(), fill.instrument());
        PositionUpdated updated = new PositionUpdated(fill.group(), fill.instrument(), position,
                books.realised(fill.group(), fill.instrument()));
        history.add(event.occurredAtMicros(), updated);
        out.emit(account, event.key(), updated);
        out.emit(account, groupKeys.computeIfAbsent(fill.group(), group -> account + ":" + group),
                new PortfolioUpdated(fill.group(), holdings(fill.group()), books.realised(fill.group()),
                        books.charges(fill.group()), books.value()));
    }

    private List<Holding> holdings(StrategyId group) {
        List<Holding> holdings = new ArrayList<>();
        for (OpenPosition open : books.openPositions()) {
            if (open.group().equals(group)) {
                holdings.add(new Holding(open.instrument(), open.position(), open.mark()));
            }
        }
        return holdings;
    }

    @Override
    public int stateVersion() {
        return 2;
    }

    @Override
    public void snapshot(FieldWriter out) {
        books.snapshot(out);
        history.snapshot(out);
        timer.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        books.restore(in);
        history.restore(in);
        timer.restore(in);
    }
}
