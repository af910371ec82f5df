package io.alphapanda.market.format;

import io.alphapanda.market.text.CsvLines;
import io.alphapanda.market.text.TimeScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the columns of a bar file by the names in its header, in any case and order.
final class HeaderLine {
    private static final List<String> DATES = List.of("date", "datetime", "timestamp", "date_time",
            "date time");
    private static final List<String> SYMBOLS = List.of("symbol", "code", "ticker", "tradingsymbol");
    private static final List<String> VOLUMES = List.of("volume", "vol");

    private final List<String> names;

    /// Takes the line that `lines` stands on.
    HeaderLine(CsvLines lines) {
        names = lines.fields().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /// True if the line names an open and a close, which no row of figures does.
    boolean isHeader() {
        return names.contains("open") && names.contains("close");
    }

    /// True for the exchange's daily files.
    boolean isNseDaily() {
        return names.contains("series") && names.contains("prev. close");
    }

    /// The columns that the header lacks.
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (dateColumn() == RowLayout.ABSENT) {
            missing.add("date");
        }
        for (String price : List.of("open", "high", "low", "close")) {
            if (!names.contains(price)) {
                missing.add(price);
            }
        }
        return missing;
    }

    /// The layout of the rows below; `firstRow` stands on the first of them.
    RowLayout layout(BarFormat format, CsvLines firstRow) {
        int date = dateColumn();
        int named = names.indexOf("time");
        int time = named == date ? RowLayout.ABSENT : named;
        RowLayout.TimeKind kind = format == BarFormat.EPOCH ? RowLayout.TimeKind.EPOCH
                : RowLayout.TimeKind.TEXT;
        RowLayout layout = new RowLayout(format, firstOf(SYMBOLS), date, time, names.indexOf("open"),
                names.indexOf("high"), names.indexOf("low"), names.indexOf("close"), firstOf(VOLUMES), kind,
                0, 1, 1);
        boolean timeAfterDate = time == RowLayout.ABSENT && firstRow.fieldCount() == names.size() + 1
                && TimeScan.isTimeOfDay(firstRow.bytes(), firstRow.start(date + 1), firstRow.end(date + 1));
        return timeAfterDate ? layout.withTimeAfterDate() : layout;
    }

    /// A column named like a date, else one named `time`, else a first column without a name.
    int dateColumn() {
        int named = firstOf(DATES);
        if (named != RowLayout.ABSENT) {
            return named;
        }
        int time = names.indexOf("time");
        return time != RowLayout.ABSENT ? time : names.indexOf("") == 0 ? 0 : RowLayout.ABSENT;
    }

    private int firstOf(List<String> wanted) {
        return wanted.stream().mapToInt(names::indexOf).filter(at -> at >= 0).findFirst()
                .orElse(RowLayout.ABSENT);
    }
}
