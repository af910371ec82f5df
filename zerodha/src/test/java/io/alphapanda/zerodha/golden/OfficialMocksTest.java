package io.alphapanda.zerodha.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.zerodha.account.FullProfile;
import io.alphapanda.zerodha.account.Funds;
import io.alphapanda.zerodha.account.Profile;
import io.alphapanda.zerodha.account.SegmentFunds;
import io.alphapanda.zerodha.alerts.Alert;
import io.alphapanda.zerodha.alerts.AlertFiring;
import io.alphapanda.zerodha.gtt.GttId;
import io.alphapanda.zerodha.gtt.GttTrigger;
import io.alphapanda.zerodha.history.Candles;
import io.alphapanda.zerodha.instruments.InstrumentCsv;
import io.alphapanda.zerodha.json.KiteJson;
import io.alphapanda.zerodha.json.UnexpectedReply;
import io.alphapanda.zerodha.json.WireShape;
import io.alphapanda.zerodha.margins.BasketMargin;
import io.alphapanda.zerodha.margins.ContractNote;
import io.alphapanda.zerodha.margins.OrderMargin;
import io.alphapanda.zerodha.mutualfunds.FundHolding;
import io.alphapanda.zerodha.mutualfunds.FundInstrument;
import io.alphapanda.zerodha.mutualfunds.FundOrder;
import io.alphapanda.zerodha.mutualfunds.FundPlan;
import io.alphapanda.zerodha.mutualfunds.FundPlanId;
import io.alphapanda.zerodha.mutualfunds.FundRequests;
import io.alphapanda.zerodha.orders.KiteOrder;
import io.alphapanda.zerodha.orders.KiteTrade;
import io.alphapanda.zerodha.orders.PlacedOrder;
import io.alphapanda.zerodha.portfolio.AuctionHolding;
import io.alphapanda.zerodha.portfolio.Authorisation;
import io.alphapanda.zerodha.portfolio.CompactHolding;
import io.alphapanda.zerodha.portfolio.Holding;
import io.alphapanda.zerodha.portfolio.HoldingsSummary;
import io.alphapanda.zerodha.portfolio.Positions;
import io.alphapanda.zerodha.quotes.FullQuote;
import io.alphapanda.zerodha.quotes.LastPrice;
import io.alphapanda.zerodha.quotes.OhlcQuote;
import io.alphapanda.zerodha.quotes.TriggerRange;
import io.alphapanda.zerodha.session.SessionGrant;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OfficialMocksTest {
    private static final Map<String, Class<? extends Record>> ONE = Map.ofEntries(
            Map.entry("generate_session", SessionGrant.class), Map.entry("profile", Profile.class),
            Map.entry("full_profile", FullProfile.class), Map.entry("margins", Funds.class),
            Map.entry("margins_equity", SegmentFunds.class),
            Map.entry("margin_commodity", SegmentFunds.class),
            Map.entry("order_response", PlacedOrder.class),
            Map.entry("autoslice_response", PlacedOrder.class),
            Map.entry("order_modify", PlacedOrder.class), Map.entry("order_cancel", PlacedOrder.class),
            Map.entry("holdings_summary", HoldingsSummary.class),
            Map.entry("holdings_auth", Authorisation.class),
            Map.entry("positions", Positions.class), Map.entry("historical_minute", Candles.class),
            Map.entry("historical_oi", Candles.class), Map.entry("gtt_place_order", GttId.class),
            Map.entry("gtt_modify_order", GttId.class), Map.entry("gtt_delete_order", GttId.class),
            Map.entry("gtt_get_order", GttTrigger.class), Map.entry("basket_margins", BasketMargin.class),
            Map.entry("alerts_create", Alert.class), Map.entry("alerts_create_ato", Alert.class),
            Map.entry("alerts_get_one", Alert.class), Map.entry("alerts_modify", Alert.class),
            Map.entry("mf_order_response", PlacedOrder.class),
            Map.entry("mf_order_cancel", PlacedOrder.class),
            Map.entry("mf_orders_info", FundOrder.class), Map.entry("mf_sip_info", FundPlan.class),
            Map.entry("mf_sip_place", FundPlanId.class), Map.entry("mf_sip_modify", FundPlanId.class),
            Map.entry("mf_sip_cancel", FundPlanId.class));
    private static final Map<String, Class<? extends Record>> LIST = Map.ofEntries(
            Map.entry("orders", KiteOrder.class), Map.entry("order_info", KiteOrder.class),
            Map.entry("trades", KiteTrade.class), Map.entry("order_trades", KiteTrade.class),
            Map.entry("holdings", Holding.class), Map.entry("holdings_compact", CompactHolding.class),
            Map.entry("auctions_list", AuctionHolding.class), Map.entry("gtt_get_orders", GttTrigger.class),
            Map.entry("order_margins", OrderMargin.class),
            Map.entry("virtual_contract_note", ContractNote.class),
            Map.entry("alerts_get", Alert.class), Map.entry("alerts_history", AlertFiring.class),
            Map.entry("mf_orders", FundOrder.class), Map.entry("mf_sips", FundPlan.class),
            Map.entry("mf_holdings", FundHolding.class));
    private static final Map<String, Class<? extends Record>> MAP = Map.of("quote", FullQuote.class, "ohlc",
            OhlcQuote.class, "ltp", LastPrice.class, "trigger_range", TriggerRange.class);
    private static final Map<String, Class<? extends Record>> BARE = Map.of("postback", KiteOrder.class,
            "ticker_ltp",
            TickJson.class, "ticker_quote", TickJson.class, "ticker_full", TickJson.class);
    /// Their data is `true` or null, and no record.
    private static final List<String> WORDS = List.of("session_logout", "convert_position", "alerts_delete");

    @Test
    void every_official_answer_is_read_into_records_and_written_again_without_loss() throws Exception {
        int read = 0;
        for (Map.Entry<String, byte[]> mock : OfficialMocks.all().entrySet()) {
            if (mock.getKey().endsWith(".json")) {
                JsonNode original = KiteJson.parse(mock.getValue(), mock.getKey());
                JsonNode again = again(mock.getKey().replace(".json", ""), original);
                assertThat(JsonTrees.differences(original, again)).as(mock.getKey()).isEmpty();
                read++;
            }
        }
        assertThat(read).isEqualTo(ONE.size() + LIST.size() + MAP.size() + BARE.size() + WORDS.size());
        System.out.println("official answers read and written again without loss: " + read);
    }

    private static JsonNode again(String name, JsonNode original) throws UnexpectedReply {
        if (BARE.containsKey(name)) {
            return one(BARE.get(name), original, name);
        }
        ObjectNode envelope = original.deepCopy();
        JsonNode data = original.get("data");
        if (ONE.containsKey(name)) {
            envelope.set("data", one(ONE.get(name), data, name));
        } else if (LIST.containsKey(name)) {
            ArrayNode list = envelope.putArray("data");
            for (JsonNode item : data) {
                list.add(one(LIST.get(name), item, name));
            }
        } else if (MAP.containsKey(name)) {
            ObjectNode map = envelope.putObject("data");
            for (Map.Entry<String, JsonNode> item : data.properties()) {
                map.set(item.getKey(), one(MAP.get(name), item.getValue(), name));
            }
        } else {
            assertThat(WORDS).contains(name);
        }
        return envelope;
    }

    private static <T extends Record> JsonNode one(Class<T> type, JsonNode node, String name)
            throws UnexpectedReply {
        WireShape<T> shape = WireShape.of(type);
        return shape.write(shape.read(node, name));
    }

    @Test
    void every_row_of_the_official_lists_is_read_and_written_again_without_loss() throws Exception {
        for (String name : List.of("instruments_all.csv", "instruments_nse.csv")) {
            byte[] csv = OfficialMocks.all().get(name);
            List<String> written = new ArrayList<>();
            InstrumentCsv.read(new ByteArrayInputStream(csv), row -> written.add(InstrumentCsv.line(row)),
                    bad -> written.add(bad.toString()));
            List<String> original = new String(csv, StandardCharsets.UTF_8).lines().skip(1).toList();
            assertThat(written).hasSameSizeAs(original);
            for (int i = 0; i < original.size(); i++) {
                assertThat(values(written.get(i))).as(name + " row " + i).isEqualTo(values(original.get(i)));
            }
            System.out.println(name + ": " + original.size() + " rows read and written again without loss");
        }
    }

    @Test
    void every_row_of_the_official_list_of_funds_is_read_with_all_its_columns() throws Exception {
        String csv = new String(OfficialMocks.all().get("mf_instruments.csv"), StandardCharsets.UTF_8);
        List<String> original = csv.lines().filter(line -> !line.isEmpty()).toList();
        List<FundInstrument> funds = FundRequests.instruments(csv);
        assertThat(funds).hasSize(original.size() - 1);
        for (int i = 0; i < funds.size(); i++) {
            assertThat(String.join(",", funds.get(i).columns().values())).isEqualTo(original.get(i + 1));
        }
        System.out
                .println("mf_instruments.csv: " + funds.size() + " rows read and written again without loss");
    }

    /// Numbers without the zeros behind their decimals.
    private static List<String> values(String line) {
        return List.of(line.split(",", -1)).stream()
                .map(field -> field.matches("[0-9]+\\.[0-9]+") ? new BigDecimal(field).stripTrailingZeros()
                        .toPlainString() : field)
                .toList();
    }

    @Test
    void no_official_answer_is_left_out_but_what_is_binary_or_csv() throws Exception {
        TreeSet<String> known = new TreeSet<>(WORDS);
        known.addAll(ONE.keySet());
        known.addAll(LIST.keySet());
        known.addAll(MAP.keySet());
        known.addAll(BARE.keySet());
        assertThat(OfficialMocks.all().keySet().stream().map(name -> name.replace(".json", "")))
                .filteredOn(name -> !known.contains(name)).containsExactlyInAnyOrder("instruments_all.csv",
                        "instruments_nse.csv", "mf_instruments.csv", "ticker_full.packet",
                        "ticker_quote.packet");
    }

    @Test
    void the_comparison_finds_what_differs() throws Exception {
        JsonNode one = KiteJson.parse("{\"a\":1,\"b\":[1.50],\"c\":null}".getBytes(StandardCharsets.UTF_8),
                "one");
        JsonNode same = KiteJson.parse("{\"c\":null,\"b\":[1.5],\"a\":1.0}".getBytes(StandardCharsets.UTF_8),
                "same");
        assertThat(JsonTrees.differences(one, same)).isEmpty();
        ObjectNode other = same.deepCopy();
        other.put("a", new BigDecimal("1.0000001")).put("d", true);
        other.remove("c");
        assertThat(JsonTrees.differences(one, other)).hasSize(3);
    }

    @Test
    void a_record_that_forgets_noise_would_be_caught() throws Exception {
        JsonNode noisy = JsonNodeFactory.instance.objectNode().put("instrument_token", 1)
                .put("last_price", new BigDecimal("99725.05000000002"));
        assertThat(JsonTrees.differences(noisy, one(LastPrice.class, noisy, "noisy"))).hasSize(1);
        assertThatThrownBy(
                () -> one(LastPrice.class, JsonNodeFactory.instance.objectNode(), "GET /quote/ltp data"))
                .hasMessage("GET /quote/ltp data.instrument_token is missing");
    }
}
