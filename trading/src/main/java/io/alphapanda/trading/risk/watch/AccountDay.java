package io.alphapanda.trading.risk.watch;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Money;
import io.alphapanda.trading.risk.rule.Halt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the whole account has done today, and the most that it was ever worth.
final class AccountDay {
    private final Map<InstrumentId, Long> instrumentTrades = new LinkedHashMap<>();
    private Optional<Money> equityAtStart = Optional.empty();
    private Optional<Halt> halt = Optional.empty();
    private Money peak;
    private long trades;
    private long lossesInRow;

    AccountDay(Money peak) {
        this.peak = peak;
    }

    /// A new day begins: counts and halts end, the peak stays.
    ///
    /// @param equity what the account is worth; empty where that cannot be counted
    void begin(Optional<Money> equity) {
        instrumentTrades.clear();
        trades = 0;
        lossesInRow = 0;
        halt = Optional.empty();
        equityAtStart = equity;
        equity.ifPresent(this::worth);
    }

    void worth(Money equity) {
        peak = equity.compareTo(peak) > 0 ? equity : peak;
    }

    void entered(InstrumentId instrument) {
        trades++;
        instrumentTrades.merge(instrument, 1L, Long::sum);
    }

    void traded(Money made) {
        lossesInRow = made.isNegative() ? lossesInRow + 1 : 0;
    }

    void halt(Optional<Halt> why) {
        halt = halt.or(() -> why);
    }

    /// @throws IllegalStateException if it could not be counted
    Money equityAtStart() {
        return equityAtStart.orElseThrow(
                () -> new IllegalStateException("what the account was worth this morning is not known"));
    }

    Money peak() {
        return peak;
    }

    long trades() {
        return trades;
    }

    long trades(InstrumentId instrument) {
        return instrumentTrades.getOrDefault(instrument, 0L);
    }

    long lossesInRow() {
        return lossesInRow;
    }

    Optional<Halt> halt() {
        return halt;
    }

    void write(FieldWriter out) {
        out.list("instrument_trades", List.copyOf(instrumentTrades.entrySet()), (writer, entry) -> {
            writer.text("instrument", entry.getKey().value());
            writer.integer("trades", entry.getValue());
        });
        out.flag("start_is_known", equityAtStart.isPresent());
        out.money("equity_at_start", equityAtStart.orElse(Money.ZERO));
        Halt.write(out, halt);
        out.money("peak", peak);
        out.integer("trades", trades);
        out.integer("losses", lossesInRow);
    }

    void read(FieldReader in) {
        instrumentTrades.clear();
        in.list("instrument_trades", entry -> instrumentTrades
                .put(new InstrumentId(entry.text("instrument")), entry.integer("trades")) == null);
        boolean startIsKnown = in.flag("start_is_known");
        Money start = in.money("equity_at_start");
        equityAtStart = startIsKnown ? Optional.of(start) : Optional.empty();
        halt = Halt.read(in);
        peak = in.money("peak");
        trades = in.integer("trades");
        lossesInRow = in.integer("losses");
    }
}
