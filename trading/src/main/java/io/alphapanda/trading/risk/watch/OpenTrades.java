package io.alphapanda.trading.risk.watch;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.signal.StrategyId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Trades from flat to flat: the product that each was entered under, and what it has made after charges.
public final class OpenTrades implements Stateful {
    private final Map<Place, Trade> trades = new LinkedHashMap<>();

    private record Place(StrategyId group, InstrumentId instrument) {}

    private record Trade(Product product, Money made) {}

    /// Counts a fill, and gives what its trade made if this ended it.
    ///
    /// @param realised what the fill realised before charges
    /// @param unitsAfter what is held after the fill
    /// @param product of the fill's order
    public Optional<Money> on(Fill fill, Money realised, long unitsAfter, Product product) {
        Place place = new Place(fill.group(), fill.instrument());
        Trade before = trades.getOrDefault(place, new Trade(product, Money.ZERO));
        Money made = before.made.plus(realised).minus(fill.charges().total());
        boolean flips = Long.signum(unitsAfter) == fill.side().sign()
                && Math.abs(unitsAfter) < fill.lastUnits();
        if (unitsAfter == 0 || flips) {
            trades.remove(place);
            if (flips) {
                trades.put(place, new Trade(product, Money.ZERO));
            }
            return Optional.of(made);
        }
        trades.put(place, new Trade(before.product, made));
        return Optional.empty();
    }

    /// The product of an open trade; empty if there is none.
    public Optional<Product> product(StrategyId group, InstrumentId instrument) {
        return Optional.ofNullable(trades.get(new Place(group, instrument))).map(Trade::product);
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("trades", List.copyOf(trades.entrySet()), (writer, trade) -> {
            writer.text("strategy", trade.getKey().group.value());
            writer.text("instrument", trade.getKey().instrument.value());
            writer.choice("product", trade.getValue().product);
            writer.money("made", trade.getValue().made);
        });
    }

    @Override
    public void restore(FieldReader in) {
        trades.clear();
        in.list("trades", trade -> trades.put(
                new Place(new StrategyId(trade.text("strategy")), new InstrumentId(trade.text("instrument"))),
                new Trade(trade.choice("product", Product.class), trade.money("made"))) == null);
    }
}
