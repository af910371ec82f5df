package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.BrokerAnswer.Outcome;

/// How a writing call to a broker ended.
public sealed interface Answer {
    /// The broker took it: it answered, and said yes.
    ///
    /// @param orderId the broker's id of the order
    record Accepted(String orderId) implements Answer {}

    /// The broker refused it: it answered, said no, and has done nothing.
    ///
    /// @param text its reason
    record Rejected(String text) implements Answer {}

    /// It may have been done: no answer in time, a broken connection, a gateway that answered for the broker.
    ///
    /// @param text what was seen
    record Unknown(String text) implements Answer {}

    /// It has not been done: not a byte left, or the broker turned it away unread, as beyond a rate limit.
    ///
    /// @param text why
    record NotSent(String text) implements Answer {}

    /// The same in the words of the log.
    default Outcome outcome() {
        return switch (this) {
            case Accepted _ -> Outcome.ACCEPTED;
            case Rejected _ -> Outcome.REJECTED;
            case Unknown _ -> Outcome.UNKNOWN;
            case NotSent _ -> Outcome.NOT_SENT;
        };
    }

    /// The broker's id of the order; empty if the answer holds none.
    default String idOfOrder() {
        return this instanceof Accepted(String orderId) ? orderId : "";
    }

    /// What was said, for people; empty if all is well.
    default String explained() {
        return switch (this) {
            case Accepted _ -> "";
            case Rejected(String text) -> text;
            case Unknown(String text) -> text;
            case NotSent(String text) -> text;
        };
    }
}
