package io.alphapanda.zerodha.instruments;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.market.instruments.KnownSymbols;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that could be traded on one day, by our names and by the broker's numbers. Immutable.
public final class InstrumentMaster {
    /// So many bad rows are kept to be shown; all are counted.
    public static final int BAD_ROWS_KEPT_MAX = 1_000;

    private final LocalDate date;
    private final Map<Long, InstrumentRow> byToken = new LinkedHashMap<>();
    private final Map<InstrumentId, InstrumentRow> byId = new LinkedHashMap<>();
    private final Map<InstrumentId, InstrumentRow> byBrokersId = new HashMap<>();
    private final List<BadRow> badRows = new ArrayList<>();
    private final ListedInstrument listed;
    private long badRowCount;

    private InstrumentMaster(LocalDate date, List<InstrumentRow> rows, List<BadRow> bad) {
        this.date = date;
        bad.forEach(this::addBad);
        KnownSymbols symbols = KnownSymbols.bundled();
        Set<InstrumentId> withFutures = new HashSet<>();
        ListedInstrument naming = new ListedInstrument(symbols, Set.of());
        rows.stream().filter(row -> row.segment().equals("NFO-FUT"))
                .forEach(row -> withFutures.add(naming.underlying(row)));
        listed = new ListedInstrument(symbols, withFutures);
        rows.forEach(this::add);
    }

    /// Reads the list of a day.
    ///
    /// @throws IOException if it cannot be read at all; single bad rows are reported instead
    public static InstrumentMaster read(LocalDate date, InputStream csv) throws IOException {
        List<InstrumentRow> rows = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        InstrumentCsv.read(csv, rows::add, bad::add);
        return new InstrumentMaster(date, rows, bad);
    }

    private void add(InstrumentRow row) {
        InstrumentId id = listed.id(row);
        InstrumentRow sameToken = byToken.get(row.token());
        InstrumentRow sameId = byId.get(id);
        if (sameToken != null && !sameToken.equals(row)) {
            addBad(new BadRow(0, "token " + row.token() + " is that of " + sameToken.brokersId() + " and of "
                    + row.brokersId() + "; the first is kept"));
        } else if (sameId != null && !sameId.equals(row)) {
            addBad(new BadRow(0,
                    row.brokersId() + " is there twice, as token " + sameId.token() + " and as token "
                            + row.token() + "; the first is kept"));
        } else if (sameId != null) {
            addBad(new BadRow(0, row.brokersId() + " is there twice, in the same words"));
        } else {
            byToken.put(row.token(), row);
            byId.put(id, row);
            if (row.segment().equals("INDICES")) {
                byBrokersId.put(row.brokersId(), row);
            }
        }
    }

    private void addBad(BadRow row) {
        badRowCount++;
        if (badRows.size() < BAD_ROWS_KEPT_MAX) {
            badRows.add(row);
        }
    }

    /// The day that it is of.
    public LocalDate date() {
        return date;
    }

    /// How many instruments there are.
    public int size() {
        return byToken.size();
    }

    /// Every row, in the list's order.
    public Collection<InstrumentRow> rows() {
        return Collections.unmodifiableCollection(byToken.values());
    }

    /// The row of one of the broker's numbers.
    public Optional<InstrumentRow> byToken(long token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /// The row of a name, ours or the broker's: `NSE:NIFTY` and `NSE:NIFTY 50` are the same.
    public Optional<InstrumentRow> byId(InstrumentId id) {
        return Optional.ofNullable(byId.get(id)).or(() -> Optional.ofNullable(byBrokersId.get(id)));
    }

    /// Our own name of a row.
    public InstrumentId idOf(InstrumentRow row) {
        return listed.id(row);
    }

    /// The instrument of a row; empty where we have no such exchange, or its terms are none.
    public Optional<Instrument> instrument(InstrumentRow row) {
        return listed.of(row);
    }

    /// The rows that were left out, and what is there twice; the first thousand.
    public List<BadRow> badRows() {
        return Collections.unmodifiableList(badRows);
    }

    /// How many rows were left out.
    public long badRowCount() {
        return badRowCount;
    }

    /// The broker's numbers that mean something else than in an earlier list: whoever kept them must look again.
    public List<RecycledToken> recycledSince(InstrumentMaster earlier) {
        List<RecycledToken> recycled = new ArrayList<>();
        byToken.forEach((token, row) -> earlier.byToken(token).filter(
                before -> !before.brokersId().equals(row.brokersId()))
                .ifPresent(before -> recycled
                        .add(new RecycledToken(token, before.brokersId(), row.brokersId()))));
        return List.copyOf(recycled);
    }
}
