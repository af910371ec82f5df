package io.alphapanda.indicators.oracle;

import java.util.List;
import java.util.stream.Stream;

/// The test vectors of Tulip Indicators: inputs, then outputs, of one named case.
public final class TulipVectors {
    private TulipVectors() {}

    /// The columns of the case that a `file` of the archive gives under `title`, as `rsi 5`.
    public static List<double[]> of(String file, String title) {
        List<String> lines = Archive.entry("tulipindicators_vectors.tar.gz", file).lines().toList();
        int at = lines.indexOf(title);
        if (at < 0) {
            throw new IllegalStateException(file + " has no case '" + title + "'");
        }
        return lines.stream().skip(at + 1L).takeWhile(line -> !line.isBlank())
                .filter(line -> line.startsWith("{")).map(TulipVectors::column).toList();
    }

    private static double[] column(String line) {
        return Stream.of(line.replaceAll("[{}\\s]", "").split(",", -1)).mapToDouble(Double::parseDouble)
                .toArray();
    }
}
