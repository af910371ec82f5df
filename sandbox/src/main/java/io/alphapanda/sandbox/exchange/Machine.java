package io.alphapanda.sandbox.exchange;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.sandbox.accounts.Account;
import io.alphapanda.sandbox.accounts.Account.Pool;
import io.alphapanda.sandbox.accounts.Calculators;
import io.alphapanda.sandbox.accounts.MarginNeeds;
import io.alphapanda.sandbox.accounts.Pending;
import io.alphapanda.sandbox.accounts.Statements;
import io.alphapanda.sandbox.book.Book;
import io.alphapanda.sandbox.exchange.DayPlan.Step;
import io.alphapanda.sandbox.gtt.GttDesk;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Listings;
import io.alphapanda.sandbox.market.MarketFeed;
import io.alphapanda.sandbox.market.MarketFeed.MarketEvent;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.market.Tape;
import io.alphapanda.sandbox.orders.DayOrders;
import io.alphapanda.sandbox.orders.OrderRoom;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.terms.AccountFunds;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.MarketTime;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Refusal.ErrorType;
import io.alphapanda.sandbox.terms.SandboxSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The exchange as a deterministic machine: the same market and the same commands at the same moments lead to the
/// same books, on every machine. It knows no threads, no clock and no files.
///
/// Between two commands market time runs: what the day's plan, times to live and the market bring happens in the
/// order of time; at one moment the plan comes first, the market last.
final class Machine {
    private final SandboxSettings settings;
    private final Listings listings;
    private final MarketFeed feed;
    private final MarketTime time;
    private final Tape tape;
    private final TreeMap<AccountId, Account> accounts = new TreeMap<>();
    private final MarginNeeds needs;
    private final OrderRoom room;
    private final GttDesk gtts;
    private final List<MarketSegment> segments;
    private final Consumer<Listed> onChange;
    private final Runnable onRoll;
    private DayPlan plan;

    /// @param market whose history before its start date is told first
    /// @param onOrder is told what clients are to hear
    /// @param onChange is told of each instrument whose public state changed
    /// @param onRoll is told when a new day has begun
    Machine(SandboxSettings settings, SandboxMarket market, LocalDate date, Consumer<OrderRow> onOrder,
            Consumer<Listed> onChange, Runnable onRoll) {
        this.settings = settings;
        this.onChange = onChange;
        this.onRoll = onRoll;
        listings = new Listings(market.stream().instruments());
        feed = new MarketFeed(market.stream(), listings, settings.rules().levelLots());
        segments = listings.all().stream().map(listed -> listed.instrument().segment()).distinct().toList();
        time = new MarketTime(settings.calendar(), Ist.micros(date, settings.times().roll()));
        tape = new Tape(listings, settings);
        for (AccountFunds funds : settings.accounts()) {
            Account account = new Account(funds.account());
            account.open(Pool.EQUITY, funds.equity(), Money.ZERO);
            account.open(Pool.COMMODITY, funds.commodity(), Money.ZERO);
            accounts.put(funds.account(), account);
        }
        needs = new MarginNeeds(settings, tape);
        room = OrderRoom.assemble(settings, time, listings, tape, accounts, needs, onOrder);
        gtts = new GttDesk(settings, time, listings, tape, room.desk());
        room.floor().onLast(gtts::onLast);
        plan = new DayPlan(settings.calendar(), settings.times(), segments, date);
        tellHistory();
    }

    /// Lets the market's days before the first one pass: they leave prices and bars, and no trades.
    private void tellHistory() {
        long day = Long.MIN_VALUE;
        for (Optional<Long> next = feed.nextMicros(); next.isPresent()
                && next.get() < time.micros(); next = feed.nextMicros()) {
            MarketEvent event = feed.next();
            long date = Ist.epochDay(event.micros());
            if (date != day) {
                tape.startDay();
                day = date;
            }
            print(event);
        }
        tape.startDay();
    }

    private long print(MarketEvent event) {
        return event.print().map(print -> tape.marketPrint(event.listed(), event.micros(), print.price(),
                print.units(), print.dayVolume(), print.openInterest())).orElse(0L);
    }

    /// When something happens next by itself.
    long nextMicros() {
        long next = Math.min(plan.next().micros(), room.floor().nextEnd().orElse(Long.MAX_VALUE));
        return Math.min(next, feed.nextMicros().orElse(Long.MAX_VALUE));
    }

    /// Lets market time run to a moment, or until so many things have happened; never stops amid one moment.
    ///
    /// @return true if it came to the moment
    boolean advanceTo(long micros, int eventsMax) {
        int events = 0;
        for (long next = nextMicros(); next <= micros; next = nextMicros()) {
            if (events >= eventsMax && next > time.micros()) {
                return false;
            }
            time.advanceTo(next);
            step(next);
            events++;
        }
        time.advanceTo(micros);
        return true;
    }

    private void step(long now) {
        if (plan.next().micros() <= now) {
            Step step = plan.next();
            plan.taken();
            take(step);
        } else if (room.floor().nextEnd().orElse(Long.MAX_VALUE) <= now) {
            room.floor().endExpired();
        } else {
            MarketEvent event = feed.next();
            long units = print(event);
            if (event.print().isEmpty()) {
                tape.touch(event.listed(), event.micros());
            }
            room.floor().onMarket(event.listed(), event.print().map(MarketFeed.MarketPrint::price), units,
                    event.depth());
            onChange.accept(event.listed());
        }
    }

    private void take(Step step) {
        MarketSegment segment = step.segment();
        switch (step.kind()) {
            case PRE_OPEN -> room.sessions().preOpen(segment);
            case OPEN -> room.sessions().open(segment);
            case SQUARE_OFF -> room.sessions().squareOff(segment, accounts.values());
            case AUCTION -> room.sessions().startAuction(segment);
            case MATCH -> room.sessions().matchAuction(segment,
                    time.session(segment).orElseThrow());
            case CLOSE -> room.sessions().close(segment);
            case ROLL -> roll();
        }
    }

    private void roll() {
        plan = new DayPlan(settings.calendar(), settings.times(), segments, plan.nextDate());
        room.sessions().startDay(accounts.values());
        room.renewAmos();
        gtts.startDay();
        onRoll.run();
    }

    /// Carries out a command now.
    ///
    /// @return what the client is told
    /// @throws Refusal if it is refused; then nothing has changed
    Object apply(Command command) {
        Account account = account(command.account());
        Object answer = switch (command) {
            case Command.Place place -> room.desk().place(account.id(), place.request(), time.micros());
            case Command.Modify modify -> room.desk().modify(account.id(), modify.variety(), modify.orderId(),
                    modify.change());
            case Command.Cancel cancel
                    -> room.desk().cancel(account.id(), cancel.variety(), cancel.orderId());
            case Command.Convert convert -> room.convert(account, convert.conversion(), listings, needs);
            case Command.CreateGtt create -> gtts.create(account.id(), create.request());
            case Command.ModifyGtt modify -> gtts.modify(account.id(), modify.id(), modify.request());
            case Command.DeleteGtt delete -> gtts.delete(account.id(), delete.id());
        };
        return answer;
    }

    /// Whether a cover order's stop belongs to the entry that a client names; one that names none is trusted.
    ///
    /// @throws Refusal if it belongs to another
    void checkParent(Command command, Optional<String> parent) {
        String orderId = switch (command) {
            case Command.Modify modify -> modify.orderId();
            case Command.Cancel cancel -> cancel.orderId();
            default -> "";
        };
        if (parent.isPresent() && !orderId.isEmpty()) {
            Optional<String> known = room.orders().find(command.account(), orderId).row().parentOrderId();
            if (known.isPresent() && !known.equals(parent)) {
                throw Refusal.input("Order " + orderId + " is the stop of order " + known.get() + ", not of "
                        + parent.get() + ".");
            }
        }
    }

    /// An account of the settings.
    ///
    /// @throws Refusal if there is none of that name
    Account account(AccountId id) {
        Account account = accounts.get(id);
        if (account == null) {
            throw new Refusal(403, ErrorType.PERMISSION, "This sandbox has no account " + id + ".");
        }
        return account;
    }

    /// All that is public about an instrument now.
    QuoteRow quote(Listed listed) {
        Book book = room.floor().book(listed);
        return tape.quote(listed, book.depth(), book.shownUnits(Side.BUY), book.shownUnits(Side.SELL));
    }

    List<Pending> pending(AccountId id) {
        return room.orders().pending(id);
    }

    SandboxSettings settings() {
        return settings;
    }

    Listings listings() {
        return listings;
    }

    MarketFeed feed() {
        return feed;
    }

    MarketTime time() {
        return time;
    }

    Tape tape() {
        return tape;
    }

    Map<AccountId, Account> accounts() {
        return accounts;
    }

    DayOrders orders() {
        return room.orders();
    }

    OrderRoom room() {
        return room;
    }

    GttDesk gtts() {
        return gtts;
    }

    DayPlan plan() {
        return plan;
    }

    List<MarketSegment> segments() {
        return segments;
    }

    Statements statements() {
        return new Statements(needs, tape);
    }

    Calculators calculators() {
        return new Calculators(settings, listings, tape, needs);
    }
}
