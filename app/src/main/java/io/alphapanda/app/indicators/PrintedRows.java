package io.alphapanda.app.indicators;

import io.alphapanda.app.text.QuietOutput;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Columns for the eye that are also CSV with blanks: numbers to the right, six decimals, commas between.
final class PrintedRows implements SeriesTable.Rows {
    private static final int TIME_WIDTH = 25;
    private static final int CLOSE_WIDTH = 12;
    private static final int READING_WIDTH = 14;

    private final QuietOutput out;
    private final List<Integer> widths = new ArrayList<>();

    PrintedRows(PrintWriter out) {
        this.out = new QuietOutput(out);
    }

    @Override
    public void head(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            int width = i == 0 ? TIME_WIDTH : i == 1 ? CLOSE_WIDTH : READING_WIDTH;
            widths.add(Math.max(width, names.get(i).length()));
        }
        line(names);
    }

    @Override
    public boolean row(String barEnd, String close, List<OptionalDouble> readings) {
        List<String> cells = new ArrayList<>(widths.size());
        cells.add(barEnd);
        cells.add(close);
        readings.forEach(reading -> cells.add(shown(reading)));
        line(cells);
        return out.isOpen();
    }

    /// What is left goes out with the end of the table.
    @Override
    public void end() {
        out.flush();
    }

    private static String shown(OptionalDouble reading) {
        return reading.isEmpty() ? ""
                : BigDecimal.valueOf(reading.getAsDouble()).setScale(6, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    private void line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(i == 0 ? "" : ", ").repeat(' ', Math.max(0, widths.get(i) - cell.length()))
                    .append(cell);
        }
        out.line(line.toString());
    }
}
