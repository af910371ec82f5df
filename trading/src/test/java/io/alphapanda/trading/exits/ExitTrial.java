package io.alphapanda.trading.exits;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.RiskCheck;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The exits of one account; the test plays strategies, risk, venue and market. Answers are the reasons of the wishes
/// for flat that came of it.
final class ExitTrial {
    static final Scope PAPER = Scope.account("paper");
    static final StrategyId SMA = new StrategyId("sma");
    static final Instrument INFY = new Equity(
            new Contract(Exchange.NSE, "INFY", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
    static final long MINUTE = 60_000_000L;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    private final Product product;
    private Exits exits;
    private DeciderRun run;
    private long nowMicros = Ist.micros(DAY, LocalTime.of(9, 15));
    private long evaluation;

    private ExitTrial(Product product) {
        this.product = product;
        exits = exits(product);
        run = new DeciderRun(exits);
    }

    static ExitTrial of(Product product) {
        return new ExitTrial(product);
    }

    static ExitTrial onTicksAndBars() {
        return new ExitTrial(Product.NRML);
    }

    static Exits exits(Product product) {
        return new Exits(new ExitSettings(PAPER, List.of(INFY), Set.of(Topic.BARS_1M, Topic.TICKS),
                group -> product));
    }

    /// A plan of rupees, each empty where there is none.
    static ExitPlan plan(String stop, String target, String trail) {
        return new ExitPlan(price(stop), price(target), price(trail), Optional.empty(), false);
    }

    private static Optional<Price> price(String rupees) {
        return rupees.isEmpty() ? Optional.empty() : Optional.of(Price.ofRupees(rupees));
    }

    /// Dies, and comes back from its snapshot.
    ExitTrial restart() {
        FieldTape state = FieldTape.of(exits::snapshot);
        exits = exits(product);
        exits.restore(state);
        run = new DeciderRun(exits);
        return this;
    }

    List<String> lines() {
        return FieldTape.of(exits::snapshot).lines();
    }

    long nowMicros() {
        return nowMicros;
    }

    List<String> wants(Target target, ExitPlan plan) {
        return feed(PAPER, new FusedSignal(SMA, ++evaluation,
                Opinion.of(INFY.id(), target, "test").with(plan)));
    }

    /// A position that was entered at a price, to be left by a plan.
    ExitTrial holding(Side side, long units, String price, ExitPlan plan) {
        wants(side == Side.BUY ? Target.LONG : Target.SHORT, plan);
        placed("E1", side, units, Purpose.ENTRY);
        filled("E1", side, units, 0, price);
        return this;
    }

    List<String> placed(String id, Side side, long units, Purpose purpose) {
        return feed(PAPER, new OrderPlaced(new ClOrdId(id), SMA, OrderTerms.market(INFY.id(), side,
                new OrderQuantity.Units(units), purpose, product, Price.ofRupees("100")), 1));
    }

    List<String> filled(String id, Side side, long units, long leaves, String price) {
        Price at = Price.ofRupees(price);
        return feed(PAPER, new Fill(new ClOrdId(id), id + "-" + evaluation, SMA, INFY.id(), side, units, at,
                units, leaves, at.times(units), nowMicros - MINUTE, Charges.NONE));
    }

    List<String> ended(String id) {
        return feed(PAPER, new OrderEnded(new ClOrdId(id), SMA, INFY.id(), OrderEnded.Ending.REJECTED, 0,
                "test"));
    }

    List<String> denied(Target target) {
        return feed(PAPER, new RejectedSignal(SMA, 0, INFY.id(), target, List.of(new RiskCheck(
                RiskCheck.RuleCode.ENTRY_PENDING, false, RiskCheck.Unit.UNITS, 1, 0))));
    }

    /// One minute, `open/high/low/close`.
    List<String> bar(String prices) {
        List<Price> all = List.of(prices.split("/", -1)).stream().map(Price::ofRupees).toList();
        nowMicros += MINUTE;
        return feed(Scope.SHARED, new Bar(INFY.id(), Timeframe.M1, nowMicros - MINUTE, nowMicros, all.get(0),
                all.get(1), all.get(2), all.get(3), 1));
    }

    List<String> tick(String price) {
        nowMicros += 2_000_000;
        return feed(Scope.SHARED, new Tick(INFY.id(), Price.ofRupees(price), 1, 0, 0, 0, Depth.UNKNOWN));
    }

    List<String> clock(MarketSegment segment, Due due, long micros) {
        nowMicros = Math.max(nowMicros, micros);
        return feed(Scope.SHARED, new MarketClock(segment, due));
    }

    static long at(int hour, int minute) {
        return Ist.micros(DAY, LocalTime.of(hour, minute));
    }

    private List<String> feed(Scope scope, Event event) {
        String key = scope.equals(PAPER) ? PAPER + ":" + SMA + ":" + INFY.id() : INFY.id().value();
        List<Envelope> came = run.feed(nowMicros, scope, key, event);
        return DeciderRun.of(came, FusedSignal.class).stream().map(flat -> {
            if (!flat.group().equals(SMA) || flat.opinion().target() != Target.FLAT) {
                throw new AssertionError("no wish for flat: " + flat);
            }
            return flat.opinion().reason();
        }).toList();
    }
}
