package io.alphapanda.trading.live;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.event.Cause;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.signal.StrategyId;

/// One order of ours and what the broker has said of it so far.
final class LiveOrder {
    /// Whose book an order belongs to that bears a tag of ours and that nobody here placed.
    static final StrategyId STRAY = new StrategyId("stray");

    /// Where an order stands between us and the broker. Written by ordinal.
    enum Stage {
        /// Written down; nothing is known of its sending.
        UNANSWERED,
        /// Nobody knows whether the broker has it.
        IN_DOUBT,
        /// The broker has it.
        OPEN,
        /// It has ended.
        ENDED,
        /// It has ended because the broker does not have it; it may still turn up.
        GONE,
        /// It was gone, or never asked for, and is at the broker all the same.
        LATE
    }

    final ClOrdId clOrdId;
    final StrategyId group;
    final InstrumentId instrument;
    final Side side;
    final Product product;
    final long epoch;
    final Cause cause;
    Stage stage;
    String orderId = "";
    long units;
    long cumUnits;
    Money cumValue = Money.ZERO;
    Charges charged = Charges.NONE;
    boolean isFinal;
    boolean isCancelWanted;
    Search search = Search.NOT_BEGUN;

    /// How the search for an order in doubt stands.
    ///
    /// @param misses reads that did not find it
    /// @param missedAtMicros how long it had been in doubt at the last of them
    record Search(int misses, long missedAtMicros) {
        static final Search NOT_BEGUN = new Search(0, 0);
    }

    private LiveOrder(ClOrdId clOrdId, StrategyId group, InstrumentId instrument, Side side, Product product,
            long units, long epoch, Cause cause, Stage stage) {
        this.clOrdId = clOrdId;
        this.group = group;
        this.instrument = instrument;
        this.side = side;
        this.product = product;
        this.units = units;
        this.epoch = epoch;
        this.cause = cause;
        this.stage = stage;
    }

    /// An intent.
    static LiveOrder of(OrderPlaced placed, Cause cause) {
        long units = placed.terms().quantity() instanceof OrderQuantity.Units(long whole) ? whole : 0;
        return new LiveOrder(placed.clOrdId(), placed.group(), placed.instrument(), placed.terms().side(),
                placed.terms().product(), units, placed.epoch(), cause, Stage.UNANSWERED);
    }

    /// An order that bears a tag of ours and that nobody here placed.
    static LiveOrder stray(ClOrdId clOrdId, BrokerOrder seen, Cause cause) {
        return new LiveOrder(clOrdId, STRAY, seen.instrument(), seen.side(), seen.product(), seen.units(), 0,
                cause, Stage.GONE);
    }

    String key(Scope account) {
        return account + ":" + group + ":" + instrument;
    }

    /// True while its end has not been told.
    boolean isOpen() {
        return stage == Stage.UNANSWERED || stage == Stage.IN_DOUBT || stage == Stage.OPEN;
    }

    /// True if nobody has heard of it yet.
    boolean isUnheard() {
        return stage == Stage.UNANSWERED || stage == Stage.IN_DOUBT;
    }

    void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        out.text("strategy_id", group.value());
        out.text("instrument", instrument.value());
        out.choice("side", side);
        out.choice("product", product);
        out.integer("order_qty", units);
        out.integer("epoch", epoch);
        cause.write(out);
        out.choice("stage", stage);
        out.text("order_id", orderId);
        out.integer("cum_qty", cumUnits);
        out.money("cum_value", cumValue);
        charged.write(out);
        out.flag("is_final", isFinal);
        out.flag("is_cancel_wanted", isCancelWanted);
        out.integer("misses", search.misses());
        out.integer("missed_at_micros", search.missedAtMicros());
    }

    static LiveOrder read(FieldReader in) {
        LiveOrder order = new LiveOrder(new ClOrdId(in.text("cl_ord_id")), new StrategyId(in.text("strategy_id")),
                new InstrumentId(in.text("instrument")), in.choice("side", Side.class),
                in.choice("product", Product.class), in.integer("order_qty"), in.integer("epoch"),
                Cause.read(in), in.choice("stage", Stage.class));
        order.orderId = in.text("order_id");
        order.cumUnits = in.integer("cum_qty");
        order.cumValue = in.money("cum_value");
        order.charged = Charges.read(in);
        order.isFinal = in.flag("is_final");
        order.isCancelWanted = in.flag("is_cancel_wanted");
        order.search = new Search((int) in.integer("misses"), in.integer("missed_at_micros"));
        return order;
    }
}
