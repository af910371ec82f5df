package io.alphapanda.market.generated;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.time.Ist;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Writes bars as `date,open,high,low,close,volume`, each named by its start in Indian time.
public final class BarCsv {
    private BarCsv() {}

    /// The bars as text, with a header line.
    public static String text(List<Bar> bars) {
        StringBuilder text = new StringBuilder("date,open,high,low,close,volume\n");
        for (Bar bar : bars) {
            text.append(Ist.shown(bar.startMicros())).append(',').append(bar.open()).append(',')
                    .append(bar.high()).append(',').append(bar.low()).append(',').append(bar.close())
                    .append(',').append(bar.volume()).append('\n');
        }
        return text.toString();
    }

    /// Writes the bars to a file, gzipped if its name ends in `.gz`. No time of writing gets into it.
    ///
    /// @throws IOException if it cannot be written
    public static void write(List<Bar> bars, Path path) throws IOException {
        byte[] text = text(bars).getBytes(StandardCharsets.UTF_8);
        if (!path.toString().endsWith(".gz")) {
            Files.write(path, text);
            return;
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(text);
        }
    }
}
