package io.alphapanda.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.sandbox.accounts.BasketMargins;
import io.alphapanda.sandbox.accounts.ChargeRow;
import io.alphapanda.sandbox.accounts.Funds;
import io.alphapanda.sandbox.accounts.FundsRow;
import io.alphapanda.sandbox.accounts.HoldingRow;
import io.alphapanda.sandbox.accounts.MarginOrder;
import io.alphapanda.sandbox.accounts.MarginRow;
import io.alphapanda.sandbox.accounts.PositionList;
import io.alphapanda.sandbox.accounts.PositionRow;
import io.alphapanda.sandbox.exchange.Exchange.PriceRange;
import io.alphapanda.sandbox.gtt.GttRequest.GttOrder;
import io.alphapanda.sandbox.gtt.GttRow;
import io.alphapanda.sandbox.market.Candle;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.orders.Placement;
import io.alphapanda.sandbox.orders.TradeRow;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Variety;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every answer has exactly the keys and types of the broker's own example of it.
class MockShapeTest {
    private static final AccountId ACCOUNT = new AccountId("AP0001");
    private static final Price PRICE = Price.ofRupees("1500.05");
    private static final Money MONEY = Money.ofRupees("12.34");
    private static final Charges CHARGES = new Charges(MONEY, MONEY, MONEY, MONEY, MONEY, MONEY);

    @Test
    void orders_histories_and_trades_have_the_mocks_shape() throws IOException {
        OfficialMocks mocks = OfficialMocks.read();
        assertShape(mocks, "orders",
                Json.list(List.of(Examples.order("1", "OPEN")), OrderJson::order), ".meta");
        assertShape(mocks, "order_info",
                Json.list(List.of(Examples.order("1", "OPEN")), OrderJson::historyRow));
        TradeRow trade = new TradeRow("1", "2", "3", "NSE", "INFY", 408065, KiteProduct.CNC, Side.BUY, PRICE,
                4, Examples.MORNING);
        assertShape(mocks, "trades", Json.list(List.of(trade), OrderJson::trade));
        assertShape(mocks, "order_trades", Json.list(List.of(trade), OrderJson::trade));
        assertShape(mocks, "order_response", OrderJson.placement(new Placement("1", List.of())));
        assertShape(mocks, "order_modify", OrderJson.id("1"));
        assertShape(mocks, "order_cancel", OrderJson.id("1"));
        assertThat(Shape.differences(OrderJson.postback(Examples.order("1", "COMPLETE"), 7, "abc"),
                mocks.json("postback"), ".meta")).isEmpty();
    }

    @Test
    void a_sliced_order_has_the_mocks_children() throws IOException {
        Placement sliced = new Placement("1", List.of(new Placement.Child.Accepted("2"),
                new Placement.Child.Refused(
                        new Refusal(400, Refusal.ErrorType.MARGIN, "Insufficient funds."))));
        assertShape(OfficialMocks.read(), "autoslice_response", OrderJson.placement(sliced));
    }

    @Test
    void the_portfolio_has_the_mocks_shape() throws IOException {
        OfficialMocks mocks = OfficialMocks.read();
        PositionRow.Bought bought = new PositionRow.Bought(1, PRICE, MONEY, MONEY);
        PositionRow position = new PositionRow("INFY", "NSE", 408065, KiteProduct.CNC, 1, 0, 1, PRICE, PRICE,
                PRICE, MONEY, MONEY, MONEY, MONEY, MONEY, bought, bought, bought, bought);
        assertShape(mocks, "positions",
                PortfolioJson.positions(new PositionList(List.of(position), List.of(position))));
        HoldingRow holding = new HoldingRow("INFY", "NSE", 408065, "INE000000000", 1, 0, 0, 1, 0,
                Examples.MORNING, PRICE, PRICE, PRICE, MONEY, PRICE, new BigDecimal("0.123456"));
        assertShape(mocks, "holdings", Json.list(List.of(holding), PortfolioJson::holding));
        assertShape(mocks, "holdings_compact", Json.list(List.of(holding), PortfolioJson::compactHolding));
        assertShape(mocks, "holdings_summary", PortfolioJson.summary(List.of(holding)));
        FundsRow funds = new FundsRow(true, MONEY, MONEY, MONEY, MONEY, MONEY, MONEY, MONEY, MONEY, MONEY,
                MONEY,
                MONEY, MONEY);
        assertShape(mocks, "margins", PortfolioJson.funds(new Funds(funds, funds)));
        assertShape(mocks, "margins_equity", PortfolioJson.funds(funds));
        assertShape(mocks, "margin_commodity", PortfolioJson.funds(funds));
    }

    @Test
    void quotes_and_candles_have_the_mocks_shape() throws IOException {
        OfficialMocks mocks = OfficialMocks.read();
        QuoteRow row = Examples.quote(Examples.share(408065, "INFY"), "1500.05");
        assertShape(mocks, "quote", Json.object().set("NSE:INFY", MarketJson.quote(row)), "");
        assertShape(mocks, "ohlc", Json.object().set("NSE:INFY", MarketJson.ohlc(row)), "");
        assertShape(mocks, "ltp", Json.object().set("NSE:INFY", MarketJson.lastPrice(row)), "");
        assertThat(MarketJson.quote(row).at("/depth/buy").size()).isEqualTo(Depth.LEVELS_MAX);
        assertShape(mocks, "trigger_range",
                Json.object().set("NSE:INFY", MarketJson.triggerRange(new PriceRange(PRICE, PRICE))), "");
        Candle candle = new Candle(Examples.MORNING, PRICE, PRICE, PRICE, PRICE, 100, 7);
        JsonNode plain = MarketJson.candles(List.of(candle), false);
        assertShape(mocks, "historical_minute", plain);
        assertThat(plain.at("/candles/0")).hasSize(6);
        assertThat(plain.at("/candles/0/0").asText()).isEqualTo("2026-11-23T09:20:00+0530");
        JsonNode withInterest = MarketJson.candles(List.of(candle), true);
        assertShape(mocks, "historical_oi", withInterest);
        assertThat(withInterest.at("/candles/0")).hasSize(7);
    }

    @Test
    void calculators_have_the_mocks_shape() throws IOException {
        OfficialMocks mocks = OfficialMocks.read();
        MarginRow margin = new MarginRow("equity", "INFY", "NSE", MONEY, MONEY, MONEY, MONEY, 1, "stt",
                CHARGES, MONEY);
        assertShape(mocks, "order_margins", Json.list(List.of(margin), MarginJson::margin));
        assertShape(mocks, "basket_margins",
                MarginJson.basket(new BasketMargins(margin, margin, List.of(margin), CHARGES), false));
        MarginOrder order = new MarginOrder("NSE", "INFY", Side.BUY, Variety.REGULAR, KiteProduct.CNC,
                OrderType.LIMIT, 1, PRICE, new Price(0));
        assertShape(mocks, "virtual_contract_note",
                Json.list(List.of(new ChargeRow(order, "stt", CHARGES)), MarginJson::note));
    }

    @Test
    void triggers_have_the_mocks_shape() throws IOException {
        OfficialMocks mocks = OfficialMocks.read();
        GttOrder order = new GttOrder("NSE", "INFY", Side.SELL, 1, OrderType.LIMIT, KiteProduct.CNC, PRICE,
                BigDecimal.ZERO);
        GttRow trigger = new GttRow(123, ACCOUNT, true, Examples.MORNING, Examples.MORNING, Examples.MORNING,
                GttRow.Status.TRIGGERED, "NSE", "INFY", 408065, List.of(PRICE, PRICE), PRICE,
                List.of(new GttRow.Leg(order, Optional.empty()),
                        new GttRow.Leg(order,
                                Optional.of(new GttRow.Result(Examples.MORNING, PRICE, "", "refused")))),
                Optional.empty());
        assertShape(mocks, "gtt_get_orders", Json.list(List.of(trigger), row -> GttJson.trigger(row, 7)));
        assertShape(mocks, "gtt_get_order", GttJson.trigger(trigger, 7));
        for (String mock : List.of("gtt_place_order", "gtt_modify_order", "gtt_delete_order")) {
            assertShape(mocks, mock, GttJson.id(123));
        }
    }

    @Test
    void errors_have_all_four_keys() throws IOException {
        JsonNode error = Json.mapper().readTree(Answer.error(KiteError.token("no")));
        assertThat(error.fieldNames()).toIterable().containsExactlyInAnyOrder("status", "message", "data",
                "error_type");
        assertThat(error.path("data").isNull()).isTrue();
    }

    @Test
    void numbers_are_exact_and_plain() {
        assertThat(Json.print(Json.price(Price.ofRupees("1573.70")))).isEqualTo("1573.7");
        assertThat(Json.print(Json.price(Price.ofRupees("72")))).isEqualTo("72");
        assertThat(Json.print(Json.price(Price.ofRupees("100000")))).isEqualTo("100000");
        assertThat(Json.print(Json.money(Money.ofRupees("-0.000001")))).isEqualTo("-0.000001");
        assertThat(Json.print(Json.money(Money.ZERO))).isEqualTo("0");
    }

    private static void assertShape(OfficialMocks mocks, String mock, JsonNode ours, String... free)
            throws IOException {
        JsonNode envelope = Json.mapper().readTree(Answer.success(ours));
        String[] below = Arrays.stream(free).map(path -> ".data" + path).toArray(String[]::new);
        assertThat(Shape.differences(envelope, mocks.json(mock), below)).as(mock).isEmpty();
    }
}
