package io.alphapanda.eventlog.testing;

import io.alphapanda.eventlog.file.LogFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A folder in memory whose disk fails on demand, and which forgets what was not forced when the power goes.
///
/// One thread at a time.
public final class SimulatedFolder implements LogFolder {
    private final Map<String, Contents> names = new TreeMap<>();
    private Map<String, Contents> durableNames = Map.of();
    private int stepsLeft = Integer.MAX_VALUE;

    private static final class Contents {
        private byte[] written = {};
        private int size;
        private int forced;

        void cut(int newSize) {
            size = newSize;
            forced = Math.min(forced, newSize);
        }

        void append(byte[] more, int count) {
            written = Arrays.copyOf(written, Math.max(size + count, size * 2));
            System.arraycopy(more, 0, written, size, count);
            size += count;
        }
    }

    /// The disk fails at the write, force, rename or delete after so many more, and at every one behind it.
    public void failAfter(int steps) {
        stepsLeft = steps;
    }

    /// The power goes: names go back to the last force of the folder, and each file keeps what was forced and
    /// an arbitrary part of the rest. The disk then works again.
    public void losePower(RandomGenerator random) {
        names.clear();
        names.putAll(durableNames);
        names.values().forEach(file -> file.cut(random.nextInt(file.forced, file.size + 1)));
        stepsLeft = Integer.MAX_VALUE;
    }

    /// The bytes of a file.
    public byte[] bytes(String name) {
        Contents contents = names.get(name);
        if (contents == null) {
            throw new IllegalArgumentException("no file " + name + " among " + names.keySet());
        }
        return Arrays.copyOf(contents.written, contents.size);
    }

    /// Puts a durable file into the folder: the first `size` of these bytes, which must not change later.
    public void put(String name, byte[] bytes, int size) {
        Contents contents = new Contents();
        contents.written = bytes;
        contents.size = size;
        contents.forced = size;
        names.put(name, contents);
        durableNames = new HashMap<>(names);
    }

    private void step() throws IOException {
        if (stepsLeft <= 0) {
            throw new IOException("simulated: the disk fails");
        }
        stepsLeft--;
    }

    @Override
    public String place() {
        return "simulated";
    }

    @Override
    public List<String> list() {
        return List.copyOf(names.keySet());
    }

    @Override
    public LogFile create(String name) throws IOException {
        step();
        names.put(name, new Contents());
        return open(name);
    }

    @Override
    public LogFile open(String name) throws IOException {
        Contents contents = names.get(name);
        if (contents == null) {
            throw new NoSuchFileException(name);
        }
        return new SimulatedFile(contents);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        step();
        Contents contents = names.remove(from);
        if (contents == null) {
            throw new NoSuchFileException(from);
        }
        names.put(to, contents);
    }

    @Override
    public void delete(String name) throws IOException {
        step();
        names.remove(name);
    }

    @Override
    public void force() throws IOException {
        step();
        durableNames = new HashMap<>(names);
    }

    @Override
    public void close() {
        // The bytes stay, for whoever opens the folder next.
    }

    private final class SimulatedFile implements LogFile {
        private final Contents contents;

        SimulatedFile(Contents contents) {
            this.contents = contents;
        }

        @Override
        public long size() {
            return contents.size;
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            byte[] more = new byte[bytes.remaining()];
            bytes.get(more);
            // A failing write may get any part of the way.
            contents.append(more, stepsLeft > 0 ? more.length : more.length / 2);
            step();
        }

        @Override
        public void read(long offset, ByteBuffer into) {
            int count = Math.min(into.remaining(), contents.size - (int) offset);
            into.put(contents.written, (int) offset, count);
        }

        @Override
        public void truncate(long size) throws IOException {
            step();
            contents.cut((int) size);
        }

        @Override
        public void force() throws IOException {
            step();
            contents.forced = contents.size;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
