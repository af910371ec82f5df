package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.PriceBand;
import io.alphapanda.sandbox.market.Tape;
import io.alphapanda.sandbox.terms.DayTimes;
import io.alphapanda.sandbox.terms.MarketTime;
import io.alphapanda.sandbox.terms.OrderRules;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Whether the market takes an order now, and at its prices. Refusals are in the broker's words where these are
/// known. One thread at a time.
final class MarketChecks {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final String CLOSED = "Markets are closed right now. Use GTT for placing long standing orders"
            + " instead.";
    private static final String NO_MARKET_ORDERS = "Market orders are currently not allowed.";
    private static final String USE_AMO = "Can't place order outside market hours. Place an After Market Order (AMO)"
            + " instead.";

    private final MarketTime time;
    private final Tape tape;
    private final OrderRules rules;
    private final DayTimes times;

    MarketChecks(SandboxSettings settings, MarketTime time, Tape tape) {
        this.time = time;
        this.tape = tape;
        rules = settings.rules();
        times = settings.times();
    }

    /// Checks a new order.
    ///
    /// @throws Refusal if the market does not take it now
    void check(OrderRequest request, Listed listed) {
        if (request.variety() == Variety.AMO) {
            checkAmo(listed);
        } else {
            checkOpen(request, listed);
        }
        if (request.product().isIntraday() || request.variety() == Variety.CO) {
            checkCutOff(request, listed);
        }
        checkPrices(request, listed);
    }

    private void checkAmo(Listed listed) {
        SessionPhase phase = time.phase(listed.instrument().segment());
        boolean waits = phase == SessionPhase.HOLIDAY
                || (phase == SessionPhase.CLOSED && isAmoWindow(listed));
        if (!waits) {
            throw Refusal.input(phase == SessionPhase.CLOSED ? CLOSED
                    : "After market orders are not taken while the market is open. Place a regular order instead.");
        }
    }

    private boolean isAmoWindow(Listed listed) {
        Session session = time.session(listed.instrument().segment()).orElseThrow();
        long from = Ist.micros(time.today(), times.amoFrom(listed.instrument().segment(),
                Ist.time(session.closeMicros())));
        long until = session.preOpenMicros() - times.amoUntilBeforeOpen().toNanos() / 1_000;
        return time.micros() >= from || time.micros() < until;
    }

    private void checkOpen(OrderRequest request, Listed listed) {
        SessionPhase phase = time.phase(listed.instrument().segment());
        switch (phase) {
            case OPEN -> {}
            case PRE_OPEN -> checkPreOpen(request, listed);
            case CLOSING_AUCTION -> checkAuction(request, listed);
            case CLOSED -> throw Refusal.input(isAmoWindow(listed) ? USE_AMO : CLOSED);
            case HOLIDAY -> throw Refusal.input(USE_AMO);
        }
    }

    private void checkPreOpen(OrderRequest request, Listed listed) {
        boolean plain = !request.orderType().isStop() && request.validity() == Validity.DAY
                && request.disclosedQuantity() == 0 && request.variety() == Variety.REGULAR;
        if (!plain || !(listed.instrument() instanceof Equity)) {
            throw Refusal.input(CLOSED);
        }
        long since = time.micros()
                - time.session(listed.instrument().segment()).orElseThrow().preOpenMicros();
        if (since >= times.preOpenEntryEnd().toNanos() / 1_000) {
            throw Refusal.input(CLOSED);
        }
        if (request.orderType() == OrderType.MARKET && since >= times.preOpenMarketEnd().toNanos() / 1_000) {
            throw Refusal.input(NO_MARKET_ORDERS);
        }
    }

    private void checkAuction(OrderRequest request, Listed listed) {
        Session session = time.session(listed.instrument().segment()).orElseThrow();
        long since = time.micros() - session.auctionMicros();
        boolean plain = !request.orderType().isStop() && request.validity() == Validity.DAY
                && request.disclosedQuantity() == 0 && request.variety() == Variety.REGULAR;
        if (!plain || since < times.auctionEntry().toNanos() / 1_000
                || since >= times.auctionMatch().toNanos() / 1_000) {
            throw Refusal.input(CLOSED);
        }
        if (request.orderType() == OrderType.MARKET && since >= times.auctionMarketEnd().toNanos() / 1_000) {
            throw Refusal.input(NO_MARKET_ORDERS);
        }
    }

    /// No new intraday order from the cut-off to the close.
    void checkCutOff(OrderRequest request, Listed listed) {
        Optional<Session> session = time.session(listed.instrument().segment());
        boolean past = session.isPresent() && time.micros() >= session.get().misCutOffMicros()
                && time.micros() < session.get().closeMicros();
        if (past) {
            LocalTime cutOff = Ist.time(session.get().misCutOffMicros());
            throw Refusal
                    .input("Intraday orders (" + (request.variety() == Variety.CO ? "CO" : request.product())
                            + ") are allowed only till " + CLOCK.format(cutOff) + ". Try placing a "
                            + (listed.instrument() instanceof Equity ? "CNC" : "NRML") + " order.");
        }
    }

    /// Checks the prices of a new or a changed order.
    void checkPrices(OrderRequest request, Listed listed) {
        if (request.orderType().hasPrice()) {
            checkGrid(request.price(), listed);
            checkBand(request.price(), listed);
        }
        boolean stop = request.orderType().isStop();
        if (stop || request.variety() == Variety.CO) {
            checkGrid(request.triggerPrice(), listed);
            checkTriggerBand(request.triggerPrice(), request.side(), listed);
            Side stopSide = stop ? request.side() : request.side() == Side.BUY ? Side.SELL : Side.BUY;
            tape.line(listed.token()).last()
                    .ifPresent(last -> checkTrigger(request.triggerPrice(), stopSide, last));
        }
        if (request.orderType() == OrderType.SL) {
            long beyond = (request.price().micros() - request.triggerPrice().micros())
                    * request.side().sign();
            if (beyond < 0) {
                throw Refusal.input("Price " + request.price() + " of a stoploss "
                        + (request.side() == Side.BUY ? "buy order should be at or above its trigger price "
                                : "sell order should be at or below its trigger price ")
                        + request.triggerPrice() + ".");
            }
        }
        if (request.orderType() == OrderType.MARKET && tape.line(listed.token()).last().isEmpty()) {
            throw Refusal.input("No price is known of " + listed.key()
                    + " yet, so a market order cannot be protected. Use a Limit order.");
        }
    }

    /// Checks the new trigger of a cover order's stop.
    void checkStopOfCover(OrderRequest stop, Listed listed) {
        checkGrid(stop.triggerPrice(), listed);
        checkTriggerBand(stop.triggerPrice(), stop.side(), listed);
        tape.line(listed.token()).last()
                .ifPresent(last -> checkTrigger(stop.triggerPrice(), stop.side(), last));
    }

    private static void checkGrid(Price price, Listed listed) {
        Price tick = listed.instrument().tickSize();
        if (price.micros() % tick.micros() != 0) {
            throw Refusal.input("Tick size for this script is " + tick
                    + ". Kindly enter price in the multiple of tick size for this script");
        }
    }

    private void checkBand(Price price, Listed listed) {
        Optional<PriceBand> band = band(listed);
        if (band.isPresent() && !band.get().holds(price.micros())) {
            boolean low = price.compareTo(band.get().lower()) < 0;
            throw Refusal.input("Your order price is "
                    + (low ? "lower than the current lower circuit limit of "
                            + band.get().lower()
                            : "higher than the current upper circuit limit of " + band.get().upper())
                    + ". Place an order within the daily range.");
        }
    }

    private void checkTriggerBand(Price trigger, Side side, Listed listed) {
        Optional<PriceBand> band = band(listed);
        if (band.isPresent() && !band.get().holds(trigger.micros())) {
            boolean low = trigger.compareTo(band.get().lower()) < 0;
            throw Refusal.input("Trigger price for stoploss " + (side == Side.BUY ? "buy" : "sell")
                    + " orders cannot be "
                    + (low ? "below the lower circuit price. " : "above the upper circuit price. ")
                    + "The daily range is " + band.get().lower() + " to " + band.get().upper() + ".");
        }
    }

    private static void checkTrigger(Price trigger, Side side, Price last) {
        if (side == Side.SELL && trigger.compareTo(last) >= 0) {
            throw Refusal.input(
                    "Trigger price for stoploss sell orders should be lower than the last traded price ("
                            + last + ").");
        }
        if (side == Side.BUY && trigger.compareTo(last) <= 0) {
            throw Refusal.input(
                    "Trigger price for stoploss buy orders should be higher than the last traded price ("
                            + last + ").");
        }
    }

    /// Between which prices an order may stand now: the day's band, in the closing auction a narrower one.
    Optional<PriceBand> band(Listed listed) {
        Optional<PriceBand> day = tape.band(listed);
        if (time.phase(listed.instrument().segment()) != SessionPhase.CLOSING_AUCTION) {
            return day;
        }
        Session session = time.session(listed.instrument().segment()).orElseThrow();
        return ClosingAuction.reference(tape, listed, session).map(reference -> {
            Money width = rules.auctionBand().of(reference.times(1));
            var contract = listed.instrument().contract();
            long lower = contract.roundedUp(reference.micros() - width.micros()).micros();
            long upper = contract.roundedDown(reference.micros() + width.micros()).micros();
            return new PriceBand(
                    new Price(Math.max(lower, day.map(each -> each.lower().micros()).orElse(lower))),
                    new Price(Math.min(upper, day.map(each -> each.upper().micros()).orElse(upper))));
        }).or(() -> day);
    }
}
