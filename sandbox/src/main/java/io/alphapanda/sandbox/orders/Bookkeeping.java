package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.sandbox.accounts.Account;
import io.alphapanda.sandbox.accounts.Position;
import io.alphapanda.sandbox.market.Tape;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.MarketTime;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.trading.charges.ChargeSegment;
import java.util.Map;
import java.util.Objects;

/// Books fills: in the order, in its account with the charges, in the list of trades. One thread at a time.
final class Bookkeeping {
    private final SandboxSettings settings;
    private final MarketTime time;
    private final DayOrders orders;
    private final Map<AccountId, Account> accounts;
    private final Tape tape;

    Bookkeeping(SandboxSettings settings, MarketTime time, DayOrders orders, Map<AccountId, Account> accounts,
            Tape tape) {
        this.settings = settings;
        this.time = time;
        this.orders = orders;
        this.accounts = accounts;
        this.tape = tape;
    }

    Account account(AccountId id) {
        return Objects.requireNonNull(accounts.get(id));
    }

    /// Books units of an order that has them open; the charges of an order grow with each fill.
    void fill(Order order, long units, Price price) {
        Money turnover = order.fill(units, price, time.micros());
        Position position = account(order.account()).position(order.listed(), order.product());
        Charges all = settings.charges().charge(
                ChargeSegment.of(order.listed().instrument(), position.charged()),
                order.listed().instrument().contract().exchange(), order.side(), turnover, time.today());
        account(order.account()).fill(order.listed(), order.product(), order.side(), units, price,
                all.minus(order.charged()));
        order.charge(all);
        orders.add(order, new TradeRow(orders.nextTradeId(), order.id(),
                order.row().exchangeOrderId().orElse(""), order.listed().exchange(),
                order.listed().tradingsymbol(),
                order.listed().token(), order.product(), order.side(), price, units, time.micros()));
        if (order.open() == 0) {
            orders.move(order, OrderStatus.COMPLETE);
        } else {
            orders.moveQuietly(order, OrderStatus.OPEN);
        }
    }

    /// Closes a position in an expired contract at its value, without charges.
    void settle(Account account, Position position, Price value) {
        account.fill(position.listed(), position.product(), position.units() > 0 ? Side.SELL : Side.BUY,
                Math.abs(position.units()), value, Charges.NONE);
    }

    /// Shows a trade of accounts on the tape.
    void print(Order order, long priceMicros, long units) {
        tape.ownPrint(order.listed(), time.micros(), priceMicros, units);
    }
}
