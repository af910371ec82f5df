package io.alphapanda.sandbox.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A log in a folder that one process holds: one file a day, which begins with a header and the state of that
/// morning, then what was accepted, line by line.
///
/// A line is on its way when [#append] returns, and on the disk when [#force] does. The torn end that a crash
/// leaves is cut off on opening. A new day's file appears whole or not at all. One thread at a time.
public final class Journal implements Closeable {
    /// The format that this program writes; it reads this one and older ones.
    public static final int FORMAT = 1;
    /// The line that ends the state of the morning.
    public static final String STATE_END = "state-end";
    private static final String HEADER = "alpha-panda-sandbox-journal";
    private static final String SUFFIX = ".journal";

    private final Path folder;
    private final String build;
    private final String market;
    private final int oldFilesKept;
    private final FileChannel lockChannel;
    private final List<String> found = new ArrayList<>();
    private FileChannel current;
    private long number;
    private long tornBytes;

    private Journal(Path folder, String build, String market, int oldFilesKept, FileChannel lockChannel)
            throws IOException {
        this.folder = folder;
        this.build = build;
        this.market = market;
        this.oldFilesKept = oldFilesKept;
        this.lockChannel = lockChannel;
        current = openNewest();
    }

    /// Opens the journal in a folder, or begins one there.
    ///
    /// @param build of the program, for the header
    /// @param market what the state was made with; another one is refused
    /// @param oldFilesKept files of earlier days that stay
    /// @throws JournalDamaged if it is in use, a newer program's, of another market, or damaged
    public static Journal open(Path folder, String build, String market, int oldFilesKept) {
        try {
            Files.createDirectories(folder);
            FileChannel lockChannel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            try {
                takeLock(lockChannel, folder);
                return new Journal(folder, build, market, oldFilesKept, lockChannel);
            } catch (IOException | RuntimeException e) {
                lockChannel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the sandbox's state in " + folder + " cannot be opened: " + e.getMessage(),
                    e);
        }
    }

    private static void takeLock(FileChannel channel, Path folder) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, null);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(folder, e);
        }
    }

    private static JournalDamaged inUse(Path folder, @Nullable Throwable cause) {
        String message = "the state folder " + folder
                + " is in use by another sandbox. Stop that one, or choose another folder.";
        return cause == null ? new JournalDamaged(message) : new JournalDamaged(message, cause);
    }

    private FileChannel openNewest() throws IOException {
        List<Path> files = files();
        for (int i = files.size() - 1; i >= 0; i--) {
            JournalFile file = JournalFile.read(files.get(i));
            if (file.lines().contains(STATE_END)) {
                checkHeader(file.lines().getFirst());
                found.addAll(file.lines().subList(1, file.lines().size()));
                number = numberOf(files.get(i));
                tornBytes = Files.size(files.get(i)) - file.wholeBytes();
                FileChannel channel = FileChannel.open(files.get(i), StandardOpenOption.WRITE);
                channel.truncate(file.wholeBytes());
                channel.position(file.wholeBytes());
                return channel;
            }
        }
        if (!files.isEmpty()) {
            throw new JournalDamaged(
                    "no file in " + folder + " holds a whole state. Put one back from a copy, or"
                            + " start with another state folder.");
        }
        return begin(List.of());
    }

    private void checkHeader(String header) {
        LineReader reader = new LineReader(header);
        if (!reader.kind().equals(HEADER)) {
            throw new JournalDamaged(
                    "the files in " + folder + " are no journal of a sandbox. Choose another folder.");
        }
        int format = reader.small();
        String writer = reader.text();
        String madeWith = reader.text();
        if (format > FORMAT) {
            throw new JournalDamaged(
                    "the state in " + folder + " was written by build " + writer + " in format "
                            + format + "; this program reads up to " + FORMAT
                            + ". Use that build or a newer one, or start with another state folder.");
        }
        if (!madeWith.equals(market)) {
            throw new JournalDamaged(
                    "the state in " + folder + " was made with " + madeWith + ", not with " + market
                            + ". Start with the same market, or with another state folder.");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparingLong(Journal::numberOf)).toList();
        }
    }

    private static long numberOf(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }

    private Path pathOf(long fileNumber) {
        return folder.resolve(String.format(Locale.ROOT, "%08d%s", fileNumber, SUFFIX));
    }

    /// What was found on opening, since the state of that morning and with it; the state ends with [#STATE_END].
    public List<String> found() {
        return List.copyOf(found);
    }

    /// How many bytes of a torn line were cut off on opening.
    public long tornBytes() {
        return tornBytes;
    }

    private FileChannel begin(List<String> state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(JournalFile
                .written(new LineWriter(HEADER).number(FORMAT).text(build).text(market).toString()));
        for (String line : state) {
            bytes.write(JournalFile.written(line));
        }
        bytes.write(JournalFile.written(STATE_END));
        number++;
        Path file = pathOf(number);
        Path draft = folder.resolve(file.getFileName() + ".draft");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            writeAll(channel, bytes.toByteArray());
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /// Begins the file of a new day with the state of its morning.
    ///
    /// @param state lines of which none is [#STATE_END]
    public void startDay(List<String> state) {
        try {
            FileChannel next = begin(state);
            current.close();
            current = next;
            for (Path old : files()) {
                if (numberOf(old) < number - oldFilesKept) {
                    Files.delete(old);
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Writes a line.
    public void append(String line) {
        try {
            writeAll(current, JournalFile.written(line));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /// Waits until all lines are on the disk.
    public void force() {
        try {
            current.force(false);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("the journal in " + folder + " cannot be written: " + e.getMessage()
                + "; free some space, then start the sandbox again", e);
    }

    @Override
    public void close() {
        try {
            current.close();
            lockChannel.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
