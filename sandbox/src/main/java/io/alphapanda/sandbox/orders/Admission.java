package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.sandbox.accounts.Account;
import io.alphapanda.sandbox.accounts.Account.Pool;
import io.alphapanda.sandbox.accounts.MarginNeeds;
import io.alphapanda.sandbox.accounts.Pending;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Refusal.ErrorType;
import java.util.List;
import java.util.Optional;

/// The broker's look at an order before it goes to the exchange: freeze quantity, funds, holdings. One thread at
/// a time.
final class Admission {
    private final DayOrders orders;
    private final Bookkeeping books;
    private final MarginNeeds needs;

    Admission(DayOrders orders, Bookkeeping books, MarginNeeds needs) {
        this.orders = orders;
        this.books = books;
        this.needs = needs;
    }

    /// Why an order may not go on, as it would be refused at once; empty if it may.
    Optional<Refusal> objection(Order order) {
        long freeze = order.listed().instrument().contract().freezeQuantity();
        if (order.quantity() > freeze) {
            return Optional.of(new Refusal(400, ErrorType.ORDER,
                    "Quantity " + order.quantity() + " is above the freeze quantity of " + freeze + " of "
                            + order.listed().tradingsymbol() + ". Set autoslice, or place smaller orders."));
        }
        Account account = books.account(order.account());
        List<Pending> others = orders.pending(order.account(), order.id());
        if (order.product() == KiteProduct.CNC && order.side() == Side.SELL) {
            return holdingsObjection(order, account, others);
        }
        Money required = needs.needed(account, others, DayOrders.pending(order));
        Money available = needs.available(account, Pool.of(order.listed()), others);
        if (required.micros() <= 0 || required.compareTo(available) <= 0) {
            return Optional.empty();
        }
        boolean open = !others.isEmpty();
        return Optional.of(new Refusal(400, ErrorType.MARGIN,
                "Insufficient funds. Required margin is " + rupees(required) + " but available margin is "
                        + rupees(available) + "." + (open ? " Check the orderbook for open orders." : "")));
    }

    private static String rupees(Money money) {
        return money.roundHalfUpToPaisa().toString();
    }

    private static Optional<Refusal> holdingsObjection(Order order, Account account, List<Pending> others) {
        long promised = others.stream()
                .filter(each -> each.listed().equals(order.listed()) && each.side() == Side.SELL
                        && each.product() == KiteProduct.CNC)
                .mapToLong(Pending::units).sum();
        long sellable = Math.max(0, account.sellable(order.listed()) - promised);
        return order.open() <= sellable ? Optional.empty()
                : Optional.of(new Refusal(400, ErrorType.HOLDING,
                        "Insufficient holdings. " + order.open() + " of " + order.listed().tradingsymbol()
                                + " are needed but " + sellable
                                + " can be sold. Check the orderbook for open orders, or use MIS to sell short."));
    }

    /// What the order system says of an objection, beside the words for people.
    static String raw(Refusal objection) {
        return "RMS:" + switch (objection.errorType()) {
            case MARGIN -> "Margin Exceeds";
            case HOLDING -> "Holdings Exceed";
            default -> "Rule";
        } + ": " + objection.text();
    }
}
