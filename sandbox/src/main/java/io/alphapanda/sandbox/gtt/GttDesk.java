package io.alphapanda.sandbox.gtt;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.gtt.GttRequest.GttOrder;
import io.alphapanda.sandbox.gtt.GttRow.Leg;
import io.alphapanda.sandbox.gtt.GttRow.Result;
import io.alphapanda.sandbox.gtt.GttRow.Status;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Listings;
import io.alphapanda.sandbox.market.Tape;
import io.alphapanda.sandbox.orders.OrderDesk;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.MarketTime;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Refusal.ErrorType;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Triggers that wait until a price trades, and then place one order each. A trigger fires once, in continuous
/// trading only; of a two-leg trigger the leg that fires ends the other. One thread at a time.
public final class GttDesk {
    private static final long WEEK_MICROS = 7 * 86_400_000_000L;

    private final SandboxSettings settings;
    private final MarketTime time;
    private final Listings listings;
    private final Tape tape;
    private final OrderDesk orders;
    private final TreeMap<Integer, GttRow> triggers = new TreeMap<>();
    private int lastId;

    /// A desk that places through `orders`.
    public GttDesk(SandboxSettings settings, MarketTime time, Listings listings, Tape tape,
            OrderDesk orders) {
        this.settings = settings;
        this.time = time;
        this.listings = listings;
        this.tape = tape;
        this.orders = orders;
    }

    /// Takes a trigger on.
    ///
    /// @return its id
    /// @throws Refusal if it could not fire, or there are too many
    public int create(AccountId account, GttRequest request) {
        Listed listed = check(request);
        long active = triggers.values().stream()
                .filter(row -> row.account().equals(account) && row.status() == Status.ACTIVE).count();
        if (active >= settings.limits().gttActiveMax()) {
            throw Refusal.input("Trigger cannot be created: " + active + " triggers are active, the limit is "
                    + settings.limits().gttActiveMax() + ". Delete one first.");
        }
        int id = ++lastId;
        long now = time.micros();
        triggers.put(id, row(id, account, request, listed, now,
                now + settings.times().gttLife().toNanos() / 1_000));
        return id;
    }

    private GttRow row(int id, AccountId account, GttRequest request, Listed listed, long createdMicros,
            long expiresMicros) {
        List<Leg> legs = request.orders().stream().map(order -> new Leg(order, Optional.empty())).toList();
        Price last = tape.line(listed.token()).last().orElse(request.lastPrice());
        return new GttRow(id, account, request.twoLeg(), createdMicros, time.micros(), expiresMicros,
                Status.ACTIVE,
                listed.exchange(), listed.tradingsymbol(), listed.token(), request.triggers(), last, legs,
                Optional.empty());
    }

    private Listed check(GttRequest request) {
        Listed listed = listings.find(request.exchange(), request.tradingsymbol())
                .filter(each -> !each.isIndex())
                .orElseThrow(() -> Refusal.input(
                        "The instrument you are placing an order for has either expired or does not exist."));
        int legs = request.twoLeg() ? 2 : 1;
        if (request.triggers().size() != legs || request.orders().size() != legs) {
            throw Refusal.input("A " + (request.twoLeg() ? "two-leg" : "single") + " trigger needs " + legs
                    + " trigger_values and " + legs + " orders, had " + request.triggers().size() + " and "
                    + request.orders().size() + ".");
        }
        request.orders().forEach(order -> checkOrder(order, listed));
        Price last = tape.line(listed.token()).last().orElse(request.lastPrice());
        if (request.triggers().stream().anyMatch(trigger -> !trigger.isPositive())) {
            throw Refusal.input("Invalid `trigger_values`: each must be above zero.");
        }
        if (request.triggers().contains(last)) {
            throw Refusal.input(
                    "Trigger cannot be created with one of the trigger values equal to the last price.");
        }
        if (request.twoLeg() && request.triggers().getFirst().compareTo(last) > 0) {
            throw Refusal.input(
                    "Trigger cannot be created with the first trigger price more than the last price.");
        }
        if (request.twoLeg() && request.triggers().getLast().compareTo(last) < 0) {
            throw Refusal.input(
                    "Trigger cannot be created with the second trigger price less than the last price.");
        }
        return listed;
    }

    private static void checkOrder(GttOrder order, Listed listed) {
        boolean product = listed.instrument() instanceof Equity ? order.product() == KiteProduct.CNC
                : order.product() == KiteProduct.NRML;
        boolean type = order.orderType() == OrderType.LIMIT || order.orderType() == OrderType.MARKET;
        boolean sameInstrument = order.exchange().equals(listed.exchange())
                && order.tradingsymbol().equals(listed.tradingsymbol());
        if (!product || !type || !sameInstrument || order.quantity() < 1
                || order.quantity() % listed.instrument().lotSize() != 0) {
            throw Refusal.input("An order of a trigger on " + listed.key()
                    + " needs the same instrument, order_type"
                    + " LIMIT or MARKET, product " + (listed.instrument() instanceof Equity ? "CNC" : "NRML")
                    + " and a quantity in lots of " + listed.instrument().lotSize() + ".");
        }
        if (order.orderType() == OrderType.LIMIT
                && (!order.price().isPositive()
                        || order.price().micros() % listed.instrument().tickSize().micros() != 0)) {
            throw Refusal.input("Tick size for this script is " + listed.instrument().tickSize()
                    + ". Kindly enter price in the multiple of tick size for this script");
        }
    }

    /// The triggers of an account, newest first.
    public List<GttRow> of(AccountId account) {
        return triggers.values().stream().filter(row -> row.account().equals(account))
                .sorted(Comparator.comparingInt(GttRow::id).reversed()).toList();
    }

    /// One trigger of an account.
    ///
    /// @throws Refusal if it has none of that id
    public GttRow find(AccountId account, int id) {
        GttRow row = triggers.get(id);
        if (row == null || !row.account().equals(account)) {
            throw new Refusal(404, ErrorType.GENERAL, "Couldn't find the trigger " + id + ".");
        }
        return row;
    }

    /// Changes an active trigger.
    ///
    /// @throws Refusal if it is not active, or could not fire
    public int modify(AccountId account, int id, GttRequest request) {
        GttRow old = active(account, id, "modified");
        Listed listed = check(request);
        triggers.put(id, row(id, account, request, listed, old.createdMicros(), old.expiresMicros()));
        return id;
    }

    /// Deletes an active trigger.
    ///
    /// @throws Refusal if it is not active
    public int delete(AccountId account, int id) {
        triggers.put(id, active(account, id, "deleted").as(Status.DELETED, time.micros()));
        return id;
    }

    private GttRow active(AccountId account, int id, String what) {
        GttRow row = find(account, id);
        if (row.status() != Status.ACTIVE) {
            throw Refusal.input("Trigger " + id + " cannot be " + what + ": it is "
                    + row.status().wire() + ".");
        }
        return row;
    }

    /// An instrument has traded in continuous trading.
    public void onLast(Listed listed) {
        Price last = tape.line(listed.token()).last().orElseThrow();
        List<GttRow> reached = triggers.values().stream().filter(row -> row.status() == Status.ACTIVE
                && row.instrumentToken() == listed.token() && firing(row, last).isPresent()).toList();
        reached.forEach(row -> fire(row, firing(row, last).orElseThrow(), last));
    }

    /// The leg that a price sets off: a trigger below the price it was made at fires there or lower, one above
    /// there or higher.
    private static Optional<Integer> firing(GttRow row, Price last) {
        for (int leg = 0; leg < row.triggers().size(); leg++) {
            Price trigger = row.triggers().get(leg);
            boolean rising = trigger.compareTo(row.lastPrice()) > 0;
            if (rising ? last.compareTo(trigger) >= 0 : last.compareTo(trigger) <= 0) {
                return Optional.of(leg);
            }
        }
        return Optional.empty();
    }

    private void fire(GttRow row, int leg, Price last) {
        GttOrder order = row.legs().get(leg).order();
        triggers.put(row.id(), row.as(Status.TRIGGERED, time.micros()));
        Result result;
        try {
            String id = orders.place(row.account(), request(order), time.micros()).orderId();
            result = new Result(time.micros(), last, id, "");
        } catch (Refusal refusal) {
            result = new Result(time.micros(), last, "", refusal.text());
        }
        List<Leg> legs = new ArrayList<>(row.legs());
        legs.set(leg, new Leg(order, Optional.of(result)));
        triggers.put(row.id(), row.with(legs, Status.TRIGGERED, time.micros()));
    }

    private static OrderRequest request(GttOrder order) {
        return new OrderRequest(Variety.REGULAR, order.exchange(), order.tradingsymbol(), order.side(),
                order.orderType(), order.quantity(), order.product(),
                order.orderType() == OrderType.LIMIT ? order.price() : OrderRequest.NO_PRICE,
                OrderRequest.NO_PRICE,
                0, Validity.DAY, 0, 0, 0, "", order.marketProtection(), false, "");
    }

    /// A new day: triggers that have waited too long expire, and those that ended a week ago are forgotten.
    public void startDay() {
        long now = time.micros();
        triggers.replaceAll((id, row) -> row.status() == Status.ACTIVE && row.expiresMicros() <= now
                ? row.as(Status.EXPIRED, now) : row);
        triggers.values()
                .removeIf(row -> row.status() != Status.ACTIVE && row.updatedMicros() < now - WEEK_MICROS);
    }

    /// All triggers, by id.
    public Collection<GttRow> all() {
        return List.copyOf(triggers.values());
    }

    /// The highest id so far.
    public int lastId() {
        return lastId;
    }

    /// Puts back what was there before a restart.
    public void restore(Collection<GttRow> rows, int highestId) {
        rows.forEach(row -> triggers.put(row.id(), row));
        lastId = highestId;
    }
}
