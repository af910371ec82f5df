package io.alphapanda.sandbox.orders;

import io.alphapanda.sandbox.orders.OrderRow.Iceberg;
import java.util.Optional;

/// Cuts an iceberg into legs of which one stands in the book at a time.
final class Icebergs {
    private Icebergs() {}

    /// Units of one leg: as asked for, or the quantity over the legs, rounded up.
    static long legQuantity(OrderRequest request) {
        return request.icebergQuantity() > 0 ? request.icebergQuantity()
                : Math.ceilDiv(request.quantity(), Math.max(1, request.icebergLegs()));
    }

    /// The first leg of a request for all of them.
    static Iceberg first(OrderRequest whole) {
        long leg = legQuantity(whole);
        int legs = (int) Math.ceilDiv(whole.quantity(), leg);
        return new Iceberg(1, legs, leg, whole.quantity(), whole.quantity() - leg);
    }

    /// The leg after one that has filled; empty after the last.
    static Optional<Iceberg> next(Iceberg done) {
        if (done.remainingQuantity() == 0) {
            return Optional.empty();
        }
        long left = done.remainingQuantity();
        return Optional.of(new Iceberg(done.leg() + 1, done.legs(), Math.min(done.legQuantity(), left),
                done.totalQuantity(), left - Math.min(done.legQuantity(), left)));
    }
}
