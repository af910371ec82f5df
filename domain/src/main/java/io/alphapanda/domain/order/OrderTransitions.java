package io.alphapanda.domain.order;

import static io.alphapanda.domain.order.OrdStatus.*;

import java.util.Optional;

/// The one table of what may follow what in the life of an order. Whatever is not in it is refused.
public final class OrderTransitions {
    private OrderTransitions() {}

    /// The status after `happened`, or empty if that cannot happen in this status.
    public static Optional<OrdStatus> next(OrdStatus status, ExecType happened) {
        return Optional.ofNullable(switch (status) {
            case PENDING_NEW -> switch (happened) {
                case NEW -> NEW;
                // A market order can fill before its acknowledgement is seen.
                case PARTIAL_FILL -> PARTIALLY_FILLED;
                case FILL -> FILLED;
                case CANCELED -> CANCELED;
                case REJECTED -> REJECTED;
                case EXPIRED -> EXPIRED;
                case REPLACED -> null;
            };
            case NEW -> switch (happened) {
                case PARTIAL_FILL -> PARTIALLY_FILLED;
                case FILL -> FILLED;
                case CANCELED -> CANCELED;
                // Venues check some rules only after they have acknowledged.
                case REJECTED -> REJECTED;
                case EXPIRED -> EXPIRED;
                case REPLACED -> NEW;
                case NEW -> null;
            };
            case PARTIALLY_FILLED -> switch (happened) {
                // A late acknowledgement says nothing new.
                case NEW, PARTIAL_FILL, REPLACED -> PARTIALLY_FILLED;
                case FILL -> FILLED;
                case CANCELED -> CANCELED;
                case EXPIRED -> EXPIRED;
                case REJECTED -> null;
            };
            case CANCELED, EXPIRED -> switch (happened) {
                // The exchange can win the race: a fill after a cancel is real, and what is open stays canceled.
                case PARTIAL_FILL -> status;
                case FILL -> FILLED;
                case NEW, CANCELED, REJECTED, EXPIRED, REPLACED -> null;
            };
            case REJECTED -> switch (happened) {
                // An order that was called not received can arrive late, and its fills are real.
                case PARTIAL_FILL -> REJECTED;
                case FILL -> FILLED;
                case NEW, CANCELED, REJECTED, EXPIRED, REPLACED -> null;
            };
            case FILLED -> null;
        });
    }
}
