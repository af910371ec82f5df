package io.alphapanda.app.board;

import io.alphapanda.domain.broker.Discrepancy;
import io.alphapanda.domain.broker.OrderDoubt;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.order.AmendmentRejected;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.ValidatedSignal;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;

/// One event in one line, for people: when, whose, what.
public final class EventLine {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private EventLine() {}

    /// The line of a signal, a verdict, an order, its fills and its end, a failure, or a word to a strategy; empty for
    /// all else.
    public static Optional<String> of(Envelope event) {
        return text(event).map(
                text -> "%s  %-8s %s".formatted(Ist.shown(event.occurredAtMicros()), event.scope(),
                        text.replaceAll("\\p{Cntrl}", " ")));
    }

    /// A time of day in India, to the second: `09:15:00`.
    public static String time(long micros) {
        return CLOCK.format(Ist.time(micros));
    }

    private static Optional<String> text(Envelope event) {
        return Optional.ofNullable(switch (event.data()) {
            case FusedSignal signal
                    -> "signal   %s  %s %s  %s".formatted(signal.group(), signal.opinion().target(),
                            signal.opinion().instrument(), signal.opinion().reason());
            case ValidatedSignal validated
                    -> "verdict  %s  %s".formatted(validated.group(), approved(validated));
            case RejectedSignal rejected -> "verdict  %s  DENIED %s %s  %s".formatted(rejected.group(),
                    rejected.target(), rejected.instrument(), rejected.explained());
            case OrderPlaced placed -> "order    %s  %s".formatted(placed.clOrdId(), terms(placed.terms()));
            case OrderAmendment amendment -> "order    %s  %s wanted: %s".formatted(amendment.clOrdId(),
                    amendment.kind(), amendment.text());
            case OrderReplaced replaced -> "order    %s  replaced, %d open".formatted(replaced.clOrdId(),
                    replaced.leavesUnits());
            case AmendmentRejected refused -> "order    %s  not amended: %s".formatted(refused.clOrdId(),
                    refused.text());
            case Fill fill
                    -> "fill     %s  %s %d %s at %s, charges %s%s".formatted(fill.clOrdId(), fill.side(),
                            fill.lastUnits(), fill.instrument(), fill.lastPrice(), fill.charges().total(),
                            fill.leavesUnits() == 0 ? "" : ", %d open".formatted(fill.leavesUnits()));
            case OrderEnded ended
                    -> "order    %s  %s: %s".formatted(ended.clOrdId(), ended.ending(), ended.text());
            case OrderDoubt doubt
                    -> "doubt    %s  %s: %s".formatted(doubt.clOrdId(), doubt.stage(), doubt.text());
            case Discrepancy found -> "DIFFERS  %s  %s: %s".formatted(found.instrument(), found.kind(),
                    found.text());
            case SystemError error
                    -> "error    %s:%s  %s: %s".formatted(error.service(), error.shard(), error.code(),
                            error.text());
            case ControlCommand command when command.strategy().isPresent()
                    -> "control  %s  %s %s".formatted(command.target(), command.action(), command.argument())
                            .strip();
            default -> null;
        });
    }

    /// What risk approved: `approved EXIT AP3 SELL 120, ENTRY AP4 SELL 10% of equity`.
    static String approved(ValidatedSignal validated) {
        return "approved " + validated.orders().stream()
                .map(order -> "%s %s %s %s".formatted(order.terms().purpose(), order.clOrdId(),
                        order.terms().side(),
                        order.terms().quantity().shown()))
                .collect(Collectors.joining(", "));
    }

    /// An order's terms: `BUY 50 NSE:INFY LIMIT 1490.50 DAY`.
    static String terms(OrderTerms terms) {
        PriceTerms prices = terms.prices();
        return "%s %s %s %s%s%s %s".formatted(terms.side(), terms.quantity().shown(), terms.instrument(),
                prices.ordType(), prices.limitPrice().map(price -> " " + price).orElse(""),
                prices.triggerPrice().map(price -> " trigger " + price).orElse(""), prices.timeInForce());
    }
}
