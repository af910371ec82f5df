package io.alphapanda.app.board;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.position.PnlSnapshot;
import io.alphapanda.domain.position.Position;
import io.alphapanda.domain.position.PositionUpdated;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.util.List;

/// A board that is told a story, one event a second from 2026-11-23 09:15.
public final class Told {
    /// What is traded in the story.
    public static final InstrumentId INFY = new InstrumentId("NSE:INFY");
    /// Who trades it.
    public static final StrategyId GROUP = new StrategyId("cross-infy");
    static final Charges CHARGES = new Charges(new Money(20_000_000), Money.ZERO, Money.ZERO, Money.ZERO,
            Money.ZERO,
            Money.ZERO);

    private final DeskBoard board;
    private long position;

    /// A story for a board that knows these accounts from the start.
    public Told(Scope... known) {
        board = new DeskBoard(List.of(known));
    }

    /// One more event of an account, or of everybody.
    public Told tell(Scope scope, Event event) {
        String key = scope.isAccount() ? scope + ":" + GROUP + ":" + INFY : "key";
        long micros = SampleEvents.OPEN_MICROS + position * 1_000_000L;
        board.see(position, Envelope.input("test", scope, key, micros, position + 1, event));
        position++;
        return this;
    }

    Told tell(Scope scope, EventType type) {
        return tell(scope, SampleEvents.of(type));
    }

    Told open() {
        return tell(Scope.SHARED, new MarketClock(MarketSegment.EQUITY, MarketClock.Due.OPEN));
    }

    /// One more price.
    public Told tick(InstrumentId instrument, String price) {
        return tell(Scope.SHARED, new Tick(instrument, Price.ofRupees(price), 1, 0, 0, 0, Depth.UNKNOWN));
    }

    /// A strategy wants something.
    public Told signal(Scope account, long evaluation, Target target) {
        return tell(account, new FusedSignal(GROUP, evaluation, Opinion.of(INFY, target, "it crossed")));
    }

    /// Risk says yes.
    public Told approval(Scope account, long evaluation, String order, Side side, long units) {
        return tell(account, new ValidatedSignal(GROUP, evaluation,
                List.of(new ApprovedOrder(new ClOrdId(order), terms(side, units, PriceTerms.MARKET))),
                List.of()));
    }

    /// Risk says no.
    public Told denial(Scope account, long evaluation, RiskCheck.RuleCode rule) {
        return tell(account, new RejectedSignal(GROUP, evaluation, INFY, Target.LONG,
                List.of(new RiskCheck(rule, false, RiskCheck.Unit.COUNT, 3, 3))));
    }

    Told order(Scope account, String order, Side side, long units, PriceTerms prices) {
        return tell(account, new OrderPlaced(new ClOrdId(order), GROUP, terms(side, units, prices), 1));
    }

    Told fill(Scope account, String order, Side side, long units, long cum, long leaves, String price) {
        return tell(account, new Fill(new ClOrdId(order), "e" + position, GROUP, INFY, side, units,
                Price.ofRupees(price), cum, leaves, Price.ofRupees(price).times(cum),
                SampleEvents.OPEN_MICROS, CHARGES));
    }

    /// A position after a fill.
    public Told holds(Scope account, long units, String cost, String realised) {
        return tell(account, new PositionUpdated(GROUP, INFY, new Position(units, Money.ofRupees(cost)),
                Money.ofRupees(realised)));
    }

    /// What the portfolio says an account is worth.
    public Told worth(Scope account, String cash, String realised, String charges) {
        return tell(account, new PnlSnapshot(new AccountValue(Money.ofRupees(cash), Money.ofRupees(cash),
                Money.ofRupees(realised), Money.ZERO, Money.ZERO, Money.ofRupees(charges))));
    }

    private static OrderTerms terms(Side side, long units, PriceTerms prices) {
        return new OrderTerms(INFY, side, new OrderQuantity.Units(units), Purpose.ENTRY, Product.MIS, prices,
                Price.ofRupees("1500"));
    }

    DeskBoard board() {
        return board;
    }

    /// What the board shows now.
    public DeskPicture picture() {
        return board.picture();
    }

    AccountPicture account(Scope account) {
        return picture().accounts().stream().filter(one -> one.account().equals(account)).findFirst()
                .orElseThrow();
    }
}
