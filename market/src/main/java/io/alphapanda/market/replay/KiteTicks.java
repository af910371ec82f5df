package io.alphapanda.market.replay;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.text.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lines of full-mode ticks of one instrument, told in the order in which they happened. Not thread-safe.
///
/// Their moments are the exchange's stamps, since the moments of receipt were not kept. A file whose first
/// good stamp is later than its last was written newest first and is turned round **before** it is sorted by
/// stamp: ticks of one second keep the order in which they came, and their volumes do not step back. The
/// unpacked text is in memory, and two numbers for each line.
final class KiteTicks implements FactSource {
    private final Instrument instrument;
    private final byte[] text;
    private final RowCount count;
    private final KiteTickLine line = new KiteTickLine();
    private final List<Row> rows = new ArrayList<>();
    private int next;

    private record Row(long stamp, int start, int end) {}

    KiteTicks(Instrument instrument, TextFile file, RowCount count) throws IOException {
        this.instrument = instrument;
        this.text = file.readAll();
        this.count = count;
        int start = 0;
        while (start < text.length) {
            int end = start;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            look(start, end);
            start = end + 1;
        }
        putInOrder();
    }

    /// True if a text begins like such a line.
    static boolean isIn(String beginning) {
        return beginning.startsWith("{") && beginning.contains("instrument_token");
    }

    private void look(int start, int end) throws IOException {
        String shown = shown(start, end);
        if (shown.isBlank()) {
            return;
        }
        if (!line.read(shown)) {
            count.leaveOut(ReplayFault.UNREADABLE);
        } else if (line.stamp() < TimedRows.MOMENT_MIN) {
            count.leaveOut(ReplayFault.STAMP_ANCIENT);
        } else if (!line.hasPrice()) {
            count.leaveOut(ReplayFault.PRICE_NOT_POSITIVE);
        } else {
            rows.add(new Row(line.stamp(), start, end));
        }
    }

    private void putInOrder() {
        if (!rows.isEmpty() && rows.getFirst().stamp() > rows.getLast().stamp()) {
            Collections.reverse(rows);
        }
        rows.sort(Comparator.comparingLong(Row::stamp));
        int highest = -1;
        long behind = 0;
        for (Row row : rows) {
            behind += row.start() < highest ? 1 : 0;
            highest = Math.max(highest, row.start());
        }
        count.reordered(behind);
    }

    private String shown(int start, int end) {
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public Optional<MarketFact> next() throws IOException {
        if (next == rows.size()) {
            return Optional.empty();
        }
        Row row = rows.get(next++);
        boolean isTick = line.read(shown(row.start(), row.end()));
        if (!isTick) {
            throw new IllegalStateException("line at byte " + row.start() + " was a tick, and is none now");
        }
        count.take();
        return Optional.of(new MarketFact(row.stamp(), line.tick(instrument.id())));
    }

    @Override
    public ReplayCount count() {
        return count.total();
    }

    @Override
    public void close() {
        // The file was closed when its text was read.
    }
}
