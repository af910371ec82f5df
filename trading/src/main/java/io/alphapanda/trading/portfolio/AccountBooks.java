package io.alphapanda.trading.portfolio;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.position.Position;
import io.alphapanda.domain.signal.StrategyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The books of one account: cash, and a position per strategy and instrument, marked at the last price.
///
/// The cash law holds after every fill: cash = start − bought + sold − charges. A trade moves its full value
/// in cash, whatever the product. One thread.
public final class AccountBooks {
    private final Map<InstrumentId, Line> lines = new HashMap<>();
    /// The same lines in the order in which instruments were first seen, for walking without an iterator.
    private final List<Line> inOrder = new ArrayList<>();
    private final Map<StrategyId, StrategyTotals> totals = new LinkedHashMap<>();
    private @Nullable Line lastMarked;
    private long cashMicros;
    private long chargesMicros;
    private long realisedMicros;

    /// Books that begin with some cash and no position.
    public AccountBooks(Money startingCash) {
        cashMicros = startingCash.micros();
    }

    /// Takes note of the last price of an instrument.
    public void mark(InstrumentId instrument, Price price) {
        if (lastMarked == null || !lastMarked.instrument.equals(instrument)) {
            lastMarked = line(instrument);
        }
        lastMarked.markMicros = price.micros();
    }

    /// Books a fill, and gives what it realised before charges.
    public Money book(Fill fill) {
        Line line = line(fill.instrument());
        if (line.markMicros == 0) {
            line.markMicros = fill.lastPrice().micros();
        }
        Position.Change change = line.held(fill.group()).position.after(fill.side(), fill.lastUnits(),
                fill.lastPrice());
        line.positions.put(fill.group(), line.held(fill.group()).after(change));
        line.netUnits = Math.addExact(line.netUnits, fill.side().sign() * fill.lastUnits());
        long charges = fill.charges().total().micros();
        cashMicros = Math.subtractExact(cashMicros, fill.side().sign() * fill.value().micros() + charges);
        chargesMicros = Math.addExact(chargesMicros, charges);
        realisedMicros = Math.addExact(realisedMicros, change.realised().micros());
        StrategyTotals strategy = totals.computeIfAbsent(fill.group(), g -> new StrategyTotals());
        strategy.chargesMicros += charges;
        strategy.realisedMicros += change.realised().micros();
        return change.realised();
    }

    /// The position of a strategy in an instrument; flat if it never had one.
    public Position position(StrategyId group, InstrumentId instrument) {
        Line line = lines.get(instrument);
        return line == null ? Position.FLAT : line.held(group).position;
    }

    /// What a strategy's closed units of an instrument made, before charges.
    public Money realised(StrategyId group, InstrumentId instrument) {
        Line line = lines.get(instrument);
        return line == null ? Money.ZERO : line.held(group).realised;
    }

    // By hand: a lambda for each tick of ten instruments in turn is most of what a mark would allocate.
    private Line line(InstrumentId instrument) {
        Line line = lines.get(instrument);
        if (line == null) {
            line = new Line(instrument);
            lines.put(instrument, line);
            inOrder.add(line);
        }
        return line;
    }

    /// Signed units of all strategies together in an instrument.
    public long netUnits(InstrumentId instrument) {
        Line line = lines.get(instrument);
        return line == null ? 0 : line.netUnits;
    }

    /// The last price known of an instrument.
    public Optional<Price> lastPrice(InstrumentId instrument) {
        Line line = lines.get(instrument);
        return line == null || line.markMicros == 0 ? Optional.empty()
                : Optional.of(new Price(line.markMicros));
    }

    /// Cash now.
    public Money cash() {
        return new Money(cashMicros);
    }

    /// Cash and the value of all positions at their last prices.
    public Money equity() {
        long equity = cashMicros;
        for (int i = 0; i < inOrder.size(); i++) {
            Line line = inOrder.get(i);
            equity = Math.addExact(equity, Math.multiplyExact(line.markMicros, line.netUnits));
        }
        return new Money(equity);
    }

    /// The account's value, all figures together.
    public AccountValue value() {
        long unrealised = 0;
        long exposure = 0;
        long equity = cashMicros;
        for (Line line : inOrder) {
            Price mark = new Price(line.markMicros);
            equity += mark.times(line.netUnits).micros();
            for (Held held : line.positions.values()) {
                unrealised += held.position.unrealisedAt(mark).micros();
                exposure += held.position.valueAt(mark).abs().micros();
            }
        }
        return new AccountValue(new Money(cashMicros), new Money(equity), new Money(realisedMicros),
                new Money(unrealised), new Money(exposure), new Money(chargesMicros));
    }

    /// Open positions with their marks, in the order in which instruments were first seen.
    public List<OpenPosition> openPositions() {
        List<OpenPosition> open = new ArrayList<>();
        for (Line line : inOrder) {
            line.positions.forEach((group, held) -> {
                if (!held.position.isFlat()) {
                    open.add(new OpenPosition(group, line.instrument, held.position,
                            new Price(line.markMicros)));
                }
            });
        }
        return open;
    }

    /// One open position.
    public record OpenPosition(StrategyId group, InstrumentId instrument, Position position, Price mark) {}

    /// What a strategy's closed units made, before charges.
    public Money realised(StrategyId group) {
        return new Money(totals.getOrDefault(group, StrategyTotals.NONE).realisedMicros);
    }

    /// What a strategy's orders cost.
    public Money charges(StrategyId group) {
        return new Money(totals.getOrDefault(group, StrategyTotals.NONE).chargesMicros);
    }

    /// Writes everything.
    public void snapshot(FieldWriter out) {
        out.decimal("cash", cashMicros);
        out.decimal("charges", chargesMicros);
        out.decimal("realised", realisedMicros);
        out.list("lines", inOrder, (writer, line) -> line.write(writer));
        out.list("strategies", List.copyOf(totals.entrySet()), (writer, entry) -> {
            writer.text("strategy", entry.getKey().value());
            writer.decimal("charges", entry.getValue().chargesMicros);
            writer.decimal("realised", entry.getValue().realisedMicros);
        });
    }

    /// Takes what [#snapshot] wrote.
    public void restore(FieldReader in) {
        lines.clear();
        inOrder.clear();
        lastMarked = null;
        totals.clear();
        cashMicros = in.decimal("cash");
        chargesMicros = in.decimal("charges");
        realisedMicros = in.decimal("realised");
        in.list("lines", Line::read).forEach(line -> {
            lines.put(line.instrument, line);
            inOrder.add(line);
        });
        in.list("strategies", entry -> {
            StrategyTotals strategy = totals.computeIfAbsent(new StrategyId(entry.text("strategy")),
                    g -> new StrategyTotals());
            strategy.chargesMicros = entry.decimal("charges");
            strategy.realisedMicros = entry.decimal("realised");
            return strategy;
        });
    }

    private static final class StrategyTotals {
        private static final StrategyTotals NONE = new StrategyTotals();
        private long chargesMicros;
        private long realisedMicros;
    }

    /// One strategy's position in an instrument, and what its closed units made.
    private record Held(Position position, Money realised) {
        private static final Held NOTHING = new Held(Position.FLAT, Money.ZERO);

        private Held after(Position.Change change) {
            return new Held(change.position(), realised.plus(change.realised()));
        }
    }

    /// One instrument: its last price, and every strategy's position in it.
    private static final class Line {
        private final InstrumentId instrument;
        private final Map<StrategyId, Held> positions = new LinkedHashMap<>();
        private long markMicros;
        private long netUnits;

        private Line(InstrumentId instrument) {
            this.instrument = instrument;
        }

        private Held held(StrategyId group) {
            return positions.getOrDefault(group, Held.NOTHING);
        }

        private void write(FieldWriter out) {
            out.text("instrument", instrument.value());
            out.decimal("mark", markMicros);
            out.integer("net_units", netUnits);
            out.list("positions", List.copyOf(positions.entrySet()), (writer, entry) -> {
                writer.text("strategy", entry.getKey().value());
                entry.getValue().position.write(writer);
                writer.money("realised", entry.getValue().realised);
            });
        }

        private static Line read(FieldReader in) {
            Line line = new Line(new InstrumentId(in.text("instrument")));
            line.markMicros = in.decimal("mark");
            line.netUnits = in.integer("net_units");
            in.list("positions", entry -> line.positions.put(new StrategyId(entry.text("strategy")),
                    new Held(Position.read(entry), entry.money("realised"))) == null);
            return line;
        }
    }
}
