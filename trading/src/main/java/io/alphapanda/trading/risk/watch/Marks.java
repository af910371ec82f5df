package io.alphapanda.trading.risk.watch;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How old each last price is, and what the day before it ended at. Marking builds no object but an instrument's first.
public final class Marks implements Stateful {
    private final Map<InstrumentId, Mark> marks = new LinkedHashMap<>();
    private @Nullable Mark latest;

    private static final class Mark {
        private final InstrumentId instrument;
        private long atMicros = Long.MIN_VALUE;
        private long priceMicros;
        private long dayEndMicros = Long.MIN_VALUE;
        private long previousCloseMicros;

        private Mark(InstrumentId instrument) {
            this.instrument = instrument;
        }
    }

    /// Takes note of a price of a moment, and says whether it is the newest: an older one changes nothing.
    public boolean take(InstrumentId instrument, long atMicros, Price price) {
        Mark mark = latest;
        if (mark == null || !mark.instrument.equals(instrument)) {
            mark = marks.computeIfAbsent(instrument, Mark::new);
            latest = mark;
        }
        if (atMicros < mark.atMicros) {
            return false;
        }
        if (atMicros >= mark.dayEndMicros) {
            mark.previousCloseMicros = mark.priceMicros;
            mark.dayEndMicros = endOfDay(atMicros);
        }
        mark.atMicros = atMicros;
        mark.priceMicros = price.micros();
        return true;
    }

    /// The moment that the last price is of; the earliest there is, where none is known.
    public long atMicros(InstrumentId instrument) {
        Mark mark = marks.get(instrument);
        return mark == null ? Long.MIN_VALUE : mark.atMicros;
    }

    /// The last price of the day before the last price's own.
    public Optional<Price> previousClose(InstrumentId instrument) {
        Mark mark = marks.get(instrument);
        return mark == null || mark.previousCloseMicros == 0 ? Optional.empty()
                : Optional.of(new Price(mark.previousCloseMicros));
    }

    /// The first moment of the next day in India.
    static long endOfDay(long micros) {
        return Ist.micros(Ist.date(micros).plusDays(1), LocalTime.MIDNIGHT);
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("marks", List.copyOf(marks.values()), (writer, mark) -> {
            writer.text("instrument", mark.instrument.value());
            writer.time("at", mark.atMicros);
            writer.decimal("price", mark.priceMicros);
            writer.time("day_end", mark.dayEndMicros);
            writer.decimal("previous_close", mark.previousCloseMicros);
        });
    }

    @Override
    public void restore(FieldReader in) {
        marks.clear();
        latest = null;
        in.list("marks", Marks::read).forEach(mark -> marks.put(mark.instrument, mark));
    }

    private static Mark read(FieldReader in) {
        Mark mark = new Mark(new InstrumentId(in.text("instrument")));
        mark.atMicros = in.time("at");
        mark.priceMicros = in.decimal("price");
        mark.dayEndMicros = in.time("day_end");
        mark.previousCloseMicros = in.decimal("previous_close");
        return mark;
    }
}
