package io.alphapanda.trading.risk.watch;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Money;
import io.alphapanda.trading.risk.limit.PaceLimits;
import io.alphapanda.trading.risk.rule.Halt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one strategy has done today, and when it last entered.
final class StrategyDay {
    private static final long MINUTE_MICROS = 60_000_000L;

    private final Map<InstrumentId, Long> entries = new LinkedHashMap<>();
    private long trades;
    private long lossesInRow;
    private long waitsUntilMicros;
    private Money madeBefore = Money.ZERO;
    private Optional<Halt> halt = Optional.empty();

    /// A new day begins: counts and halts end, waits run on.
    void begin(Money madeSoFar) {
        trades = 0;
        lossesInRow = 0;
        halt = Optional.empty();
        madeBefore = madeSoFar;
    }

    void entered(InstrumentId instrument, long nowMicros) {
        trades++;
        entries.put(instrument, nowMicros);
    }

    void traded(Money made, long nowMicros, PaceLimits pace) {
        if (!made.isNegative()) {
            lossesInRow = 0;
            return;
        }
        lossesInRow++;
        waitsUntilMicros = Math.max(waitsUntilMicros, nowMicros + pace.minutesAfterLoss() * MINUTE_MICROS);
        if (lossesInRow >= pace.lossesInRow()) {
            waitsUntilMicros = Math.max(waitsUntilMicros,
                    nowMicros + pace.minutesAfterLosses() * MINUTE_MICROS);
        }
    }

    /// What it made before today, after charges, open positions included.
    Money madeBefore() {
        return madeBefore;
    }

    void halt(Optional<Halt> why) {
        halt = halt.or(() -> why);
    }

    long trades() {
        return trades;
    }

    long lossesInRow() {
        return lossesInRow;
    }

    long lastEntryMicros(InstrumentId instrument) {
        return entries.getOrDefault(instrument, 0L);
    }

    long waitsUntilMicros() {
        return waitsUntilMicros;
    }

    Optional<Halt> halt() {
        return halt;
    }

    void write(FieldWriter out) {
        out.list("entries", List.copyOf(entries.entrySet()), (writer, entry) -> {
            writer.text("instrument", entry.getKey().value());
            writer.time("at", entry.getValue());
        });
        out.integer("trades", trades);
        out.integer("losses", lossesInRow);
        out.time("waits_until", waitsUntilMicros);
        out.money("made_before", madeBefore);
        Halt.write(out, halt);
    }

    static StrategyDay read(FieldReader in) {
        StrategyDay day = new StrategyDay();
        in.list("entries",
                entry -> day.entries.put(new InstrumentId(entry.text("instrument")), entry.time("at"))
                        == null);
        day.trades = in.integer("trades");
        day.lossesInRow = in.integer("losses");
        day.waitsUntilMicros = in.time("waits_until");
        day.madeBefore = in.money("made_before");
        day.halt = Halt.read(in);
        return day;
    }
}
