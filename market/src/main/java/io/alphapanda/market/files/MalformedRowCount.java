package io.alphapanda.market.files;

import io.alphapanda.market.text.CsvLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts malformed rows while a file is read, and keeps the first ones to show them. Not thread-safe.
final class MalformedRowCount {
    private final CsvLines lines;
    private final Map<RowFault, Long> byFault = new EnumMap<>(RowFault.class);
    private final List<MalformedRow> inContent = new ArrayList<>();
    private final List<MalformedRow> duplicates = new ArrayList<>();

    MalformedRowCount(CsvLines lines) {
        this.lines = lines;
    }

    /// Counts the line that the lines stand on.
    void add(RowFault fault) {
        byFault.merge(fault, 1L, Long::sum);
        if (inContent.size() < MalformedRows.LISTED_MAX) {
            inContent.add(new MalformedRow(lines.number(), fault, lines.shown(MalformedRow.TEXT_MAX)));
        }
    }

    /// Counts an earlier line that turned out to have the same time as another.
    void addDuplicate(int line, int position) {
        byFault.merge(RowFault.DUPLICATE_TIME, 1L, Long::sum);
        if (duplicates.size() < MalformedRows.LISTED_MAX) {
            duplicates.add(new MalformedRow(line, RowFault.DUPLICATE_TIME,
                    lines.shownAt(position, MalformedRow.TEXT_MAX)));
        }
    }

    /// Everything counted so far.
    MalformedRows total() {
        List<MalformedRow> listed = new ArrayList<>(inContent);
        listed.addAll(duplicates);
        listed.sort(Comparator.comparingLong(MalformedRow::line));
        return new MalformedRows(byFault,
                listed.subList(0, Math.min(listed.size(), MalformedRows.LISTED_MAX)));
    }

    /// For the message when nothing else was found.
    String summary(long rows) {
        return rows == 0 ? "it has no rows"
                : "all " + rows + " rows are malformed, first " + inContent.getFirst();
    }
}
