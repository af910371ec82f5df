package io.alphapanda.sandbox.exchange;

import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.accounts.BasketMargins;
import io.alphapanda.sandbox.accounts.ChargeRow;
import io.alphapanda.sandbox.accounts.Conversion;
import io.alphapanda.sandbox.accounts.Funds;
import io.alphapanda.sandbox.accounts.HoldingRow;
import io.alphapanda.sandbox.accounts.MarginOrder;
import io.alphapanda.sandbox.accounts.MarginRow;
import io.alphapanda.sandbox.accounts.PositionList;
import io.alphapanda.sandbox.gtt.GttRequest;
import io.alphapanda.sandbox.gtt.GttRow;
import io.alphapanda.sandbox.market.Candle;
import io.alphapanda.sandbox.market.CandleInterval;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.orders.OrderChange;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.orders.Placement;
import io.alphapanda.sandbox.orders.TradeRow;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Variety;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// An exchange with a broker in front of it: orders, books, accounts, and the market that moves them.
///
/// Everything is decided on one thread of its own. Every call is safe from any thread: it waits for its turn,
/// at most as long as the settings say, and then answers with records that never change. Every call may throw
/// [Refusal]: what the broker would have answered, or 503 with a NetworkException where the turn did not come
/// in time; then nothing was done. Times are microseconds of UTC in market time.
public interface Exchange extends AutoCloseable {
    /// The accounts that there are, sorted.
    List<AccountId> accounts();

    /// Now, in market time. Does not wait.
    long marketMicros();

    /// All that is listed, in a fixed order. Does not wait.
    List<Listed> instruments();

    /// Takes an order on.
    Placement place(AccountId account, OrderRequest request);

    /// Changes an open order.
    ///
    /// @param parentOrderId of a cover order's stop; need not be named, but must be right where it is
    /// @return its id
    String modify(AccountId account, Variety variety, String orderId, Optional<String> parentOrderId,
            OrderChange change);

    /// Cancels an open order; of a cover order's stop, leaves the position at the market.
    ///
    /// @return its id
    String cancel(AccountId account, Variety variety, String orderId, Optional<String> parentOrderId);

    /// The orders of today, oldest first.
    List<OrderRow> orders(AccountId account);

    /// The life of one order of today, oldest row first.
    List<OrderRow> history(AccountId account, String orderId);

    /// The trades of today, oldest first.
    List<TradeRow> trades(AccountId account);

    /// The trades of one order of today, oldest first.
    List<TradeRow> orderTrades(AccountId account, String orderId);

    /// What is open, and what was closed today.
    PositionList positions(AccountId account);

    /// Turns a position of one product into another.
    void convert(AccountId account, Conversion conversion);

    /// Shares that are kept, by symbol.
    List<HoldingRow> holdings(AccountId account);

    /// What can be used.
    Funds funds(AccountId account);

    /// What each order alone would need.
    List<MarginRow> orderMargins(AccountId account, List<MarginOrder> orders);

    /// What the orders would need together.
    ///
    /// @param considerPositions whether what is open is set off against them
    BasketMargins basketMargins(AccountId account, List<MarginOrder> orders, boolean considerPositions);

    /// What each order would be charged today.
    List<ChargeRow> charges(AccountId account, List<MarginOrder> orders);

    /// What is public about instruments; those that are not listed are left out.
    List<QuoteRow> quotes(List<Long> tokens);

    /// History, oldest first; the bar that is forming included.
    ///
    /// @param fromMicros the first start, included
    /// @param toMicros the last start, included
    List<Candle> candles(long token, CandleInterval interval, long fromMicros, long toMicros);

    /// Where the stop of a cover order may stand: its lowest and its highest price.
    PriceRange triggerRange(long token);

    /// Takes a trigger on.
    ///
    /// @return its id
    int createGtt(AccountId account, GttRequest request);

    /// The triggers of an account, newest first.
    List<GttRow> gtts(AccountId account);

    /// One trigger.
    GttRow gtt(AccountId account, int id);

    /// Changes an active trigger.
    ///
    /// @return its id
    int modifyGtt(AccountId account, int id, GttRequest request);

    /// Deletes an active trigger.
    ///
    /// @return its id
    int deleteGtt(AccountId account, int id);

    /// Tells every change of the account's orders, in order, on a thread of the listener's own.
    ///
    /// A listener that is slow loses the oldest rows beyond a limit of the settings, which are counted.
    Subscription onOrders(AccountId account, Consumer<OrderRow> listener);

    /// Tells the state of instruments, now and after every change, on a thread of the listener's own.
    ///
    /// A listener that is slow gets the latest state of each instrument only.
    TickSubscription onTicks(Consumer<QuoteRow> listener);

    /// Lets market time run to a moment at once; earlier moments do nothing.
    void advanceTo(long marketMicros);

    /// How the sandbox fares.
    SandboxState state();

    /// Stops market time, writes what is to be kept, and ends the deciding thread. Safe to call twice.
    @Override
    void close();

    /// Ends the telling when closed. Safe from any thread.
    interface Subscription extends AutoCloseable {
        @Override
        void close();

        /// How much the listener has missed because it was slow.
        long missed();
    }

    /// A subscription to instruments that come and go.
    interface TickSubscription extends Subscription {
        /// Tells of these from now on, a snapshot of each first; unknown tokens are left out.
        void add(Set<Long> tokens);

        /// Tells of these no more.
        void remove(Set<Long> tokens);
    }

    /// Two prices with all between.
    record PriceRange(Price lower, Price upper) {}
}
