package io.alphapanda.sandbox.gtt;

import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.gtt.GttRequest.GttOrder;
import io.alphapanda.sandbox.terms.AccountId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A good-till-triggered order as the broker shows it.
///
/// @param lastPrice when it was made
/// @param rejectionReason why it was not taken on, if so
public record GttRow(int id, AccountId account, boolean twoLeg, long createdMicros, long updatedMicros,
        long expiresMicros, Status status, String exchange, String tradingsymbol, long instrumentToken,
        List<Price> triggers, Price lastPrice, List<Leg> legs, Optional<String> rejectionReason) {
    /// Keeps its own copies.
    public GttRow {
        triggers = List.copyOf(triggers);
        legs = List.copyOf(legs);
    }

    /// Where a trigger stands in its life; on the wire in small letters.
    public enum Status {
        /// Waits.
        ACTIVE,
        /// Has placed its order, or tried to.
        TRIGGERED,
        /// Switched off.
        DISABLED,
        /// Waited for a year.
        EXPIRED,
        /// Cancelled by the exchange.
        CANCELLED,
        /// Not taken on.
        REJECTED,
        /// Deleted by its owner.
        DELETED;

        /// As `active`.
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The same in another status.
    GttRow as(Status next, long micros) {
        return with(legs, next, micros);
    }

    /// The same with what came of its legs.
    GttRow with(List<Leg> newLegs, Status next, long micros) {
        return new GttRow(id, account, twoLeg, createdMicros, micros, expiresMicros, next, exchange, tradingsymbol,
                instrumentToken, triggers, lastPrice, newLegs, rejectionReason);
    }

    /// One order of a trigger and what came of it.
    public record Leg(GttOrder order, Optional<Result> result) {}

    /// What came of a leg.
    ///
    /// @param triggeredAt the last price that set it off
    /// @param orderId of the order that was placed; empty if that failed
    /// @param rejectionReason empty if it was placed
    public record Result(long micros, Price triggeredAt, String orderId, String rejectionReason) {
        /// True if an order was placed, whatever became of it.
        public boolean isSuccess() {
            return rejectionReason.isEmpty();
        }
    }
}
