package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.Session;
import io.alphapanda.sandbox.accounts.Account;
import io.alphapanda.sandbox.accounts.Account.Pool;
import io.alphapanda.sandbox.accounts.Position;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Listings;
import io.alphapanda.sandbox.market.Tape;
import io.alphapanda.sandbox.terms.MarketTime;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What happens to orders and positions when a session comes to a new phase. One thread at a time.
///
/// What was collected before the open meets itself in an auction first, then the market. At the closing auction
/// limit orders for the day stay, all others end. Whatever is open at the close ends.
public final class SessionDesk {
    private final SandboxSettings settings;
    private final MarketTime time;
    private final Listings listings;
    private final Tape tape;
    private final DayOrders orders;
    private final OrderDesk desk;
    private final Floor floor;
    private final Bookkeeping books;

    SessionDesk(SandboxSettings settings, MarketTime time, Listings listings, Tape tape, DayOrders orders,
            OrderDesk desk, Floor floor, Bookkeeping books) {
        this.settings = settings;
        this.time = time;
        this.listings = listings;
        this.tape = tape;
        this.orders = orders;
        this.desk = desk;
        this.floor = floor;
        this.books = books;
    }

    private List<Order> live(MarketSegment segment) {
        return orders.live().stream().filter(order -> order.listed().instrument().segment() == segment)
                .toList();
    }

    /// The pre-open begins: plain after-market orders in shares go to the exchange.
    public void preOpen(MarketSegment segment) {
        live(segment).stream().filter(order -> order.status().isAmo() && isPlain(order))
                .filter(order -> order.listed().instrument() instanceof Equity).forEach(desk::release);
    }

    /// Continuous trading begins: what was collected is matched, and all other after-market orders follow.
    public void open(MarketSegment segment) {
        for (long token : floor.tokens()) {
            Listed listed = listings.byToken(token).orElseThrow();
            if (listed.instrument().segment() == segment) {
                tape.line(token).last().ifPresent(last -> floor.auction(listed, last));
            }
        }
        live(segment).stream().filter(order -> order.status().isAmo()).forEach(desk::release);
    }

    private static boolean isPlain(Order order) {
        return !order.wanted().orderType().isStop() && order.wanted().validity() == Validity.DAY
                && order.wanted().disclosedQuantity() == 0;
    }

    /// The broker closes what is intraday: it cancels open orders, and trades positions away at any price inside
    /// the band, for a fee on each order.
    public void squareOff(MarketSegment segment, Collection<Account> accounts) {
        live(segment).stream().filter(order -> order.product().isIntraday() && order.status().isWorking())
                .forEach(order -> floor.cancel(order, "Intraday orders are cancelled at the square-off."));
        floor.settle();
        for (Account account : accounts) {
            for (Position position : account.positions()) {
                if (position.product().isIntraday() && position.units() != 0
                        && position.listed().instrument().segment() == segment) {
                    close(account, position);
                }
            }
        }
    }

    private void close(Account account, Position position) {
        Listed listed = position.listed();
        Optional<Price> last = tape.line(listed.token()).last();
        if (last.isEmpty()) {
            return;
        }
        Side side = position.units() > 0 ? Side.SELL : Side.BUY;
        Price worst = Protection.edge(listed, side, tape.band(listed), last.get());
        OrderRequest request = new OrderRequest(Variety.REGULAR, listed.exchange(), listed.tradingsymbol(),
                side, OrderType.LIMIT, Math.abs(position.units()), position.product(), worst,
                OrderRequest.NO_PRICE, 0, Validity.DAY, 0, 0, 0, "", BigDecimal.ZERO, false, "");
        account.charge(Pool.of(listed), settings.rules().squareOffFee());
        desk.placeForBroker(account.id(), listed, request, time.micros());
    }

    /// The closing auction begins: stops, disclosed and short-lived orders end.
    public void startAuction(MarketSegment segment) {
        live(segment).stream().filter(order -> order.status().isWorking() && !staysForAuction(order))
                .forEach(order -> floor.cancel(order,
                        "The closing auction takes plain limit orders for the day only."));
        floor.settle();
    }

    private static boolean staysForAuction(Order order) {
        return order.status() == OrderStatus.OPEN && order.wanted().disclosedQuantity() == 0
                && order.wanted().validity() == Validity.DAY && order.parent().isEmpty();
    }

    /// The closing auction is matched, at a price near the reference; what did not trade ends.
    public void matchAuction(MarketSegment segment, Session session) {
        for (long token : floor.tokens()) {
            Listed listed = listings.byToken(token).orElseThrow();
            if (listed.instrument().segment() == segment) {
                ClosingAuction.reference(tape, listed, session).flatMap(near -> floor.auction(listed, near))
                        .ifPresent(price -> tape.officialClose(listed, price));
            }
        }
        end(segment, "Unexecuted orders are cancelled after the closing auction.");
    }

    /// The session is over: whatever is open ends.
    public void close(MarketSegment segment) {
        end(segment, "The order was not executed by the end of the session.");
    }

    private void end(MarketSegment segment, String why) {
        live(segment).stream().filter(order -> order.status().isWorking())
                .forEach(order -> floor.cancel(order, why));
        floor.settle();
    }

    /// A new trading day: contracts that have expired are settled, then books, orders and accounts begin anew.
    public void startDay(Collection<Account> accounts) {
        accounts.forEach(this::settleExpired);
        floor.startDay();
        orders.startDay();
        desk.covers().startDay();
        accounts.forEach(Account::roll);
        tape.startDay();
    }

    private void settleExpired(Account account) {
        for (Position position : account.positions()) {
            boolean expired = position.listed().expiry().map(expiry -> expiry.isBefore(time.today()))
                    .orElse(false);
            if (expired && position.units() != 0) {
                books.settle(account, position, Expiry.value(position.listed(), tape));
            }
        }
    }
}
