package io.alphapanda.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.broker.BrokerAnswer;
import io.alphapanda.domain.broker.BrokerAnswer.Outcome;
import io.alphapanda.domain.broker.BrokerAnswer.Request;
import io.alphapanda.domain.broker.Discrepancy;
import io.alphapanda.domain.broker.Discrepancy.Kind;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.sandbox.faults.Fault;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.zerodha.ticker.TickerCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// What must hold at the end of a day, whatever went wrong in it.
///
/// @param seconds that the day took by the wall
record DayLaws(double seconds, FaultPlan faults) {
    /// No call may take longer: an answer at its deadline, two for positions, behind waits for the budget.
    private static final Duration CALL_MAX = Duration.ofSeconds(6);
    /// What the budgets of one account let through in a second: ten reads, nine writes, one quote.
    private static final int CALLS_A_SECOND_MAX = 20;
    private static final Map<Fault, String> SEEN_AS = Map.of(Fault.THROTTLE, " THROTTLED", Fault.LOST_ANSWER,
            " UNKNOWN BROKER_DOWN", Fault.HTML_ERROR, " BROKER_DOWN PAGE", Fault.SLOW_ANSWER, " NO_ANSWER",
            Fault.NOON_REVOCATION, " LOG_IN_AGAIN", Fault.UNLISTED_ADDRESS, " REJECTED HALT");

    /// Each fault was there, and the client called it by its name; nothing was left that it had no name for.
    void everyFaultStruckAndWasClassified(List<WatchedBroker> brokers, List<HeardFrames> frames,
            DayDesk desk, TickerCounts ticker) {
        for (Fault fault : Fault.values()) {
            assertThat(faults.struck(fault)).as(fault.label()).isPositive();
        }
        SEEN_AS.forEach((fault, kind) -> {
            long seen = sum(brokers, broker -> broker.count(kind));
            assertThat(seen).as("%s seen as%s", fault.label(), kind).isPositive();
        });
        assertThat(sum(brokers, broker -> broker.count(" THROTTLED")))
                .isLessThanOrEqualTo(faults.struck(Fault.THROTTLE));
        assertThat(sum(brokers, broker -> broker.count(" PAGE")))
                .isLessThanOrEqualTo(faults.struck(Fault.HTML_ERROR));
        assertThat(sum(brokers, broker -> broker.count(" UNKNOWN BROKER_DOWN")))
                .isLessThanOrEqualTo(faults.struck(Fault.LOST_ANSWER));
        assertThat(sum(brokers, broker -> broker.count("UNCLEAR") + broker.count("UNREADABLE"))).isZero();
        assertThat(sum(frames, HeardFrames::repeated)).isPositive()
                .isLessThanOrEqualTo(faults.struck(Fault.REPEATED_FRAME));
        assertThat(sum(frames, HeardFrames::outOfOrder)).as("late and swapped frames").isPositive();
        assertThat(ticker.unknownPackets() + ticker.truncatedFrames() + ticker.surplusFrames()
                + desk.counted("packets of unknown length") + desk.counted("frames cut short")
                + desk.counted("frames with more behind")).as("malformed packets").isPositive();
        List<String> losses = new ArrayList<>(desk.losses());
        frames.forEach(each -> losses.addAll(each.losses));
        assertThat(losses).as("silent sockets").anyMatch(why -> why.contains("2500 ms"));
        assertThat(losses).as("sockets that were cut").anyMatch(why -> !why.contains("2500 ms"));
    }

    /// Every call ended in time, and no loop ran free: requests and connections are bounded by the length of the day.
    void nothingHungAndNothingSpun(List<WatchedBroker> brokers, DayDesk desk, TickerCounts ticker) {
        for (WatchedBroker broker : brokers) {
            assertThat(Duration.ofNanos(broker.slowestNanos.get())).isLessThan(CALL_MAX);
            assertThat(broker.calls.doubleValue()).isLessThan(seconds * CALLS_A_SECOND_MAX);
        }
        long lost = faults.struck(Fault.ABRUPT_CLOSE) + faults.struck(Fault.SILENT_SOCKET);
        assertThat(ticker.connections() + desk.counted("connections")).isBetween(3L, 2 + lost);
        assertThat(ticker.refusedSessions() + desk.counted("sessions refused")).isLessThanOrEqualTo(2);
    }

    /// No order twice, none lost, each that was in doubt resolved, and every unit booked.
    void theDeskAndTheBookAgree(DayDesk desk, List<OrderRow> book) {
        Map<String, OrderRow> byTag = byTag(book);
        Set<String> placed = desk.all(OrderPlaced.class).stream().map(order -> order.clOrdId().value())
                .collect(Collectors.toSet());
        assertThat(placed).isNotEmpty().containsAll(byTag.keySet());
        Map<String, Ending> endings = new HashMap<>();
        desk.all(OrderEnded.class).forEach(end -> endings.put(end.clOrdId().value(), end.ending()));
        Map<String, Long> filled = new TreeMap<>();
        desk.all(Fill.class)
                .forEach(fill -> filled.merge(fill.clOrdId().value(), fill.lastUnits(), Long::sum));
        Set<String> late = new HashSet<>();
        for (Discrepancy found : desk.all(Discrepancy.class)) {
            assertThat(found.kind()).as(found.text()).isIn(Kind.LATE_ARRIVAL, Kind.POSITION_DIFFERS);
            late.add(found.tag());
        }
        for (BrokerAnswer answer : desk.all(BrokerAnswer.class)) {
            String tag = answer.clOrdId().value();
            if (answer.request() != Request.PLACE) {
                continue;
            }
            if (answer.outcome() == Outcome.ACCEPTED) {
                assertThat(ids(byTag)).as("accepted").containsEntry(tag, answer.orderId());
            } else if (answer.outcome() == Outcome.UNKNOWN) {
                boolean isKnown = filled.containsKey(tag) || late.contains(tag)
                        || (endings.containsKey(tag) && endings.get(tag) != Ending.FAILED);
                assertThat(isKnown).as("%s, of which nobody knew: %s", tag, answer.text())
                        .isEqualTo(byTag.containsKey(tag));
            } else {
                assertThat(byTag).as(answer.text()).doesNotContainKey(tag);
            }
        }
        Map<String, Long> traded = new TreeMap<>();
        byTag.forEach((tag, order) -> traded.put(tag, order.filledQuantity()));
        traded.values().removeIf(units -> units == 0);
        assertThat(filled).isEqualTo(traded);
    }

    /// What it believes of each order is so, and what it holds is what it bought.
    void theHandAndTheBookAgree(HandTrader trader, List<OrderRow> book, Map<String, Long> held) {
        Map<String, OrderRow> byTag = byTag(book);
        assertThat(ids(byTag)).isEqualTo(trader.taken);
        assertThat(byTag.keySet()).doesNotContainAnyElementsOf(trader.notTaken);
        assertThat(trader.resolved).as("placings without an answer").isNotEmpty();
        assertThat(trader.replaced).as("changed orders").isPositive();
        assertThat(trader.canceled).as("canceled orders").isPositive();
        long bought = book.stream().mapToLong(OrderRow::filledQuantity).sum();
        assertThat(bought).isPositive();
        assertThat(held).isEqualTo(Map.of("NSE:INFY", bought));
    }

    /// One line about the day, for whoever reads the test's output.
    void print(long seed, DayDesk desk, HandTrader trader, WatchedBroker byDesk, WatchedBroker byHand) {
        Map<Fault, Long> strikes = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            strikes.put(fault, faults.struck(fault));
        }
        System.out.printf(Locale.ROOT,
                "faulty day, seed %d, %.1f s: struck %s; desk: %d orders, %d late, told %s,"
                        + " calls %s; by hand: %d taken, %d not, %d without an answer, %d changed, %d canceled, calls %s%n",
                seed, seconds, strikes, desk.all(OrderPlaced.class).size(),
                desk.all(Discrepancy.class).size(),
                desk.ticks(), byDesk.outcomes, trader.taken.size(), trader.notTaken.size(),
                trader.resolved.size(), trader.replaced, trader.canceled, byHand.outcomes);
    }

    private static Map<String, OrderRow> byTag(List<OrderRow> book) {
        Map<String, OrderRow> byTag = new TreeMap<>();
        for (OrderRow order : book) {
            String tag = order.tag().orElseThrow();
            assertThat(byTag.put(tag, order)).as("a second order %s", tag).isNull();
        }
        return byTag;
    }

    private static Map<String, String> ids(Map<String, OrderRow> byTag) {
        Map<String, String> ids = new TreeMap<>();
        byTag.forEach((tag, order) -> ids.put(tag, order.orderId()));
        return ids;
    }

    private static <T> long sum(List<T> each, ToLongFunction<T> count) {
        return each.stream().mapToLong(count).sum();
    }
}
