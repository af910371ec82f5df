package io.alphapanda.zerodha.instruments;

import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The lists of the last days, one file a day, as the broker gave them.
public final class InstrumentFolder {
    /// So many are kept, the newest.
    public static final int DAYS_KEPT_MAX = 30;
    private static final String ENDING = ".csv.gz";

    private final Path folder;

    /// Keeps lists in a folder, which is made when there is one to keep.
    public InstrumentFolder(Path folder) {
        this.folder = folder;
    }

    /// The list of a day: the one that is kept, or the broker's if there is none.
    ///
    /// @param today the date in India: the broker gives no other day's list
    public InstrumentMaster today(KiteHttp http, LocalDate today) throws IOException, InterruptedException {
        Optional<InstrumentMaster> kept = kept(today);
        return kept.isPresent() ? kept.get() : fetch(http, today);
    }

    /// Reads the broker's list of today, and keeps it. A list without a readable row replaces none.
    public InstrumentMaster fetch(KiteHttp http, LocalDate today) throws IOException, InterruptedException {
        byte[] csv = http.readText(KiteRequest.get("/instruments"));
        InstrumentMaster master = InstrumentMaster.read(today, new ByteArrayInputStream(csv));
        if (master.size() == 0) {
            throw new IOException(
                    "the broker's list of " + today + " holds no instrument that can be read, of "
                            + master.badRowCount() + " rows; try again later");
        }
        keep(today, csv);
        return master;
    }

    /// A list that is kept.
    public Optional<InstrumentMaster> kept(LocalDate date) throws IOException {
        Path file = file(date);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(InstrumentMaster.read(date, in));
        }
    }

    /// The days of which lists are kept, the oldest first.
    public List<LocalDate> days() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}\\.csv\\.gz"))
                    .map(name -> LocalDate.parse(name.substring(0, name.length() - ENDING.length()))).sorted()
                    .toList();
        }
    }

    private void keep(LocalDate date, byte[] csv) throws IOException {
        Files.createDirectories(folder);
        // Services that start together fetch together, and none may write into another's draft.
        Path draft = Files.createTempFile(folder, date + ENDING, ".new");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(draft))) {
            out.write(csv);
        }
        Files.move(draft, file(date), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        List<LocalDate> days = days();
        for (LocalDate old : days.subList(0, Math.max(0, days.size() - DAYS_KEPT_MAX))) {
            Files.deleteIfExists(file(old));
        }
    }

    private Path file(LocalDate date) {
        return folder.resolve(date + ENDING);
    }
}
