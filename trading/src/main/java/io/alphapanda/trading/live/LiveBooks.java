package io.alphapanda.trading.live;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.time.Ist;
import java.util.HashMap;
import java.util.Map;

/// Makes fills of what a broker's order has filled beyond what was known: its high-water mark moves, or nothing
/// happens.
final class LiveBooks {
    private final Scope account;
    private final LiveTerms terms;
    private final PositionCheck positions;
    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();

    LiveBooks(LiveTerms terms, PositionCheck positions) {
        this.account = terms.account();
        this.terms = terms;
        this.positions = positions;
        terms.instruments().forEach(instrument -> instruments.put(instrument.id(), instrument));
    }

    /// Tells the fill that is news in what was seen of an order, if any is.
    void book(LiveOrder order, BrokerOrder seen, long nowMicros, Outbox out) {
        long units = seen.cumUnits() - order.cumUnits;
        if (units <= 0) {
            return;
        }
        Price price = price(order, seen, units);
        long executedAtMicros = seen.updatedAtMicros() == 0 ? nowMicros
                : Math.min(seen.updatedAtMicros(), nowMicros);
        Charges charges = charges(order, seen, executedAtMicros);
        long leaves = seen.status() == BrokerOrder.Status.COMPLETE ? 0 : seen.units() - seen.cumUnits();
        out.emit(account, order.key(account),
                new Fill(order.clOrdId, seen.orderId() + "-" + seen.cumUnits(), order.group, order.instrument,
                        order.side, units, price, seen.cumUnits(), leaves, seen.cumValue(), executedAtMicros,
                        charges.minus(order.charged)),
                order.cause);
        positions.fill(order.instrument, order.side.sign() * units);
        order.cumUnits = seen.cumUnits();
        order.cumValue = seen.cumValue();
        order.charged = charges;
    }

    /// What the new units traded for; the order's average where a broker's figures do not add up.
    private static Price price(LiveOrder order, BrokerOrder seen, long units) {
        long valueMicros = seen.cumValue().minus(order.cumValue).micros();
        long priceMicros = Math.floorDiv(valueMicros + units / 2, units);
        return priceMicros > 0 ? new Price(priceMicros)
                : new Price(Math.max(1, seen.cumValue().micros() / seen.cumUnits()));
    }

    private Charges charges(LiveOrder order, BrokerOrder seen, long executedAtMicros) {
        Instrument instrument = instruments.get(order.instrument);
        Money turnover = seen.cumValue();
        return instrument == null || turnover.isNegative() ? order.charged
                : terms.charges().of(instrument, order.product, order.side, turnover,
                        Ist.date(executedAtMicros));
    }
}
