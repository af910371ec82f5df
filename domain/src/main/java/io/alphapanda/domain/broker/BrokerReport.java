package io.alphapanda.domain.broker;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.order.ClOrdId;
import java.util.List;

/// What a broker says of an account: orders that moved, and after a read of the whole book the tags that were
/// looked for and every position.
///
/// It may say the same twice, and an older state after a newer one: what it reports only grows, so the reader of a
/// report keeps the high-water mark.
///
/// @param isWhole whether the whole order book of the day was read, and every position after it
/// @param searched the tags that were looked for in it: one that is not among `orders` was not there
/// @param orders those that have changed since the last report, and those looked for and found
/// @param positions every position that is not zero; empty unless the report is whole
public record BrokerReport(boolean isWhole, List<Searched> searched, List<BrokerOrder> orders,
        List<BrokerPosition> positions) implements Event {
    /// Refuses a search without a read.
    public BrokerReport {
        searched = List.copyOf(searched);
        orders = List.copyOf(orders);
        positions = List.copyOf(positions);
        if (!isWhole && !(searched.isEmpty() && positions.isEmpty())) {
            throw new IllegalArgumentException(
                    "only a report of the whole book may name tags looked for, or positions");
        }
    }

    /// Orders that moved, as a broker tells them by itself.
    public static BrokerReport ofOrders(List<BrokerOrder> orders) {
        return new BrokerReport(false, List.of(), orders, List.of());
    }

    /// A tag that was looked for.
    ///
    /// @param waitedMicros how long its order had been in doubt when the read began, by a clock that only runs
    ///     forward
    public record Searched(ClOrdId clOrdId, long waitedMicros) {
        private void write(FieldWriter out) {
            out.text("cl_ord_id", clOrdId.value());
            out.integer("waited_micros", waitedMicros);
        }

        private static Searched read(FieldReader in) {
            return new Searched(new ClOrdId(in.text("cl_ord_id")), in.integer("waited_micros"));
        }
    }

    @Override
    public EventType type() {
        return EventType.BROKER_REPORT;
    }

    @Override
    public Topic topic() {
        return Topic.BROKER_REPORTS;
    }

    @Override
    public void write(FieldWriter out) {
        out.flag("is_whole", isWhole);
        out.list("searched", searched, (writer, tag) -> tag.write(writer));
        out.list("orders", orders, (writer, order) -> order.write(writer));
        out.list("positions", positions, (writer, position) -> position.write(writer));
    }

    /// Reads what [#write] wrote.
    public static BrokerReport read(FieldReader in) {
        return new BrokerReport(in.flag("is_whole"), in.list("searched", Searched::read),
                in.list("orders", BrokerOrder::read), in.list("positions", BrokerPosition::read));
    }
}
