package io.alphapanda.zerodha.history;

import io.alphapanda.domain.time.Ist;
import io.alphapanda.zerodha.json.UnexpectedReply;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// The stretches of bars that were fetched, one file each, named by its days; each is there whole or not at all.
final class BarParts {
    /// What is not known to be final, since its last day was not over.
    private static final String UNFINISHED = ".unfinished";
    private static final String ENDING = ".csv";
    private static final String OWNER = "of.txt";

    private final Path folder;

    BarParts(Path folder) {
        this.folder = folder;
    }

    /// Makes the folder that of some bars.
    ///
    /// @throws IOException if it is that of others
    void claim(String bars) throws IOException {
        Files.createDirectories(folder);
        Path owner = folder.resolve(OWNER);
        if (!Files.exists(owner)) {
            Files.writeString(owner, bars);
        }
        String before = Files.readString(owner);
        if (!before.equals(bars)) {
            throw new IOException(folder + " holds stretches of " + before + ", not of " + bars
                    + "; name another file with --out, or delete that folder");
        }
    }

    /// The days that need not be fetched again.
    List<DayRange> covered() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("[0-9-]{10}_[0-9-]{10}\\.csv")).map(BarParts::days).toList();
        }
    }

    private static DayRange days(String name) {
        return new DayRange(LocalDate.parse(name.substring(0, 10)), LocalDate.parse(name.substring(11, 21)));
    }

    /// Keeps the bars of some days.
    ///
    /// @param isFinal false if the last day is not over
    /// @throws UnexpectedReply if a bar is of another day, or there twice with other prices
    void keep(DayRange days, List<Candle> bars, boolean isFinal) throws IOException {
        Map<Long, String> rows = new TreeMap<>();
        for (Candle bar : bars) {
            long start = bar.start().micros().orElse(0);
            if (!days.holds(Ist.date(start))) {
                throw new UnexpectedReply("a bar of " + bar.start() + " came in answer to " + days);
            }
            String row = row(start, bar);
            String before = rows.put(start, row);
            if (before != null && !before.equals(row)) {
                throw new UnexpectedReply("two bars begin at " + bar.start() + " and differ");
            }
        }
        Path draft = folder.resolve("draft.new");
        Files.write(draft, rows.values(), StandardCharsets.UTF_8);
        Files.move(draft, folder.resolve(days + (isFinal ? "" : UNFINISHED) + ENDING),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static String row(long startMicros, Candle bar) {
        return Ist.shown(startMicros) + "," + bar.open() + "," + bar.high() + "," + bar.low() + ","
                + bar.close() + ","
                + bar.volume() + bar.openInterest().map(interest -> "," + interest).orElse("");
    }

    /// Joins what is kept of some days into one bar file.
    ///
    /// @param symbol as the file's own column says it
    /// @return how many bars there are
    long join(Path file, String symbol, DayRange days, boolean withOpenInterest) throws IOException {
        Path folderOfFile = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
        Files.createDirectories(folderOfFile);
        Path draft = folderOfFile.resolve(file.getFileName() + ".new");
        long count = 0;
        try (Writer out = writer(draft, file)) {
            out.write("symbol,date,open,high,low,close,volume" + (withOpenInterest ? ",oi" : "") + "\n");
            for (String row : rows(days)) {
                out.write(symbol + "," + row + "\n");
                count++;
            }
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return count;
    }

    /// Rows by their start. A day that was fetched again once it was over counts as it was then.
    private Iterable<String> rows(DayRange days) throws IOException {
        TreeMap<String, String> rows = new TreeMap<>();
        List<DayRange> over = covered();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path part : files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList()) {
                boolean isOver = !part.toString().endsWith(UNFINISHED + ENDING);
                for (String row : Files.readAllLines(part, StandardCharsets.UTF_8)) {
                    LocalDate day = LocalDate.parse(row.substring(0, 10));
                    if (days.holds(day) && (isOver || over.stream().noneMatch(range -> range.holds(day)))) {
                        rows.put(row.substring(0, 19), row);
                    }
                }
            }
        }
        return rows.values();
    }

    private static Writer writer(Path draft, Path file) throws IOException {
        OutputStream plain = Files.newOutputStream(draft);
        OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(plain) : plain;
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
