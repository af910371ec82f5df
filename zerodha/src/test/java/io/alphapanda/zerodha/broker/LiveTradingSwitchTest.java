package io.alphapanda.zerodha.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.services.brokertrading.Answer;
import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.http.FakeKite.Reply;
import io.alphapanda.zerodha.http.FakeSession;
import io.alphapanda.zerodha.http.HandClock;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.orders.MarketProtection;
import io.alphapanda.zerodha.session.KiteCredentials;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveTradingSwitchTest {
    private static final Optional<KiteCredentials> REAL = Optional
            .of(new KiteCredentials("key0key0", "secret0"));

    @Test
    void it_is_on_only_with_both_switches_and_says_which_is_missing() {
        assertThat(LiveTradingSwitch.of(true, REAL).isOn()).isTrue();
        assertThat(LiveTradingSwitch.of(true, REAL).whyOff()).isEmpty();
        assertThat(LiveTradingSwitch.of(false, REAL).whyOff())
                .contains("live trading is off: TRADING__ZERODHA__ENABLED is not true");
        assertThat(LiveTradingSwitch.of(true, Optional.empty()).whyOff()).contains(
                "live trading is off: ZERODHA__API_KEY and ZERODHA__API_SECRET are not both set");
        assertThat(LiveTradingSwitch.of(false, Optional.empty()).whyOff()).hasValueSatisfying(
                text -> assertThat(text).contains("TRADING__ZERODHA__ENABLED", "ZERODHA__API_KEY"));
        assertThat(LiveTradingSwitch.OFF.isOn()).isFalse();
    }

    @Test
    void seed_row_131_live_order_placement_is_impossible_in_test_mode_even_with_real_credentials()
            throws Exception {
        for (LiveTradingSwitch off : List.of(LiveTradingSwitch.OFF, LiveTradingSwitch.of(false, REAL),
                LiveTradingSwitch.of(true, Optional.empty()),
                LiveTradingSwitch.of(false, Optional.empty()))) {
            try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data("{\"order_id\":\"1\"}"));
                    KiteHttp http = FakeSession.of(fake)) {
                KiteBroker broker = new KiteBroker(http, off, MarketProtection.AUTOMATIC,
                        new HandClock("2026-11-23T04:00:00Z"));
                assertThat(broker.place(KiteBrokerTest.ticket("AP1", PriceTerms.MARKET), () -> true))
                        .isEqualTo(new Answer.NotSent(off.whyOff().orElseThrow()));
                assertThat(broker.cancel("1")).isInstanceOf(Answer.NotSent.class);
                assertThat(broker.replace("1", new OrderAmendment(new ClOrdId("AP1"), new StrategyId("s"),
                        new InstrumentId("NSE:INFY"), OrderAmendment.Kind.REPLACE, 5, Optional.empty(),
                        Optional.empty(), "a test"))).isInstanceOf(Answer.NotSent.class);
                assertThat(fake.asked()).isEmpty();
            }
        }
    }

    @Test
    void with_both_switches_on_the_same_order_leaves() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data("{\"order_id\":\"1\"}"));
                KiteHttp http = FakeSession.of(fake)) {
            KiteBroker broker = new KiteBroker(http, LiveTradingSwitch.of(true, REAL),
                    MarketProtection.AUTOMATIC,
                    new HandClock("2026-11-23T04:00:00Z"));
            assertThat(broker.place(KiteBrokerTest.ticket("AP1", PriceTerms.MARKET), () -> true))
                    .isEqualTo(new Answer.Accepted("1"));
            assertThat(fake.asked()).hasSize(1);
        }
    }
}
