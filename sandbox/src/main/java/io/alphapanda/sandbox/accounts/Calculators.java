package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.sandbox.accounts.Account.Pool;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Listings;
import io.alphapanda.sandbox.market.Tape;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.trading.charges.ChargeSegment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Works out margins and charges of orders that are not placed. One thread at a time.
public final class Calculators {
    private final SandboxSettings settings;
    private final Listings listings;
    private final Tape tape;
    private final MarginNeeds needs;

    /// Calculators over what is listed, at the tape's prices.
    public Calculators(SandboxSettings settings, Listings listings, Tape tape, MarginNeeds needs) {
        this.settings = settings;
        this.listings = listings;
        this.tape = tape;
        this.needs = needs;
    }

    /// What an order alone would need.
    public MarginRow margin(MarginOrder order, LocalDate today) {
        Listed listed = listed(order);
        Pending pending = pending(order, listed);
        Money value = new Price(pending.priceMicros()).times(pending.units() * listed.multiplier());
        Money total = needs.blocked(Optional.empty(), Pool.of(listed), List.of(pending));
        boolean shares = listed.instrument() instanceof Equity;
        boolean premium = listed.instrument() instanceof OptionContract && order.side() == Side.BUY;
        Money var = shares && order.side() == Side.SELL && !order.product().isIntraday() ? value : total;
        Money need = shares ? var : total;
        int leverage = need.micros() <= 0 ? 1 : (int) Math.max(1, value.micros() / need.micros());
        return new MarginRow(segment(listed), listed.tradingsymbol(), listed.exchange(),
                shares || premium ? Money.ZERO : total, Money.ZERO, premium ? total : Money.ZERO,
                shares ? need : Money.ZERO, leverage, taxType(listed), charges(order, listed, value, today),
                need);
    }

    /// What orders would need together.
    ///
    /// @param hold the account whose positions are set off; empty for none
    public BasketMargins basket(Optional<Account> hold, List<MarginOrder> orders, LocalDate today) {
        List<MarginRow> rows = orders.stream().map(order -> margin(order, today)).toList();
        List<Pending> pending = orders.stream().map(order -> pending(order, listed(order))).toList();
        MarginRow initial = total(rows.stream().map(MarginRow::total).reduce(Money.ZERO, Money::plus), rows);
        Money together = Money.ZERO;
        for (Pool pool : Pool.values()) {
            together = together.plus(needs.blocked(hold, pool, pending))
                    .minus(needs.blocked(hold, pool, List.of()));
        }
        return new BasketMargins(initial, total(together, rows), rows,
                rows.stream().map(MarginRow::charges).reduce(Charges.NONE, Charges::plus));
    }

    private static MarginRow total(Money total, List<MarginRow> rows) {
        Money var = rows.stream().map(MarginRow::var).reduce(Money.ZERO, Money::plus);
        Money premium = rows.stream().map(MarginRow::optionPremium).reduce(Money.ZERO, Money::plus);
        Money rest = total.minus(var).minus(premium);
        boolean splits = !rest.isNegative();
        return new MarginRow("", "", "", splits ? rest : total, Money.ZERO, splits ? premium : Money.ZERO,
                splits ? var : Money.ZERO, 1, "", Charges.NONE, total);
    }

    /// What an order would be charged.
    public ChargeRow charge(MarginOrder order, LocalDate today) {
        Listed listed = listed(order);
        Pending pending = pending(order, listed);
        Money value = new Price(pending.priceMicros()).times(pending.units() * listed.multiplier());
        return new ChargeRow(order, taxType(listed), charges(order, listed, value, today));
    }

    private Charges charges(MarginOrder order, Listed listed, Money value, LocalDate today) {
        return settings.charges().charge(
                ChargeSegment.of(listed.instrument(), Position.platformProduct(order.product())),
                Statements.exchange(listed), order.side(), value, today);
    }

    private Listed listed(MarginOrder order) {
        Optional<Listed> listed = listings.find(order.exchange(), order.tradingsymbol());
        if (listed.isEmpty() || listed.get().isIndex()) {
            throw Refusal.input(
                    "The instrument you are placing an order for has either expired or does not exist.");
        }
        if (order.quantity() < 1) {
            throw Refusal.input("Invalid `quantity`: " + order.quantity() + ". It must be at least 1.");
        }
        if (!listed.get().allows(order.product())) {
            throw Refusal.input("Trading in " + order.exchange() + " is not allowed using " + order.product()
                    + " product type.");
        }
        return listed.get();
    }

    private Pending pending(MarginOrder order, Listed listed) {
        Price price = order.price().isPositive() ? order.price()
                : tape.line(listed.token()).last().orElseThrow(() -> Refusal.input("No price is known of "
                        + listed.key() + " yet. State a `price`, or ask again once it has traded."));
        return new Pending(listed, order.product(), order.side(), order.quantity(), price.micros());
    }

    private static String segment(Listed listed) {
        return Pool.of(listed) == Pool.COMMODITY ? "commodity" : "equity";
    }

    private static String taxType(Listed listed) {
        MarketSegment segment = listed.instrument().segment();
        return segment == MarketSegment.COMMODITY ? "ctt" : segment == MarketSegment.CURRENCY ? "" : "stt";
    }

    /// Margins of each order alone.
    public List<MarginRow> margins(List<MarginOrder> orders, LocalDate today) {
        List<MarginRow> rows = new ArrayList<>();
        orders.forEach(order -> rows.add(margin(order, today)));
        return rows;
    }
}
