package io.alphapanda.benchmarks.input;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.market.generated.BarCsv;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A gzipped CSV of minutes, read without this project, as a peer would: no checks, no calendar.
///
/// @param skippedLines header lines
/// @param firstField where open, high, low and close begin
public record MinuteFile(Path path, int skippedLines, int firstField) {
    /// Takes the open, high, low and close of a row.
    @FunctionalInterface
    public interface Rows {
        /// One row, with its number.
        void row(int number, double open, double high, double low, double close);
    }

    /// The file of real minutes; where it is not at hand, the given bars, written to `otherwise`.
    public static MinuteFile of(List<Bar> bars, Path otherwise) throws IOException {
        if (BenchMarket.realFile().isPresent()) {
            return new MinuteFile(BenchMarket.realFile().get(), 0, 3);
        }
        Files.createDirectories(otherwise.toAbsolutePath().getParent());
        BarCsv.write(bars, otherwise);
        return new MinuteFile(otherwise, 1, 1);
    }

    /// Reads it all.
    public void forEach(Rows rows) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path), 1 << 16), StandardCharsets.US_ASCII))) {
            int number = -skippedLines;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number >= 0) {
                    String[] fields = line.split(",", -1);
                    rows.row(number, Double.parseDouble(fields[firstField]),
                            Double.parseDouble(fields[firstField + 1]),
                            Double.parseDouble(fields[firstField + 2]),
                            Double.parseDouble(fields[firstField + 3]));
                }
                number++;
            }
        }
    }
}
