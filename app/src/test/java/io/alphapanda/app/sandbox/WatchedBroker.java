package io.alphapanda.app.sandbox;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.services.brokertrading.Answer;
import io.alphapanda.services.brokertrading.BrokerPort;
import io.alphapanda.services.brokertrading.Listening;
import io.alphapanda.services.brokertrading.OrderTicket;
import io.alphapanda.services.brokertrading.SendPermit;
import io.alphapanda.zerodha.http.KiteFailure;
import io.alphapanda.zerodha.http.KiteTrouble;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A broker whose every call is timed and whose every outcome is counted by kind; when its session has died, its owner
/// logs in again.
final class WatchedBroker implements BrokerPort {
    private final BrokerPort port;
    private final DayAccount account;
    /// How often each kind of outcome came: `place ACCEPTED`, `cancel UNKNOWN BROKER_DOWN`, `read THROTTLED`.
    final Map<String, Long> outcomes = new ConcurrentSkipListMap<>();
    /// One text of each kind.
    final Map<String, String> samples = new ConcurrentSkipListMap<>();
    final AtomicLong slowestNanos = new AtomicLong();
    final AtomicLong calls = new AtomicLong();

    WatchedBroker(BrokerPort port, DayAccount account) {
        this.port = port;
        this.account = account;
    }

    private interface Writing {
        Answer made() throws InterruptedException;
    }

    private interface Reading<T> {
        T made() throws IOException, InterruptedException;
    }

    @Override
    public Answer place(OrderTicket order, SendPermit permit) throws InterruptedException {
        return written("place", () -> port.place(order, permit));
    }

    @Override
    public Answer cancel(String orderId) throws InterruptedException {
        return written("cancel", () -> port.cancel(orderId));
    }

    @Override
    public Answer replace(String orderId, OrderAmendment terms) throws InterruptedException {
        return written("replace", () -> port.replace(orderId, terms));
    }

    @Override
    public List<BrokerOrder> orders() throws IOException, InterruptedException {
        return read(port::orders);
    }

    @Override
    public List<BrokerPosition> positions() throws IOException, InterruptedException {
        return read(port::positions);
    }

    @Override
    public Listening listen(Runnable changed) {
        return port.listen(changed);
    }

    private Answer written(String what, Writing writing) throws InterruptedException {
        int logins = account.logins.get();
        long began = System.nanoTime();
        Answer answer = writing.made();
        took(began);
        String text = answer.explained();
        KiteTrouble trouble = troubleOf(text);
        note(what + " " + answer.outcome() + (trouble == null ? "" : " " + trouble) + page(text), text);
        if (trouble == KiteTrouble.LOG_IN_AGAIN) {
            account.logInAfter(logins);
        }
        return answer;
    }

    private <T> T read(Reading<T> reading) throws IOException, InterruptedException {
        int logins = account.logins.get();
        long began = System.nanoTime();
        try {
            T answer = reading.made();
            took(began);
            note("read ACCEPTED", "");
            return answer;
        } catch (IOException failed) {
            took(began);
            KiteTrouble trouble = failed instanceof KiteFailure known ? known.trouble()
                    : KiteTrouble.UNREADABLE;
            String text = String.valueOf(failed.getMessage());
            note("read " + trouble + page(text), text);
            if (trouble == KiteTrouble.LOG_IN_AGAIN) {
                account.logInAfter(logins);
            }
            throw failed;
        }
    }

    private static @Nullable KiteTrouble troubleOf(String text) {
        return Arrays.stream(KiteTrouble.values()).filter(each -> text.endsWith(each.remedy())).findFirst()
                .orElse(null);
    }

    private static String page(String text) {
        return text.contains("with a page") ? " PAGE" : "";
    }

    private void took(long beganNanos) {
        calls.incrementAndGet();
        slowestNanos.accumulateAndGet(System.nanoTime() - beganNanos, Math::max);
    }

    private void note(String kind, String text) {
        outcomes.merge(kind, 1L, Long::sum);
        samples.putIfAbsent(kind, text);
    }

    /// How often outcomes came whose kind ends with these words.
    long count(String ending) {
        return outcomes.entrySet().stream().filter(each -> each.getKey().endsWith(ending))
                .mapToLong(Map.Entry::getValue).sum();
    }
}
