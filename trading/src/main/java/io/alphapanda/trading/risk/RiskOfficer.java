package io.alphapanda.trading.risk;

import io.alphapanda.domain.control.ControlCommand;
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
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.trading.portfolio.AccountBooks;
import io.alphapanda.trading.portfolio.AccountBooks.OpenPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The risk-manager of one account: the only one who sets quantities.
///
/// Every fused signal gets a verdict. What reduces is an exit and passes; a reversal is an exit and an entry,
/// each an order of its own; what is approved stays reserved until its order ends.
public final class RiskOfficer implements Decider {
    private final RiskSettings settings;
    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
    private final Set<Subscription> subscriptions;
    private final AccountBooks books;
    private final Reservations reservations = new Reservations();
    private final Judge judge;

    /// A risk-manager with these settings.
    public RiskOfficer(RiskSettings settings) {
        this.settings = settings;
        settings.instruments().forEach(instrument -> instruments.put(instrument.id(), instrument));
        books = new AccountBooks(settings.startingCash());
        judge = new Judge(settings, books, reservations);
        subscriptions = Subscription.of(Scope.SHARED, settings.marketTopics()).and(Scope.SHARED, Topic.CLOCK)
                .and(Scope.SYSTEM, Topic.CONTROL)
                .and(settings.account(), Topic.SIGNALS_FUSED, Topic.ORDERS_FILLED,
                        Topic.ORDERS_PARTIALLY_FILLED, Topic.ORDERS_CANCELED, Topic.ORDERS_REJECTED,
                        Topic.ORDERS_FAILED)
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
        switch (event.data()) {
            case Bar bar -> books.mark(bar.instrument(), bar.close());
            case FusedSignal signal -> judge(event, signal, out);
            case Fill fill -> onFill(event, fill, out);
            case OrderEnded ended -> reservations.end(ended.clOrdId());
            case MarketClock clock -> onClock(clock, out);
            case ControlCommand command -> onCommand(command, out);
            default -> throw new IllegalArgumentException("risk has no use for " + event.type());
        }
    }

    private void judge(Envelope event, FusedSignal signal, Outbox out) {
        Instrument instrument = instruments.get(signal.opinion().instrument());
        Verdict verdict = judge.judge(signal, Optional.ofNullable(instrument), event.occurredAtMicros());
        if (!verdict.approved().isEmpty()) {
            out.emit(settings.account(), event.key(), new ValidatedSignal(signal.group(), signal.evaluation(),
                    verdict.approved(), verdict.denied() ? List.of() : verdict.checks()));
        }
        if (verdict.denied()) {
            out.emit(settings.account(), event.key(), new RejectedSignal(signal.group(), signal.evaluation(),
                    signal.opinion().instrument(), signal.opinion().target(), verdict.checks()));
        }
    }

    private void onFill(Envelope event, Fill fill, Outbox out) {
        books.book(fill);
        reservations.on(fill);
        // A bar longer than the rest of the session can fill an entry only after the cut-off has passed.
        if (settings.product() == Product.MIS && isPastCutOff(fill.instrument(), event.occurredAtMicros())) {
            leave(fill.group(), fill.instrument(), out);
        }
    }

    private void onClock(MarketClock clock, Outbox out) {
        if (clock.due() == MarketClock.Due.MIS_CUT_OFF && settings.product() == Product.MIS) {
            for (OpenPosition open : books.openPositions()) {
                Instrument instrument = instruments.get(open.instrument());
                if (instrument != null && instrument.segment() == clock.segment()) {
                    leave(open.group(), open.instrument(), out);
                }
            }
        }
    }

    private void onCommand(ControlCommand command, Outbox out) {
        switch (command.action()) {
            case CLOSE_OUT_AT_OPEN, CLOSE_OUT_AT_CLOSE -> books.openPositions()
                    .forEach(open -> leave(open.group(), open.instrument(), out));
            case CANCEL_ALL -> {
                // The venue ends the orders, and each end releases what it had reserved.
            }
        }
    }

    private void leave(StrategyId group, InstrumentId instrument, Outbox out) {
        judge.squareOff(group, instrument).ifPresent(exit -> out.emit(settings.account(),
                settings.account() + ":" + group + ":" + instrument,
                new ValidatedSignal(group, 0, List.of(exit), List.of())));
    }

    private boolean isPastCutOff(InstrumentId id, long micros) {
        Instrument instrument = instruments.get(id);
        Optional<Session> session = instrument == null ? Optional.empty()
                : settings.calendar().sessionOn(instrument.segment(), Ist.date(micros));
        return session.isPresent() && micros >= session.get().misCutOffMicros();
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public void snapshot(FieldWriter out) {
        books.snapshot(out);
        reservations.snapshot(out);
        judge.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        books.restore(in);
        reservations.restore(in);
        judge.restore(in);
    }
}
