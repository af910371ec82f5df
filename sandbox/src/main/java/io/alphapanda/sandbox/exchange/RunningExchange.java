package io.alphapanda.sandbox.exchange;

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
import io.alphapanda.sandbox.journal.Journal;
import io.alphapanda.sandbox.journal.JournalDamaged;
import io.alphapanda.sandbox.market.Candle;
import io.alphapanda.sandbox.market.CandleInterval;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.orders.Order;
import io.alphapanda.sandbox.orders.OrderChange;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.orders.Placement;
import io.alphapanda.sandbox.orders.TradeRow;
import io.alphapanda.sandbox.terms.AccountFunds;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.sandbox.terms.Variety;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/// An exchange that runs on a thread of its own and keeps its state in a folder.
///
/// What a caller was told survives the end of the process: a command is on the disk before it is answered, and
/// market time goes on from the last moment of which a listener has heard. A restart tells the market again, does
/// every command of the day again at its moment, and comes to the same books. If the machine itself loses power,
/// fills that were told without a command may happen again, in the same way, when their moment comes.
public final class RunningExchange implements Exchange {
    private final SandboxSettings settings;
    private final DecidingThread thread;
    private final ExchangePages pages;
    private final AtomicLong listeners = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();

    private RunningExchange(SandboxSettings settings, DecidingThread thread) {
        this.settings = settings;
        this.thread = thread;
        pages = new ExchangePages(thread.machine());
    }

    /// Opens the exchange whose state is in a folder, or a new one.
    ///
    /// @param market fresh: nothing of it has been told yet
    /// @param clock that paces market time; read for [Pace.Kind#CLOCK] alone
    /// @param folder of the state; made if it is not there
    /// @param build of the program, for the journal
    /// @throws JournalDamaged if the state cannot be used; the message says what to do
    public static RunningExchange open(SandboxSettings settings, SandboxMarket market, Pace pace,
            InstantSource clock, Path folder, String build) {
        Journal journal = Journal.open(folder, build, market.name(), settings.limits().journalDaysKept());
        try {
            DecidingThread thread = new DecidingThread(market, settings, pace, clock, journal);
            thread.start();
            return new RunningExchange(settings, thread);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /// Ends as if the process had died: nothing more is written.
    void abandon() {
        thread.stop(true);
    }

    /// For tests, while nobody calls.
    Machine machine() {
        return thread.machine();
    }

    private <T> T ask(Function<Machine, T> question, Class<? super T> type) {
        return answer(thread.call(() -> question.apply(thread.machine()), Optional.empty(), false), type);
    }

    private <T> T carryOut(Command command, Class<T> type) {
        return carryOut(command, Optional.empty(), type);
    }

    /// @param parent that the client names for a cover order's stop
    private <T> T carryOut(Command command, Optional<String> parent, Class<T> type) {
        try {
            return answer(thread.call(() -> {
                thread.machine().checkParent(command, parent);
                return thread.machine().apply(command);
            }, Optional.of(command), true), type);
        } catch (Refusal refusal) {
            refusals.incrementAndGet();
            throw refusal;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T answer(Object answer, Class<? super T> type) {
        return (T) type.cast(answer);
    }

    @Override
    public List<AccountId> accounts() {
        return settings.accounts().stream().map(AccountFunds::account).sorted().toList();
    }

    @Override
    public long marketMicros() {
        return thread.marketMicros();
    }

    @Override
    public List<Listed> instruments() {
        return thread.machine().listings().all();
    }

    @Override
    public Placement place(AccountId account, OrderRequest request) {
        return carryOut(new Command.Place(account, request), Placement.class);
    }

    @Override
    public String modify(AccountId account, Variety variety, String orderId, Optional<String> parentOrderId,
            OrderChange change) {
        return carryOut(new Command.Modify(account, variety, orderId, change), parentOrderId, String.class);
    }

    @Override
    public String cancel(AccountId account, Variety variety, String orderId, Optional<String> parentOrderId) {
        return carryOut(new Command.Cancel(account, variety, orderId), parentOrderId, String.class);
    }

    @Override
    public List<OrderRow> orders(AccountId account) {
        return ask(
                machine -> machine.orders().of(machine.account(account).id()).stream().map(Order::row)
                        .toList(),
                List.class);
    }

    @Override
    public List<OrderRow> history(AccountId account, String orderId) {
        return ask(machine -> machine.orders().find(account, orderId).history(), List.class);
    }

    @Override
    public List<TradeRow> trades(AccountId account) {
        return ask(machine -> machine.orders().trades(machine.account(account).id()), List.class);
    }

    @Override
    public List<TradeRow> orderTrades(AccountId account, String orderId) {
        return ask(machine -> {
            Order order = machine.orders().find(account, orderId);
            return machine.orders().trades(account).stream()
                    .filter(trade -> trade.orderId().equals(order.id()))
                    .toList();
        }, List.class);
    }

    @Override
    public PositionList positions(AccountId account) {
        return ask(machine -> machine.statements().positions(machine.account(account)), PositionList.class);
    }

    @Override
    public void convert(AccountId account, Conversion conversion) {
        carryOut(new Command.Convert(account, conversion), Boolean.class);
    }

    @Override
    public List<HoldingRow> holdings(AccountId account) {
        return ask(machine -> pages.holdings(account), List.class);
    }

    @Override
    public Funds funds(AccountId account) {
        return ask(machine -> machine.statements().funds(machine.account(account), machine.pending(account)),
                Funds.class);
    }

    @Override
    public List<MarginRow> orderMargins(AccountId account, List<MarginOrder> orders) {
        return ask(machine -> machine.calculators().margins(orders, machine.time().today()), List.class);
    }

    @Override
    public BasketMargins basketMargins(AccountId account, List<MarginOrder> orders,
            boolean considerPositions) {
        return ask(machine -> machine.calculators().basket(
                considerPositions ? Optional.of(machine.account(account)) : Optional.empty(), orders,
                machine.time().today()), BasketMargins.class);
    }

    @Override
    public List<ChargeRow> charges(AccountId account, List<MarginOrder> orders) {
        return ask(machine -> orders.stream()
                .map(order -> machine.calculators().charge(order, machine.time().today())).toList(),
                List.class);
    }

    @Override
    public List<QuoteRow> quotes(List<Long> tokens) {
        return ask(machine -> pages.quotes(tokens), List.class);
    }

    @Override
    public List<Candle> candles(long token, CandleInterval interval, long fromMicros, long toMicros) {
        return ask(machine -> pages.candles(token, interval, fromMicros, toMicros), List.class);
    }

    @Override
    public PriceRange triggerRange(long token) {
        return ask(machine -> pages.triggerRange(token), PriceRange.class);
    }

    @Override
    public int createGtt(AccountId account, GttRequest request) {
        return carryOut(new Command.CreateGtt(account, request), Integer.class);
    }

    @Override
    public List<GttRow> gtts(AccountId account) {
        return ask(machine -> machine.gtts().of(machine.account(account).id()), List.class);
    }

    @Override
    public GttRow gtt(AccountId account, int id) {
        return ask(machine -> machine.gtts().find(account, id), GttRow.class);
    }

    @Override
    public int modifyGtt(AccountId account, int id, GttRequest request) {
        return carryOut(new Command.ModifyGtt(account, id, request), Integer.class);
    }

    @Override
    public int deleteGtt(AccountId account, int id) {
        return carryOut(new Command.DeleteGtt(account, id), Integer.class);
    }

    @Override
    public Subscription onOrders(AccountId account, Consumer<OrderRow> listener) {
        OrderTelling telling = new OrderTelling("sandbox-orders-" + listeners.incrementAndGet(), listener,
                settings.limits().updatesWaitingMax(), thread::remove);
        telling.start();
        thread.add(account, telling);
        return telling;
    }

    @Override
    public TickSubscription onTicks(Consumer<QuoteRow> listener) {
        TickTelling telling = new TickTelling("sandbox-ticks-" + listeners.incrementAndGet(), listener,
                this::quotes,
                thread::remove);
        telling.start();
        thread.add(telling);
        return telling;
    }

    @Override
    public void advanceTo(long marketMicros) {
        thread.call(() -> {
            thread.advanceTo(marketMicros);
            return true;
        }, Optional.empty(), true);
    }

    @Override
    public SandboxState state() {
        return ask(machine -> pages.state(refusals.get()), SandboxState.class);
    }

    @Override
    public void close() {
        thread.stop(false);
    }
}
