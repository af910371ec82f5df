package io.alphapanda.trading.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.MarketSegment;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChargeSegmentTest {
    @ParameterizedTest
    @CsvSource({"CNC, EQUITY_DELIVERY", "MIS, EQUITY_INTRADAY", "NRML, EQUITY_FUTURES"})
    void a_share_is_charged_by_its_product(Product product, ChargeSegment segment) {
        assertThat(ChargeSegment.of(new Equity(contract(Exchange.NSE, "SBIN")), product)).isEqualTo(segment);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void an_index_is_charged_as_its_future(Product product) {
        assertThat(ChargeSegment.of(new MarketIndex(contract(Exchange.NSE, "NIFTY 50")), product))
                .isEqualTo(ChargeSegment.EQUITY_FUTURES);
    }

    @ParameterizedTest
    @CsvSource({"DERIVATIVES, EQUITY_FUTURES, EQUITY_OPTIONS", "CURRENCY, CURRENCY_FUTURES, CURRENCY_OPTIONS",
        "COMMODITY, COMMODITY_FUTURES, COMMODITY_OPTIONS"})
    void futures_and_options_are_charged_by_their_segment(MarketSegment market, ChargeSegment future,
            ChargeSegment option) {
        for (Product product : Product.values()) {
            assertThat(ChargeSegment.of(future(market), product)).isEqualTo(future);
            assertThat(ChargeSegment.of(option(market), product)).isEqualTo(option);
        }
    }

    @Test
    void a_future_in_a_segment_without_futures_is_refused() {
        assertThatThrownBy(() -> ChargeSegment.of(future(MarketSegment.EQUITY), Product.NRML))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NFO:NIFTY26NOVFUT is of segment EQUITY,"
                        + " which has no futures or options; give it DERIVATIVES, CURRENCY or COMMODITY");
    }

    private static Instrument future(MarketSegment segment) {
        Contract contract = contract(Exchange.NFO, "NIFTY26NOVFUT");
        return new FutureContract(contract.id(), contract, InstrumentId.of(Exchange.NSE, "NIFTY 50"),
                LocalDate.parse("2026-11-23"), segment);
    }

    private static Instrument option(MarketSegment segment) {
        Contract contract = contract(Exchange.NFO, "NIFTY26NOV25000CE");
        return new OptionContract(contract.id(), contract, InstrumentId.of(Exchange.NSE, "NIFTY 50"),
                LocalDate.parse("2026-11-23"), Price.ofRupees("25000"), OptionContract.OptionRight.CALL,
                segment);
    }

    private static Contract contract(Exchange exchange, String symbol) {
        return new Contract(exchange, symbol, Price.ofRupees("0.05"), 1, Contract.NO_FREEZE);
    }
}
