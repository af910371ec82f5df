package io.alphapanda.app.indicators;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/// Rows of a CSV file, each number with as many digits as tell it from every other `double`.
final class CsvRows implements SeriesTable.Rows {
    private final Writer out;

    CsvRows(Writer out) {
        this.out = out;
    }

    @Override
    public void head(List<String> names) throws IOException {
        out.append(String.join(",", names)).append('\n');
    }

    @Override
    public boolean row(String barEnd, String close, List<OptionalDouble> readings) throws IOException {
        out.append(barEnd).append(',').append(close);
        for (OptionalDouble reading : readings) {
            out.append(',');
            if (reading.isPresent()) {
                out.append(BigDecimal.valueOf(reading.getAsDouble()).toPlainString());
            }
        }
        out.append('\n');
        return true;
    }
}
