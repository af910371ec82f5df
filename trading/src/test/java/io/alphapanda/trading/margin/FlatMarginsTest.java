package io.alphapanda.trading.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.OptionContract.OptionRight;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.trading.testing.TradeDesk;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlatMarginsTest {
    private static final Money VALUE = Money.ofRupees("1000");

    @ParameterizedTest
    @CsvSource({"CNC,1000", "NRML,1000", "MIS,200"})
    void shares_need_their_value_or_a_fifth_of_it_intraday(Product product, String rupees) {
        assertThat(needed(TradeDesk.INFY, product, Side.BUY)).isEqualTo(Money.ofRupees(rupees));
        assertThat(needed(TradeDesk.INFY, product, Side.SELL)).isEqualTo(Money.ofRupees(rupees));
    }

    @ParameterizedTest
    @CsvSource({"MIS", "NRML"})
    void futures_and_indices_need_their_share_whatever_the_product(Product product) {
        Instrument index = new MarketIndex(
                new Contract(Exchange.NSE, "NIFTY 50", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
        assertThat(needed(TradeDesk.FUTURE, product, Side.SELL)).isEqualTo(Money.ofRupees("150"));
        assertThat(needed(index, product, Side.BUY)).isEqualTo(Money.ofRupees("150"));
    }

    @Test
    void an_option_bought_needs_its_premium_and_one_sold_a_share_of_the_underlying() {
        Contract contract = new Contract(Exchange.NFO, "INFY26JUN1500CE", Price.ofRupees("0.05"), 10, 100);
        Instrument call = new OptionContract(contract.id(), contract, TradeDesk.INFY.id(),
                LocalDate.parse("2026-06-30"), Price.ofRupees("1500"), OptionRight.CALL,
                MarketSegment.DERIVATIVES);
        assertThat(needed(call, Product.NRML, Side.BUY)).isEqualTo(VALUE);
        assertThat(needed(call, Product.NRML, Side.SELL)).isEqualTo(Money.ofRupees("2250"));
        assertThat(FlatMargins.USUAL.needed(call, Product.NRML, Side.SELL, VALUE, 10,
                Optional.of(Price.ofRupees("1600")))).isEqualTo(Money.ofRupees("2400"));
    }

    @Test
    void rates_that_cannot_be_are_all_named() {
        assertThat(new FlatMargins(Rate.ZERO, Rate.ofPercent("100.1"), Rate.ofPercent("15"),
                Rate.ofPercent("-1"))
                .mistakes()).containsExactly("delivery margin must be above 0 % and at most 100 %, was 0%",
                        "intraday margin must be above 0 % and at most 100 %, was 100.1%",
                        "option sale margin must be above 0 % and at most 100 %, was -1%");
        assertThat(FlatMargins.USUAL.mistakes()).isEmpty();
    }

    private static Money needed(Instrument instrument, Product product, Side side) {
        return FlatMargins.USUAL.needed(instrument, product, side, VALUE, 10, Optional.empty());
    }
}
