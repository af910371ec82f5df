package io.alphapanda.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerOrder.Status;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.broker.BrokerReport;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.sandbox.login.App;
import io.alphapanda.services.brokertrading.Answer;
import io.alphapanda.services.brokertrading.BrokerLink;
import io.alphapanda.services.brokertrading.BrokerPort;
import io.alphapanda.services.brokertrading.LinkLimits;
import io.alphapanda.services.brokertrading.OrderTicket;
import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.broker.KiteBroker;
import io.alphapanda.zerodha.broker.LiveTradingSwitch;
import io.alphapanda.zerodha.broker.OrderSocket;
import io.alphapanda.zerodha.orders.MarketProtection;
import io.alphapanda.zerodha.quotes.LastPrice;
import io.alphapanda.zerodha.quotes.QuoteRequests;
import io.alphapanda.zerodha.session.KiteCredentials;
import io.alphapanda.zerodha.ticker.Ticker;
import io.alphapanda.zerodha.ticker.TickerAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What an account at the sandbox hears of its orders, beside a hand that orders past the desk.
@Timeout(120)
class HeardOrdersTest {
    private static final Scope ACCOUNT = Scope.account("second");
    private static final InstrumentId SHARE = new InstrumentId("NSE:INFY");
    private static final LinkLimits HOURLY = LinkLimits.STANDARD.withPoll(Duration.ofHours(1));
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final long UNITS = 2;
    @TempDir
    private Path folder;
    private final List<BrokerReport> reports = new CopyOnWriteArrayList<>();
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    /// The book is read once an hour, and the hand's requests are none of the link's.
    @Test
    void a_fill_is_known_although_the_book_is_not_read_by_itself() throws Exception {
        try (DaySandbox sandbox = sandbox();
                DayAccount account = new DayAccount(sandbox, sandbox.apps.getFirst(), 1)) {
            account.logIn();
            WatchedBroker broker = new WatchedBroker(new KiteBroker(account.http.readingOnce(), on(account),
                    MarketProtection.AUTOMATIC, InstantSource.system(),
                    changed -> socket(sandbox, account, changed, _ -> {})), account);
            Desk desk = desk(broker);
            try {
                Waits.until("the book was read at the start, and again when there was a socket",
                        () -> broker.calls.get() == 4);
                KiteBroker hand = new KiteBroker(account.http.readingOnce(), on(account),
                        MarketProtection.AUTOMATIC, InstantSource.system());
                Price last = last(account);
                String orderId = placed(hand, percent(last, 98));
                Waits.until("the order is known", () -> isTold(orderId, Status.OPEN));
                replace(hand, orderId, percent(last, 101));
                Waits.until("its fill is known", () -> isTold(orderId, Status.COMPLETE));
                assertThat(reports.getLast().positions()).contains(new BrokerPosition(SHARE, UNITS));
                assertThat(warnings).isEmpty();
            } finally {
                assertThat(desk.stop().isClean()).isTrue();
            }
        }
    }

    @Test
    void one_socket_too_many_is_the_accounts_and_the_markets_stay_as_they_are() throws Exception {
        List<Long> pausesNanos = new CopyOnWriteArrayList<>();
        Semaphore turns = new Semaphore(0);
        AtomicInteger words = new AtomicInteger();
        List<Ticker> market = new ArrayList<>();
        try (DaySandbox sandbox = sandbox();
                DayAccount account = new DayAccount(sandbox, sandbox.apps.getFirst(), 1)) {
            account.logIn();
            HeardFrames heard = new HeardFrames();
            for (int number = 1; number <= 3; number++) {
                Ticker ticker = DayDesk.ticker(sandbox, account, heard, heard);
                market.add(ticker);
                ticker.start(() -> {});
            }
            Waits.until("the market has its sockets", () -> heard.connections.get() == 3);
            try (OrderSocket _ = socket(sandbox, account, words::incrementAndGet, nanos -> {
                pausesNanos.add(nanos);
                turns.acquire();
            })) {
                turns.release(4);
                Waits.until("it was tried four times", () -> pausesNanos.size() == 5);
                assertThat(warnings).singleElement().asString().contains("the book says them", "429");
                assertThat(pausesNanos).allMatch(nanos -> nanos >= OrderSocket.YIELD.toNanos());
                assertThat(words).hasValue(0);
                assertThat(heard.connections).as("of the market").hasValue(3);
                assertThat(heard.losses).isEmpty();
                market.removeLast().close();
                turns.release(1_000);
                Waits.until("there is room for it", () -> words.get() == 1);
                assertThat(warnings).hasSize(1);
            }
            assertThat(heard.losses).isEmpty();
        } finally {
            market.forEach(Ticker::close);
        }
    }

    private DaySandbox sandbox() throws Exception {
        return new DaySandbox(folder, 1, "09:00 09:15 - 15:30 15:20", MORNING, 1);
    }

    private OrderSocket socket(DaySandbox sandbox, DayAccount account, Runnable changed, Pause pause) {
        return new OrderSocket(TickerAddress.of("ws://127.0.0.1:" + sandbox.port()), account.tickers,
                new Surroundings(InstantSource.system(), System::nanoTime, new SplittableRandom(1), pause),
                changed, warnings::add);
    }

    private Desk desk(BrokerPort port) {
        DeskPlan plan = Desk.over(new MemoryEventLog()).clock(InstantSource.system()).ticker(System::nanoTime)
                .seed(1).tap((_, event) -> {
                    if (event.data() instanceof BrokerReport report) {
                        reports.add(report);
                    }
                });
        new BrokerLink(ACCOUNT, 2, 0, port, HOURLY, System::nanoTime, new SplittableRandom(2)).joins(plan);
        return plan.start();
    }

    private static LiveTradingSwitch on(DayAccount account) {
        App app = account.app();
        return LiveTradingSwitch.of(true, Optional.of(new KiteCredentials(app.apiKey(), app.apiSecret())));
    }

    private static Price last(DayAccount account) throws Exception {
        LastPrice quote = new QuoteRequests(account.http).last(List.of(SHARE)).get(SHARE);
        return Optional.ofNullable(quote).orElseThrow().lastPrice();
    }

    /// So many percent of a price, in whole rupees.
    private static Price percent(Price price, long percent) {
        return Price.ofRupees(Long.toString(price.micros() * percent / 100 / 1_000_000));
    }

    private static String placed(KiteBroker hand, Price limit) throws InterruptedException {
        OrderTerms terms = new OrderTerms(SHARE, Side.BUY, new OrderQuantity.Units(UNITS), Purpose.ENTRY,
                Product.CNC, PriceTerms.limit(limit), limit);
        Answer answer = hand.place(new OrderTicket(new ClOrdId("HAND-1"), terms, UNITS), () -> true);
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return answer.idOfOrder();
    }

    private static void replace(KiteBroker hand, String orderId, Price limit) throws InterruptedException {
        OrderAmendment wish = new OrderAmendment(new ClOrdId("wish"), new StrategyId("by-hand"), SHARE,
                OrderAmendment.Kind.REPLACE, UNITS, Optional.of(limit), Optional.empty(), "by hand");
        assertThat(hand.replace(orderId, wish)).isInstanceOf(Answer.Accepted.class);
    }

    private boolean isTold(String orderId, Status status) {
        return reports.stream().flatMap(report -> report.orders().stream())
                .anyMatch((BrokerOrder order) -> order.orderId().equals(orderId) && order.status() == status);
    }
}
