package io.alphapanda.domain.verdict;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderTerms;

/// An order at the moment it becomes one: risk has sized it, reserved for it, and named it for good.
public record ApprovedOrder(ClOrdId clOrdId, OrderTerms terms) {

    void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        terms.write(out);
    }

    static ApprovedOrder read(FieldReader in) {
        return new ApprovedOrder(new ClOrdId(in.text("cl_ord_id")), OrderTerms.read(in));
    }
}
