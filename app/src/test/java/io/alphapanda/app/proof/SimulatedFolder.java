package io.alphapanda.app.proof;

import java.io.FileNotFoundException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.alphapanda.eventlog.file.LogFolder;

/// A disk in memory that can lose power at any step: a write stops half-way, and what was not forced may be
/// there, or not, or in part, or as garbage.
final class SimulatedFolder implements LogFolder {
    private final SplittableRandom random;
    private Map<String, Content> names = new HashMap<>();
    private Map<String, Content> durableNames = new HashMap<>();
    private int stepsToCrash = Integer.MAX_VALUE;
    private boolean isDead;
    private int life;

    SimulatedFolder(long seed) {
        random = new SplittableRandom(seed);
    }

    /// The bytes of a file, and which of them are safe.
    private static final class Content {
        private byte[] bytes = new byte[0];
        private byte[] durable = new byte[0];
    }

    /// Lets the power fail at the n-th step from now.
    void crashAfter(int steps) {
        stepsToCrash = steps;
    }

    /// The power comes back; what nobody forced is as chance has it. A killed process loses nothing it wrote.
    void restart(boolean hasLostPower) {
        isDead = false;
        life++;
        stepsToCrash = Integer.MAX_VALUE;
        if (hasLostPower) {
            Map<String, Content> kept = new HashMap<>(durableNames);
            names.forEach((name, content) -> {
                if (random.nextBoolean()) {
                    kept.putIfAbsent(name, content);
                }
            });
            names = kept;
            names.values().forEach(this::lose);
            durableNames = new HashMap<>(names);
        }
    }

    private void lose(Content content) {
        int safe = content.durable.length;
        if (content.bytes.length <= safe) {
            content.bytes = random.nextBoolean() ? content.durable : content.bytes;
        } else {
            content.bytes = Arrays.copyOf(content.bytes,
                    random.nextInt(4) == 0 ? safe : random.nextInt(safe, content.bytes.length + 1));
            if (content.bytes.length > safe && random.nextInt(3) == 0) {
                content.bytes[random.nextInt(safe, content.bytes.length)] ^= (byte) random.nextInt(1, 256);
            }
        }
        content.durable = content.bytes;
    }

    /// One step of the disk; false if it was the last.
    private boolean step() {
        if (isDead) {
            throw new PowerLoss("the disk is off");
        }
        return --stepsToCrash > 0;
    }

    private PowerLoss off(String during) {
        isDead = true;
        return new PowerLoss("power lost during " + during);
    }

    @Override
    public String place() {
        return "a simulated disk";
    }

    @Override
    public List<String> list() {
        return new ArrayList<>(names.keySet());
    }

    @Override
    public LogFile create(String name) {
        boolean survives = step();
        Content content = new Content();
        if (survives || random.nextBoolean()) {
            names.put(name, content);
        }
        if (!survives) {
            throw off("create");
        }
        return new OpenFile(content, life);
    }

    @Override
    public LogFile open(String name) throws FileNotFoundException {
        Content content = names.get(name);
        if (content == null) {
            throw new FileNotFoundException(name);
        }
        return new OpenFile(content, life);
    }

    @Override
    public void rename(String from, String to) throws FileNotFoundException {
        boolean survives = step();
        Content content = names.get(from);
        if (content == null) {
            throw new FileNotFoundException(from);
        }
        names.put(to, content);
        names.remove(from);
        if (!survives) {
            throw off("rename");
        }
    }

    @Override
    public void delete(String name) {
        boolean survives = step();
        names.remove(name);
        if (!survives) {
            throw off("delete");
        }
    }

    @Override
    public void force() {
        boolean survives = step();
        if (survives || random.nextBoolean()) {
            durableNames = new HashMap<>(names);
        }
        if (!survives) {
            throw off("force of the folder");
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private final class OpenFile implements LogFile {
        private final Content content;
        private final int openedIn;

        private OpenFile(Content content, int openedIn) {
            this.content = content;
            this.openedIn = openedIn;
        }

        @Override
        public long size() {
            return content.bytes.length;
        }

        @Override
        public void append(ByteBuffer bytes) {
            boolean survives = step() && openedIn == life;
            int count = survives ? bytes.remaining() : random.nextInt(bytes.remaining() + 1);
            int size = content.bytes.length;
            content.bytes = Arrays.copyOf(content.bytes, size + count);
            bytes.get(content.bytes, size, count);
            if (!survives) {
                throw off("append");
            }
        }

        @Override
        public void read(long offset, ByteBuffer into) {
            int from = Math.toIntExact(offset);
            into.put(content.bytes, from,
                    Math.max(0, Math.min(into.remaining(), content.bytes.length - from)));
        }

        @Override
        public void truncate(long size) {
            boolean survives = step();
            content.bytes = Arrays.copyOf(content.bytes, Math.toIntExact(size));
            if (!survives) {
                throw off("truncate");
            }
        }

        @Override
        public void force() {
            boolean survives = step();
            if (survives || random.nextBoolean()) {
                content.durable = content.bytes;
            }
            if (!survives) {
                throw off("force");
            }
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
