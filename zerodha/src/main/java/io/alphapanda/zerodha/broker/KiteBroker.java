package io.alphapanda.zerodha.broker;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.services.brokertrading.Answer;
import io.alphapanda.services.brokertrading.BrokerPort;
import io.alphapanda.services.brokertrading.Listening;
import io.alphapanda.services.brokertrading.OrderTicket;
import io.alphapanda.services.brokertrading.SendPermit;
import io.alphapanda.zerodha.http.KiteFailure;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteTrouble;
import io.alphapanda.zerodha.orders.KiteOrder;
import io.alphapanda.zerodha.orders.MarketProtection;
import io.alphapanda.zerodha.orders.OrderChange;
import io.alphapanda.zerodha.orders.OrderForm;
import io.alphapanda.zerodha.orders.OrderRequests;
import io.alphapanda.zerodha.orders.PlacedOrder;
import io.alphapanda.zerodha.portfolio.PortfolioRequests;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An account at Zerodha. Any number of threads.
///
/// Nothing leaves while the [LiveTradingSwitch] is off. Each order, cancel and change is sent once; its answer claims only
/// what the broker itself has said. After the broker has refused this machine's address nothing is sent for a while.
public final class KiteBroker implements BrokerPort {
    private static final Logger LOG = LoggerFactory.getLogger(KiteBroker.class);

    private final OrderRequests orders;
    private final PortfolioRequests portfolio;
    private final LiveTradingSwitch live;
    private final MarketProtection protection;
    private final InstantSource clock;
    private final Function<Runnable, Listening> ear;
    private final Duration haltPause;
    private final int modificationsMax;
    private final SeenOrders seen = new SeenOrders();
    private volatile Instant haltedUntil = Instant.MIN;
    private volatile String halt = "";

    /// An account that hears of its orders by its book alone.
    ///
    /// @param http should make each read once, as [KiteHttp#readingOnce]: whoever reads through this port repeats it himself
    /// @param protection how far from the market an order without a limit may fill
    public KiteBroker(KiteHttp http, LiveTradingSwitch live, MarketProtection protection,
            InstantSource clock) {
        this(http, live, protection, clock, _ -> Listening.TO_NOTHING);
    }

    /// An account that hears more than its book says.
    ///
    /// @param ear runs what it is given whenever the account's orders may have changed, as [OrderSocket] does
    public KiteBroker(KiteHttp http, LiveTradingSwitch live, MarketProtection protection,
            InstantSource clock, Function<Runnable, Listening> ear) {
        this.live = live;
        this.protection = protection;
        this.clock = clock;
        this.ear = ear;
        haltPause = http.limits().haltPause();
        modificationsMax = http.limits().modificationsPerOrderMax();
        orders = new OrderRequests(http);
        portfolio = new PortfolioRequests(http);
    }

    @Override
    public Answer place(OrderTicket order, SendPermit permit) throws InterruptedException {
        OrderForm form;
        try {
            form = new OrderForm(order.tag(), order.terms().instrument(), order.terms().side(), order.units(),
                    order.terms().product(), order.terms().prices(), protection);
        } catch (IllegalArgumentException unknown) {
            return new Answer.NotSent("order " + order.tag() + " was not sent: " + unknown.getMessage());
        }
        return sent(() -> orders.place(form, permit::isOpen));
    }

    @Override
    public Answer cancel(String orderId) throws InterruptedException {
        SeenOrders.Seen known = seen.of(orderId);
        return sent(() -> orders.cancel(known.variety(), orderId, known.parentOrderId()));
    }

    @Override
    public Answer replace(String orderId, OrderAmendment terms) throws InterruptedException {
        SeenOrders.Seen known = seen.of(orderId);
        if (known.modifications() >= modificationsMax) {
            return new Answer.Rejected("order " + orderId + " was modified " + known.modifications()
                    + " times, and the broker allows " + modificationsMax + "; cancel it and place another");
        }
        OrderChange change = new OrderChange(terms.units(), terms.limitPrice(), terms.triggerPrice());
        return sent(() -> {
            seen.modified(orderId);
            return orders.modify(known.variety(), orderId, change);
        });
    }

    private interface Sending {
        PlacedOrder send() throws IOException, InterruptedException;
    }

    private Answer sent(Sending sending) throws InterruptedException {
        Optional<String> whyNot = live.whyOff().or(this::whyHalted);
        if (whyNot.isPresent()) {
            return new Answer.NotSent(whyNot.get());
        }
        try {
            return new Answer.Accepted(sending.send().orderId());
        } catch (KiteFailure failure) {
            if (failure.trouble() == KiteTrouble.HALT) {
                halt(failure);
            }
            String text = String.valueOf(failure.getMessage());
            return switch (failure.trouble().effect()) {
                case NOT_SENT -> new Answer.NotSent(text);
                case REFUSED -> failure.wasAnswered() ? new Answer.Rejected(text) : new Answer.NotSent(text);
                case UNKNOWN -> new Answer.Unknown(text);
            };
        } catch (IOException unreadable) {
            return new Answer.Unknown(
                    unreadable + "; it may have been done: read the book before anything else");
        }
    }

    private void halt(KiteFailure refusal) {
        halt = String.valueOf(refusal.getMessage());
        haltedUntil = clock.instant().plus(haltPause);
        LOG.error("no order is sent for {} s: {}", haltPause.toSeconds(), halt);
    }

    private Optional<String> whyHalted() {
        return clock.instant().isBefore(haltedUntil) ? Optional.of("ordering is halted: " + halt)
                : Optional.empty();
    }

    @Override
    public List<BrokerOrder> orders() throws IOException, InterruptedException {
        List<KiteOrder> book = orders.orders();
        seen.saw(book);
        List<BrokerOrder> told = new ArrayList<>();
        for (KiteOrder order : book) {
            told.add(BookWords.order(order));
        }
        return told;
    }

    @Override
    public List<BrokerPosition> positions() throws IOException, InterruptedException {
        return BookWords.positions(portfolio.positions(), portfolio.holdings());
    }

    @Override
    public Listening listen(Runnable changed) {
        return ear.apply(changed);
    }
}
