package io.alphapanda.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventLineTest {
    @Test
    void every_step_of_a_trade_is_one_line_and_all_else_is_none() {
        Map<EventType, String> expected = new EnumMap<>(EventType.class);
        expected.put(EventType.FUSED_SIGNAL,
                "paper    signal   sma-cross.nifty  LONG NSE:NIFTY 50  10 above 30, as it was in März");
        expected.put(EventType.VALIDATED_SIGNAL,
                "paper    verdict  sma-cross.nifty  approved ENTRY AP-20261123-1"
                        + " BUY 75, EXIT AP-2 SELL 95% of equity");
        expected.put(EventType.REJECTED_SIGNAL, "paper    verdict  sma-cross.nifty  DENIED SHORT NSE:NIFTY 50"
                + "  ORDER_VALUE_EXCEEDED: observed=₹3000000.00, limit=₹2500000.00");
        expected.put(EventType.ORDER_PLACED,
                "paper    order    AP-20261123-1  BUY 75 NSE:NIFTY 50 MARKET DAY");
        expected.put(EventType.ORDER_PARTIALLY_FILLED,
                "paper    fill     AP-20261123-1  BUY 25 NSE:NIFTY 50 at 24350.05, charges 24.99, 50 open");
        expected.put(EventType.ORDER_FILLED,
                "paper    fill     AP-20261123-1  BUY 25 NSE:NIFTY 50 at 24350.05, charges 24.99");
        expected.put(EventType.ORDER_CANCELED,
                "paper    order    AP-20261123-1  EXPIRED: the session is over");
        expected.put(EventType.ORDER_REJECTED,
                "paper    order    AP-20261123-1  REJECTED: the session is over");
        expected.put(EventType.ORDER_FAILED, "paper    order    AP-20261123-1  FAILED: the session is over");
        expected.put(EventType.ORDER_AMENDMENT,
                "paper    order    AP-20261123-1  REPLACE wanted: half is enough");
        expected.put(EventType.ORDER_REPLACED, "paper    order    AP-20261123-1  replaced, 25 open");
        expected.put(EventType.ORDER_AMENDMENT_REJECTED,
                "paper    order    AP-20261123-1  not amended: it is filled");
        expected.put(EventType.ORDER_DOUBT,
                "paper    doubt    AP-20261123-1  NOT_RECEIVED: two reads did not find it");
        expected.put(EventType.DISCREPANCY, "paper    DIFFERS  NSE:NIFTY 50  LATE_ARRIVAL: it is canceled");
        expected.put(EventType.SYSTEM_ERROR,
                "system   error    risk-manager:paper  DECIDER_FENCED: it threw \"ouch\" ₹");
        Map<EventType, String> lines = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            EventLine.of(SampleEvents.outputOf(SampleEvents.bar(1), type))
                    .ifPresent(line -> lines.put(type, line));
        }
        expected.replaceAll((_, text) -> "2026-11-23 09:16:00  " + text);
        assertThat(lines).isEqualTo(expected);
    }

    @Test
    void a_word_to_a_strategy_is_a_line_with_its_reason() {
        assertThat(line(ControlCommand.tooSlow(new StrategyId("trend"), "9 ms")))
                .isEqualTo("control  strategy:trend  PAUSE too slow: 9 ms");
        assertThat(line(new ControlCommand(ControlCommand.Action.RESUME, "strategy:trend")))
                .isEqualTo("control  strategy:trend  RESUME");
    }

    private static String line(ControlCommand command) {
        return EventLine.of(Envelope.input("operator", Scope.SYSTEM, "operator:test", 0, 1, command))
                .orElseThrow().substring("1970-01-01 05:30:00  system   ".length());
    }

    @Test
    void the_terms_of_an_order_name_its_prices() {
        assertThat(EventLine.terms(terms(PriceTerms.limit(Price.ofRupees("1490.5")))))
                .isEqualTo("SELL 5 NSE:INFY LIMIT 1490.50 DAY");
        assertThat(EventLine.terms(terms(PriceTerms.stop(Price.ofRupees("1480")))))
                .isEqualTo("SELL 5 NSE:INFY STOP trigger 1480.00 DAY");
    }

    private static OrderTerms terms(PriceTerms prices) {
        return new OrderTerms(Told.INFY, Side.SELL, new OrderQuantity.Units(5), Purpose.EXIT, Product.MIS,
                prices,
                Price.ofRupees("1500"));
    }
}
