package io.alphapanda.sandbox.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zerodhatech.kiteconnect.KiteConnect;
import com.zerodhatech.kiteconnect.Routes;
import com.zerodhatech.kiteconnect.kitehttp.exceptions.InputException;
import com.zerodhatech.kiteconnect.kitehttp.exceptions.KiteException;
import com.zerodhatech.kiteconnect.kitehttp.exceptions.TokenException;
import com.zerodhatech.models.Instrument;
import com.zerodhatech.models.Order;
import com.zerodhatech.models.OrderParams;
import com.zerodhatech.models.Quote;
import com.zerodhatech.models.Tick;
import com.zerodhatech.models.User;
import com.zerodhatech.ticker.KiteTicker;
import com.zerodhatech.ticker.OnError;
import io.alphapanda.sandbox.exchange.Exchange;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The broker's own Java library, version 3.5.1, trades here. It has no setting for its addresses: two private fields
/// are set.
class OfficialJavaClientTest {
    private final Exchange exchange = OpenExchange.atTen();
    private final Rig rig = Rig.over(exchange);
    private final KiteConnect kite = new KiteConnect(Rig.KEY);
    private final Queue<Order> updates = new ConcurrentLinkedQueue<>();
    private final Queue<Tick> ticks = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void pointTheLibraryHere() throws ReflectiveOperationException {
        set("_rootUrl", "http://127.0.0.1:" + rig.server.port());
        set("_wsuri", "ws://127.0.0.1:" + rig.server.port()
                + "/?access_token=:access_token&api_key=:api_key");
    }

    private static void set(String name, String value) throws ReflectiveOperationException {
        Field field = Routes.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(null, value);
    }

    @AfterEach
    void stop() {
        rig.close();
        exchange.close();
    }

    @Test
    void it_logs_in_trades_streams_and_logs_out() throws Throwable {
        KiteConnect client = loggedIn();
        Instrument share = client.getInstruments("NSE").stream()
                .filter(each -> each.getTradingsymbol().equals(OpenExchange.SHARE)).findFirst()
                .orElseThrow();
        String key = "NSE:" + share.getTradingsymbol();
        Quote quote = requireNonNull(client.getQuote(new String[]{key}).get(key));
        assertThat(quote.instrumentToken).isEqualTo(share.getInstrument_token());
        assertThat(requireNonNull(client.getLTP(new String[]{key}).get(key)).lastPrice).isPositive();
        assertThat(requireNonNull(client.getOHLC(new String[]{key}).get(key)).ohlc.close).isPositive();

        KiteTicker ticker = ticker(client, share.getInstrument_token());
        Eventually.until("a full tick",
                () -> ticks.stream().anyMatch(tick -> "full".equals(tick.getMode())));
        assertThat(ticks.peek().getInstrumentToken()).isEqualTo(share.getInstrument_token());

        double low = Math.floor(quote.lastPrice * 0.97);
        String resting = client.placeOrder(limit(low), "regular").orderId;
        Eventually.until("it rests", () -> "OPEN".equals(last(client, resting).status));
        OrderParams better = limit(low + 1);
        assertThat(client.modifyOrder(resting, better, "regular").orderId).isEqualTo(resting);
        Eventually.until("it is changed",
                () -> Double.parseDouble(last(client, resting).price) == low + 1);
        assertThat(client.cancelOrder(resting, "regular").orderId).isEqualTo(resting);
        Eventually.until("it is cancelled", () -> "CANCELLED".equals(last(client, resting).status));

        OrderParams market = limit(0);
        market.orderType = "MARKET";
        market.price = null;
        market.marketProtection = -1;
        String bought = client.placeOrder(market, "regular").orderId;
        Eventually.until("it is filled", () -> "COMPLETE".equals(last(client, bought).status));
        assertThat(client.getOrderTrades(bought)).isNotEmpty();
        assertThat(client.getTrades()).isNotEmpty();
        assertThat(client.getPositions().get("net")).anySatisfy(position -> {
            assertThat(position.tradingSymbol).isEqualTo(OpenExchange.SHARE);
            assertThat(position.netQuantity).isEqualTo(1);
        });
        assertThat(client.getOrders()).extracting(order -> order.orderId).contains(resting, bought);
        assertThat(requireNonNull(client.getMargins().get("equity")).net).isNotBlank();
        assertThat(client.getHoldings()).isNotNull();

        Eventually.until("updates of both", () -> updates.stream()
                .anyMatch(order -> order.orderId.equals(bought) && order.status.equals("COMPLETE"))
                && updates.stream().anyMatch(
                        order -> order.orderId.equals(resting) && order.status.equals("CANCELLED")));
        assertThat(errors).isEmpty();
        ticker.disconnect();
        client.logout();
        assertThatThrownBy(client::getProfile).isInstanceOf(TokenException.class);
    }

    @Test
    void its_errors_carry_the_broker_s_class_status_and_sentence() throws Throwable {
        KiteConnect client = loggedIn();
        OrderParams unprotected = limit(0);
        unprotected.orderType = "MARKET";
        unprotected.price = null;
        assertThatThrownBy(() -> client.placeOrder(unprotected, "regular"))
                .isInstanceOfSatisfying(InputException.class, refusal -> {
                    assertThat(refusal.code).isEqualTo(400);
                    assertThat(refusal.message).startsWith(
                            "Market orders without market protection are not allowed via API.");
                });
        client.setAccessToken("wrong");
        assertThatThrownBy(client::getProfile).isInstanceOfSatisfying(TokenException.class,
                refusal -> assertThat(refusal.code).isEqualTo(403));
    }

    private KiteConnect loggedIn() throws Throwable {
        String location = rig.get("/connect/login?v=3&auto=1&api_key=" + Rig.KEY).headers()
                .firstValue("location")
                .orElseThrow();
        User user = kite.generateSession(location.replaceAll(".*request_token=", ""), Rig.SECRET);
        kite.setAccessToken(user.accessToken);
        kite.setUserId(user.userId);
        assertThat(user.userId).isEqualTo("AP0001");
        assertThat(kite.getProfile().userName).isEqualTo("Sandbox AP0001");
        return kite;
    }

    private KiteTicker ticker(KiteConnect client, long token) {
        KiteTicker ticker = new KiteTicker(client.getAccessToken(), client.getApiKey());
        ArrayList<Long> tokens = new ArrayList<>(List.of(token));
        ticker.setOnConnectedListener(() -> {
            ticker.subscribe(tokens);
            ticker.setMode(tokens, KiteTicker.modeFull);
        });
        ticker.setOnTickerArrivalListener(ticks::addAll);
        ticker.setOnOrderUpdateListener(updates::add);
        ticker.setOnErrorListener(new OnError() {
            @Override
            public void onError(Exception failure) {
                errors.add(failure.toString());
            }

            @Override
            public void onError(KiteException failure) {
                errors.add(String.valueOf(failure.message));
            }

            @Override
            public void onError(String failure) {
                errors.add(failure);
            }
        });
        ticker.connect();
        return ticker;
    }

    private static OrderParams limit(double rupees) {
        OrderParams order = new OrderParams();
        order.exchange = "NSE";
        order.tradingsymbol = OpenExchange.SHARE;
        order.transactionType = "BUY";
        order.orderType = "LIMIT";
        order.product = "CNC";
        order.validity = "DAY";
        order.quantity = 1;
        order.price = rupees;
        order.tag = "official java";
        return order;
    }

    private static Order last(KiteConnect client, String orderId) {
        try {
            return client.getOrders().stream().filter(order -> order.orderId.equals(orderId)).findFirst()
                    .orElseThrow();
        } catch (KiteException | IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
