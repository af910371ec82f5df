package io.alphapanda.trading.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every order type and validity, on both sides, in every market: what fills, and how it ends. Ten units each.
class OrderMatrixTest {
    /// The first tick is there when the order comes, the second a second later, then the session closes.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MARKET     | DAY | BUY  |        |        | 100 | 101    | 10@100.00
            MARKET     | IOC | BUY  |        |        | 100 | 101    | 10@100.00
            MARKET     | FOK | SELL |        |        | 100 | 101    | 10@100.00
            LIMIT      | DAY | BUY  | 100.50 |        | 100 | 101    | 10@100.00
            LIMIT      | DAY | BUY  | 100    |        | 100 | 101    | 10@100.00
            LIMIT      | DAY | BUY  | 99     |        | 100 | 99     | 10@99.00
            LIMIT      | DAY | BUY  | 99     |        | 100 | 98     | 10@99.00
            LIMIT      | DAY | BUY  | 99     |        | 100 | 99.05  | EXPIRED 0
            LIMIT      | DAY | SELL | 99.50  |        | 100 | 99     | 10@100.00
            LIMIT      | DAY | SELL | 101    |        | 100 | 103    | 10@101.00
            LIMIT      | DAY | SELL | 101    |        | 100 | 100.95 | EXPIRED 0
            LIMIT      | IOC | BUY  | 100    |        | 100 | 101    | 10@100.00
            LIMIT      | IOC | BUY  | 99     |        | 100 | 99     | CANCELED 0
            LIMIT      | IOC | SELL | 101    |        | 100 | 101    | CANCELED 0
            LIMIT      | FOK | BUY  | 100    |        | 100 | 101    | 10@100.00
            LIMIT      | FOK | BUY  | 99     |        | 100 | 99     | CANCELED 0
            LIMIT      | FOK | SELL | 101    |        | 100 | 101    | CANCELED 0
            STOP       | DAY | BUY  |        | 101    | 100 | 101    | 10@101.00
            STOP       | DAY | BUY  |        | 101    | 100 | 104    | 10@104.00
            STOP       | DAY | BUY  |        | 101    | 100 | 100.95 | EXPIRED 0
            STOP       | DAY | SELL |        | 99     | 100 | 99     | 10@99.00
            STOP       | DAY | SELL |        | 99     | 100 | 95     | 10@95.00
            STOP       | DAY | SELL |        | 99     | 100 | 99.05  | EXPIRED 0
            STOP       | DAY | SELL |        | 101    | 100 | 99     | 10@100.00
            STOP_LIMIT | DAY | BUY  | 102    | 101    | 100 | 101.50 | 10@101.50
            STOP_LIMIT | DAY | BUY  | 102    | 101    | 100 | 103    | EXPIRED 0
            STOP_LIMIT | DAY | BUY  | 102    | 101    | 100 | 100    | EXPIRED 0
            STOP_LIMIT | DAY | SELL | 98     | 99     | 100 | 98.50  | 10@98.50
            STOP_LIMIT | DAY | SELL | 98     | 99     | 100 | 97     | EXPIRED 0
            """)
    void on_ticks_each_type_and_validity_comes_to_its_stated_end(OrdType type, TimeInForce validity,
            Side side,
            String limit, String trigger, String now, String later, String outcome) {
        VenueDesk desk = VenueDesk.onTicks(FillRules.whole(Slippage.NONE));
        desk.tick(now);
        desk.order("AP1", side, terms(type, validity, limit, trigger));
        desk.tick(later);
        desk.due("15:30", Due.CLOSED);

        assertThat(desk.outcome()).isEqualTo(outcome);
        assertThat(desk.run().all(SystemError.class)).isEmpty();
        assertThat(desk.gateway().open()).isEmpty();
    }

    /// One bar comes after the order, written open, high, low, close; then the session closes.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MARKET     | DAY | BUY  |     |     | 100 101 99 100    | 10@100.00
            MARKET     | IOC | SELL |     |     | 100 101 99 100    | 10@100.00
            MARKET     | FOK | BUY  |     |     | 100 101 99 100    | 10@100.00
            LIMIT      | DAY | BUY  | 101 |     | 100 102 99 100    | 10@100.00
            LIMIT      | DAY | BUY  | 99  |     | 100 101 99 100    | 10@99.00
            LIMIT      | DAY | BUY  | 99  |     | 97 101 96 100     | 10@97.00
            LIMIT      | DAY | BUY  | 98  |     | 100 101 99 100    | EXPIRED 0
            LIMIT      | DAY | SELL | 101 |     | 100 101 99 100    | 10@101.00
            LIMIT      | DAY | SELL | 101 |     | 103 104 99 100    | 10@103.00
            LIMIT      | DAY | SELL | 102 |     | 100 101 99 100    | EXPIRED 0
            LIMIT      | IOC | BUY  | 100 |     | 100 101 99 100    | 10@100.00
            LIMIT      | IOC | BUY  | 99  |     | 100 101 99 100    | CANCELED 0
            LIMIT      | FOK | SELL | 100 |     | 100 101 99 100    | 10@100.00
            LIMIT      | FOK | SELL | 101 |     | 100 101 99 100    | CANCELED 0
            STOP       | DAY | BUY  |     | 101 | 100 102 99 100    | 10@101.00
            STOP       | DAY | BUY  |     | 101 | 103 104 99 100    | 10@103.00
            STOP       | DAY | BUY  |     | 101 | 100 100.95 99 100 | EXPIRED 0
            STOP       | DAY | SELL |     | 99  | 100 101 98 100    | 10@99.00
            STOP       | DAY | SELL |     | 99  | 96 101 95 100     | 10@96.00
            STOP       | DAY | SELL |     | 98  | 100 101 99 100    | EXPIRED 0
            STOP_LIMIT | DAY | BUY  | 102 | 101 | 100 103 99 100    | 10@101.00
            STOP_LIMIT | DAY | BUY  | 102 | 101 | 103 104 100 100   | 10@102.00
            STOP_LIMIT | DAY | BUY  | 102 | 101 | 103 104 103 103   | EXPIRED 0
            STOP_LIMIT | DAY | BUY  | 100 | 101 | 100.50 102 99 100 | EXPIRED 0
            STOP_LIMIT | DAY | SELL | 98  | 99  | 100 101 97 100    | 10@99.00
            STOP_LIMIT | DAY | SELL | 98  | 99  | 97 98.50 96 97    | 10@98.00
            STOP_LIMIT | DAY | SELL | 98  | 99  | 97 97.50 96 97    | EXPIRED 0
            """)
    void on_bars_each_type_and_validity_comes_to_its_stated_end(OrdType type, TimeInForce validity, Side side,
            String limit, String trigger, String bar, String outcome) {
        VenueDesk desk = VenueDesk.onBars();
        desk.order("AP1", side, terms(type, validity, limit, trigger));
        desk.bar(bar);
        desk.due("15:30", Due.CLOSED);

        assertThat(desk.outcome()).isEqualTo(outcome);
        assertThat(desk.run().all(SystemError.class)).isEmpty();
        assertThat(desk.gateway().open()).isEmpty();
    }

    private static PriceTerms terms(OrdType type, TimeInForce validity, String limit, String trigger) {
        return new PriceTerms(type, validity, VenueDesk.price(text(limit)), VenueDesk.price(text(trigger)));
    }

    private static String text(String column) {
        return column == null ? "" : column;
    }
}
