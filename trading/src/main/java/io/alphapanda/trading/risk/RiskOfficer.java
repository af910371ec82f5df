package io.alphapanda.trading.risk;

import io.alphapanda.domain.broker.OrderDoubt;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.DeadLetter;
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
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.AmendmentRejected;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.trading.portfolio.AccountBooks;
import io.alphapanda.trading.risk.Doubts.WaitingExit;
import io.alphapanda.trading.risk.watch.AccountWatch;
import io.alphapanda.trading.risk.watch.Marks;
import io.alphapanda.trading.risk.watch.OpenTrades;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The risk-manager of one account: the only one who sets quantities.
///
/// Every fused signal gets a verdict. What reduces is an exit and passes; a reversal is an exit and an entry,
/// each an order of its own; an open entry that is no longer wanted is taken back, and what it fills all the same
/// is left at once; what is approved stays reserved until its order ends. While dead letters of the account are
/// open, nothing is entered.
public final class RiskOfficer implements Decider {
    private final RiskSettings settings;
    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
    private final Set<Subscription> subscriptions;
    private final AccountBooks books;
    private final Reservations reservations = new Reservations();
    private final Marks marks = new Marks();
    private final OpenTrades trades = new OpenTrades();
    private final AccountWatch watch;
    private final OpenLetters letters;
    private final Approvals approvals;
    private final Doubts doubts = new Doubts();
    private final ExitOrders exits;
    private final Judge judge;

    /// A risk-manager with these settings.
    public RiskOfficer(RiskSettings settings) {
        this.settings = settings;
        settings.instruments().forEach(instrument -> instruments.put(instrument.id(), instrument));
        RiskLimits limits = settings.limits();
        books = new AccountBooks(settings.startingCash());
        watch = new AccountWatch(books, limits.orders(), limits.pace(), limits.breakers());
        letters = new OpenLetters(settings.account());
        approvals = new Approvals(reservations, watch, settings.isLive());
        RiskBook riskBook = new RiskBook(books, reservations);
        exits = new ExitOrders(books, riskBook, approvals, doubts, instruments, this::productOf);
        MarginBook margins = new MarginBook(limits.margins(), instruments, books, riskBook, this::productOf);
        judge = new Judge(books, reservations, riskBook, instruments, exits, approvals,
                new Proposals(settings, books, riskBook, margins, marks, watch),
                new EntryRules(settings, doubts), watch, letters);
        subscriptions = Subscription.of(Scope.SHARED, settings.marketTopics()).and(Scope.SHARED, Topic.CLOCK)
                .and(Scope.SYSTEM, Topic.CONTROL)
                .and(settings.account(), Topic.SIGNALS_FUSED, Topic.ORDERS_FILLED,
                        Topic.ORDERS_PARTIALLY_FILLED, Topic.ORDERS_CANCELED, Topic.ORDERS_REJECTED,
                        Topic.ORDERS_FAILED, Topic.ORDERS_REPLACED, Topic.ORDERS_AMENDMENTS_REJECTED,
                        Topic.ACCOUNT_DEAD_LETTERS, Topic.ORDERS_IN_DOUBT)
                .all();
    }

    @Override
    public String service() {
        return "risk-manager";
    }

    @Override
    public String shard() {
        return settings.account().name();
    }

    @Override
    public Set<Subscription> subscriptions() {
        return subscriptions;
    }

    @Override
    public void on(Envelope event, Outbox out) {
        long now = event.occurredAtMicros();
        watch.advanceTo(now);
        switch (event.data()) {
            case Bar bar -> mark(bar.instrument(), Math.min(bar.endMicros(), now), bar.close());
            case Tick tick -> mark(tick.instrument(),
                    tick.exchangeMicros() == 0 ? now : Math.min(tick.exchangeMicros(), now),
                    tick.lastPrice());
            case FusedSignal signal -> judge(event, signal, out);
            case Fill fill -> onFill(fill, now, out);
            case OrderEnded ended -> onEnd(ended);
            case OrderDoubt doubt -> onDoubt(doubt, now, out);
            case OrderReplaced replaced -> books.lastPrice(replaced.instrument())
                    .ifPresent(last -> reservations.on(replaced, last));
            case MarketClock clock -> onClock(clock, now, out);
            case DeadLetter _ -> letters.add(event.id(), now);
            case ControlCommand command -> onCommand(command, now, out);
            case AmendmentRejected _ -> {
                // The order stands as it stood; what it fills unwanted is left at once.
            }
            default -> throw new IllegalArgumentException("risk has no use for " + event.type());
        }
    }

    /// A price marks the books unless a newer one has: a bar ends later than its last tick was seen.
    private void mark(InstrumentId instrument, long ofMicros, Price price) {
        if (marks.take(instrument, ofMicros, price)) {
            books.mark(instrument, price);
        }
    }

    private void judge(Envelope event, FusedSignal signal, Outbox out) {
        Verdict verdict = judge.judge(signal, event.occurredAtMicros());
        verdict.cancels().forEach(cancel -> out.emit(settings.account(), event.key(), cancel));
        if (!verdict.approved().isEmpty()) {
            out.emit(settings.account(), event.key(), new ValidatedSignal(signal.group(), signal.evaluation(),
                    verdict.approved(), verdict.denied() ? List.of() : verdict.checks()));
        }
        if (verdict.denied()) {
            out.emit(settings.account(), event.key(), new RejectedSignal(signal.group(), signal.evaluation(),
                    signal.opinion().instrument(), signal.opinion().target(), verdict.checks()));
        }
    }

    private void onFill(Fill fill, long now, Outbox out) {
        Optional<Reserved> order = reservations.on(fill);
        Product product = order.map(Reserved::product)
                .orElseGet(() -> productOf(fill.group(), fill.instrument()));
        Money realised = books.book(fill);
        if (fill.executedAtMicros() > marks.atMicros(fill.instrument())) {
            mark(fill.instrument(), Math.min(fill.executedAtMicros(), now), fill.lastPrice());
        }
        trades.on(fill, realised, books.position(fill.group(), fill.instrument()).units(), product)
                .ifPresent(made -> watch.traded(fill.group(), made, now));
        watch.glance(fill.group());
        if (order.filter(Reserved::isEntry).filter(Reserved::isUnwanted).isPresent()
                || doubts.hasFailed(fill.clOrdId())) {
            emit(fill.group(), fill.instrument(), exits.leaveFilled(fill, now), out);
        }
        // A bar longer than the rest of the session can fill an entry only after the cut-off has passed.
        if (product == Product.MIS && isPastCutOff(fill.instrument(), now)) {
            leave(fill.group(), fill.instrument(), now, out);
        }
    }

    /// An exit that never reached the broker is tried again by a new order; what it was for is still held.
    private void onEnd(OrderEnded ended) {
        Optional<Reserved> order = reservations.end(ended.clOrdId());
        if (ended.ending() == OrderEnded.Ending.FAILED) {
            doubts.fail(ended.clOrdId());
            order.ifPresent(this::tryAgainIfExit);
        }
    }

    private void tryAgainIfExit(Reserved order) {
        if (!order.isEntry()) {
            doubts.letWait(order.group(), order.instrument(), order.units());
        }
    }

    private void onDoubt(OrderDoubt doubt, long now, Outbox out) {
        if (doubt.stage() == OrderDoubt.Stage.UNKNOWN) {
            doubts.begin(doubt.clOrdId(), doubt.instrument());
            return;
        }
        doubts.end(doubt.clOrdId());
        long unbooked = doubt.brokerUnits() - books.netUnits(doubt.instrument());
        for (WaitingExit exit : doubts.takeReady(doubt.instrument()::equals)) {
            emit(exit.group(), exit.instrument(), exits.leaveWaiting(exit, unbooked, now), out);
            unbooked = 0;
        }
    }

    private void onClock(MarketClock clock, long now, Outbox out) {
        watch.glance();
        for (WaitingExit exit : doubts.takeReady(_ -> clock.due() == MarketClock.Due.SECOND)) {
            emit(exit.group(), exit.instrument(), exits.leaveWaiting(exit, 0, now), out);
        }
        if (clock.due() == MarketClock.Due.MIS_CUT_OFF) {
            cancelIntraday(clock.segment(), out);
            books.openPositions().stream().filter(open -> isOf(clock.segment(), open.instrument())
                    && productOf(open.group(), open.instrument()) == Product.MIS)
                    .forEach(open -> leave(open.group(), open.instrument(), now, out));
        }
    }

    /// Entries that rest for a price. A market order rests only where a coarse bar tells late what it filled at.
    private void cancelIntraday(MarketSegment segment, Outbox out) {
        reservations.unwant(reserved -> reserved.product() == Product.MIS && reserved.waitsForPrice()
                && isOf(segment, reserved.instrument()))
                .forEach(
                        reserved -> out.emit(settings.account(), key(reserved.group(), reserved.instrument()),
                                Judge.cancel(reserved, "intraday entries end at the cut-off")));
    }

    private boolean isOf(MarketSegment segment, InstrumentId id) {
        Instrument instrument = instruments.get(id);
        return instrument != null && instrument.segment() == segment;
    }

    private void onCommand(ControlCommand command, long now, Outbox out) {
        if (!command.isForAccount(settings.account())) {
            return;
        }
        switch (command.action()) {
            case CLOSE_OUT_AT_OPEN, CLOSE_OUT_AT_CLOSE -> books.openPositions()
                    .forEach(open -> leave(open.group(), open.instrument(), now, out));
            case CANCEL_ALL -> {
                // The venue ends the orders, and each end releases what it had reserved.
            }
            case WAIVE, REPLAYED -> letters.settle(command, now);
            case START, STOP, PAUSE, RESUME, EPOCH_BEGUN -> {
                // For the hosts of parts, for strategies and for gateways.
            }
        }
    }

    private void leave(StrategyId group, InstrumentId instrument, long now, Outbox out) {
        emit(group, instrument, exits.leave(group, instrument, now), out);
    }

    private void emit(StrategyId group, InstrumentId instrument, List<ApprovedOrder> orders, Outbox out) {
        if (!orders.isEmpty()) {
            out.emit(settings.account(), key(group, instrument),
                    new ValidatedSignal(group, 0, orders, List.of()));
        }
    }

    private String key(StrategyId group, InstrumentId instrument) {
        return settings.account() + ":" + group + ":" + instrument;
    }

    /// Under which product a position was entered; what its strategy would enter under where nothing is held.
    private Product productOf(StrategyId group, InstrumentId instrument) {
        return trades.product(group, instrument).orElseGet(() -> settings.terms(group).product());
    }

    private boolean isPastCutOff(InstrumentId id, long micros) {
        Instrument instrument = instruments.get(id);
        Optional<Session> session = instrument == null ? Optional.empty()
                : settings.calendar().sessionOn(instrument.segment(), Ist.date(micros));
        return session.isPresent() && micros >= session.get().misCutOffMicros();
    }

    @Override
    public int stateVersion() {
        return 4;
    }

    @Override
    public void snapshot(FieldWriter out) {
        books.snapshot(out);
        reservations.snapshot(out);
        approvals.snapshot(out);
        marks.snapshot(out);
        trades.snapshot(out);
        watch.snapshot(out);
        letters.snapshot(out);
        doubts.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        books.restore(in);
        reservations.restore(in);
        approvals.restore(in);
        marks.restore(in);
        trades.restore(in);
        watch.restore(in);
        letters.restore(in);
        doubts.restore(in);
    }
}
