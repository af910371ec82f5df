package io.alphapanda.trading.risk;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderReplaced;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What approved orders may still take, from their approval to their end.
final class Reservations implements Stateful {
    private final Map<ClOrdId, Reserved> open = new LinkedHashMap<>();

    void reserve(Reserved reserved) {
        open.put(reserved.clOrdId(), reserved);
    }

    /// Takes note of a fill, and gives what was reserved for its order before; empty if nothing was.
    Optional<Reserved> on(Fill fill) {
        Reserved reserved = open.get(fill.clOrdId());
        if (reserved != null && fill.leavesUnits() > 0) {
            open.put(fill.clOrdId(), reserved.after(fill));
        } else {
            open.remove(fill.clOrdId());
        }
        return Optional.ofNullable(reserved);
    }

    /// New terms of an order, at the last price of its instrument.
    void on(OrderReplaced replaced, Price last) {
        open.computeIfPresent(replaced.clOrdId(), (_, reserved) -> reserved.after(replaced, last));
    }

    /// Releases what an order had reserved, and gives it; empty if nothing was.
    Optional<Reserved> end(ClOrdId clOrdId) {
        return Optional.ofNullable(open.remove(clOrdId));
    }

    /// Marks every entry that fits as unwanted, and gives those that were not before.
    List<Reserved> unwant(Predicate<Reserved> fits) {
        List<Reserved> found = open.values().stream()
                .filter(reserved -> reserved.isEntry() && !reserved.isUnwanted() && fits.test(reserved))
                .toList();
        found.forEach(reserved -> open.put(reserved.clOrdId(), reserved.unwanted()));
        return found;
    }

    /// Everything open, in the order of approval.
    Collection<Reserved> all() {
        return open.values();
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("reservations", List.copyOf(open.values()), (writer, reserved) -> reserved.write(writer));
    }

    @Override
    public void restore(FieldReader in) {
        open.clear();
        in.list("reservations", Reserved::read).forEach(this::reserve);
    }
}
