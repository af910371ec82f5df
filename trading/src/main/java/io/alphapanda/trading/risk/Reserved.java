package io.alphapanda.trading.risk;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.verdict.ApprovedOrder;
import java.math.BigInteger;

/// One approved order that has not ended, and what it may still take.
///
/// @param units still open; as estimated at approval if the order is for a share of equity
/// @param value still reserved; zero for an exit
/// @param margin still reserved; zero for an exit
/// @param isExact false while the units are an estimate
/// @param waitsForPrice whether it may rest until its price comes; a market order takes the next
/// @param isUnwanted whether its end is wished for: what it fills all the same is left at once
record Reserved(ClOrdId clOrdId, StrategyId group, InstrumentId instrument, Side side, Purpose purpose,
        Product product, long units, Money value, Money margin, boolean isExact, boolean waitsForPrice,
        boolean isUnwanted) {

    static Reserved of(StrategyId group, ApprovedOrder order, long units, Money value, Money margin) {
        OrderTerms terms = order.terms();
        return new Reserved(order.clOrdId(), group, terms.instrument(), terms.side(), terms.purpose(),
                terms.product(), units, value, margin, terms.quantity() instanceof OrderQuantity.Units,
                terms.prices().ordType() != OrdType.MARKET, false);
    }

    boolean isEntry() {
        return purpose == Purpose.ENTRY;
    }

    boolean isOf(StrategyId someGroup, InstrumentId someInstrument) {
        return group.equals(someGroup) && instrument.equals(someInstrument);
    }

    Reserved after(Fill fill) {
        long left = fill.leavesUnits();
        return with(left, shareOf(value, left), shareOf(margin, left), isUnwanted);
    }

    private Money shareOf(Money whole, long left) {
        return isEntry() ? new Money(whole.micros() / Math.max(units, 1) * left) : Money.ZERO;
    }

    /// The same after its terms have changed, valued at the last price or at its limit if that is higher. A value
    /// that cannot be counted reserves everything.
    Reserved after(OrderReplaced replaced, Price last) {
        long left = replaced.leavesUnits();
        if (!isEntry()) {
            return with(left, Money.ZERO, Money.ZERO, isUnwanted);
        }
        long price = Math.max(last.micros(), replaced.limitPrice().orElse(last).micros());
        Money newValue = new Money(scaled(price, left, 1));
        return with(left, newValue,
                new Money(scaled(margin.micros(), newValue.micros(), Math.max(value.micros(), 1))),
                isUnwanted);
    }

    private static long scaled(long amount, long by, long of) {
        BigInteger scaled = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(by))
                .divide(BigInteger.valueOf(of));
        return scaled.bitLength() < Long.SIZE ? scaled.longValue() : Long.MAX_VALUE;
    }

    Reserved unwanted() {
        return new Reserved(clOrdId, group, instrument, side, purpose, product, units, value, margin, isExact,
                waitsForPrice, true);
    }

    private Reserved with(long left, Money newValue, Money newMargin, boolean unwanted) {
        return new Reserved(clOrdId, group, instrument, side, purpose, product, left, newValue, newMargin,
                true,
                waitsForPrice, unwanted);
    }

    void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        out.text("strategy_id", group.value());
        out.text("instrument", instrument.value());
        out.choice("side", side);
        out.choice("purpose", purpose);
        out.choice("product", product);
        out.integer("units", units);
        out.money("value", value);
        out.money("margin", margin);
        out.flag("is_exact", isExact);
        out.flag("waits_for_price", waitsForPrice);
        out.flag("is_unwanted", isUnwanted);
    }

    static Reserved read(FieldReader in) {
        return new Reserved(new ClOrdId(in.text("cl_ord_id")), new StrategyId(in.text("strategy_id")),
                new InstrumentId(in.text("instrument")), in.choice("side", Side.class),
                in.choice("purpose", Purpose.class), in.choice("product", Product.class), in.integer("units"),
                in.money("value"), in.money("margin"), in.flag("is_exact"), in.flag("waits_for_price"),
                in.flag("is_unwanted"));
    }
}
