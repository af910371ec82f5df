package io.alphapanda.trading.live;

import io.alphapanda.domain.broker.BrokerAnswer;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.order.AmendmentRejected;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderReplaced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is wished of orders at a broker, until it has answered: a cancel is kept with its order, new terms here.
final class Amendments implements Stateful {
    private final Map<ClOrdId, OrderAmendment> replacing = new LinkedHashMap<>();

    void wish(LiveOrder order, OrderAmendment wish) {
        switch (wish.kind()) {
            case CANCEL -> order.isCancelWanted = true;
            case REPLACE -> replacing.put(wish.clOrdId(), wish);
        }
    }

    /// An accepted cancel says nothing: the order's end will.
    void answer(Scope account, LiveOrder order, BrokerAnswer answer, Outbox out) {
        boolean isReplace = answer.request() == BrokerAnswer.Request.REPLACE;
        OrderAmendment wish = isReplace ? replacing.remove(answer.clOrdId()) : null;
        if (answer.outcome() != BrokerAnswer.Outcome.ACCEPTED) {
            out.emit(account, order.key(account), new AmendmentRejected(order.clOrdId, order.group,
                    order.instrument, answer.outcome() + ": " + answer.text()));
        } else if (wish != null && order.isOpen()) {
            order.units = wish.units() == 0 ? order.units : Math.max(wish.units(), order.cumUnits);
            out.emit(account, order.key(account),
                    new OrderReplaced(order.clOrdId, order.group, order.instrument,
                            order.cumUnits, order.units - order.cumUnits, wish.limitPrice(),
                            wish.triggerPrice()));
        }
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("replacing", List.copyOf(replacing.values()), (writer, wish) -> wish.write(writer));
    }

    @Override
    public void restore(FieldReader in) {
        replacing.clear();
        in.list("replacing", OrderAmendment::read).forEach(wish -> replacing.put(wish.clOrdId(), wish));
    }
}
