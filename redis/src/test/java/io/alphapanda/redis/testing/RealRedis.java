package io.alphapanda.redis.testing;

import io.alphapanda.eventlog.hosting.Pause;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.RedisExecProvider;

/// A Redis 7.0 server as a process of its own, on loopback, a free port and a folder that goes with it.
///
/// It ends with the JVM that started it, also when that one is killed: a shell between the two waits for the end
/// of its input. Not for many threads.
public final class RealRedis implements AutoCloseable {
    private static final long START_MILLIS_MAX = 20_000;
    private static final int SLOTS = 16_384;
    private static final int PORTS_TRIED_MAX = 5;
    private static final long BETWEEN_LOOKS_NANOS = 2_000_000;
    // Ends the server as soon as nobody holds the other end of the input, and collects it.
    private static final String LEASH = "\"$@\" & server=$!; read -r word;"
            + " if [ \"$word\" = stop ]; then kill $server; else kill -9 $server; fi; wait $server";

    private final Path folder;
    private final List<String> options;
    private int port;
    private Process leash;
    private long pid;

    /// The server that all tests of one JVM share.
    private static final class Shared {
        private static final RealRedis SERVER = start();
        private static final AtomicInteger NAMESPACES = new AtomicInteger();
    }

    private RealRedis(List<String> options) {
        this.options = List.copyOf(options);
        try {
            folder = Files.createTempDirectory("real-redis");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int tried = 1;; tried++) {
            port = freePort();
            leash = launch();
            if (isReady()) {
                break;
            }
            leash.destroyForcibly();
            if (tried == PORTS_TRIED_MAX) {
                throw new IllegalStateException("Redis does not start; it says: " + said());
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-redis"));
    }

    /// The server that the tests of this JVM share: every write is on disk before it is answered. Nobody may kill it.
    public static RealRedis shared() {
        return Shared.SERVER;
    }

    /// A namespace on the shared server that nobody had before, as `test-3`.
    public static String freshNamespace() {
        return "test-" + Shared.NAMESPACES.incrementAndGet();
    }

    /// One of your own that puts every write on disk before it answers.
    public static RealRedis start() {
        return start("--appendonly", "yes", "--appendfsync", "always");
    }

    /// One of your own, with options as on the command line of `redis-server`.
    public static RealRedis start(String... options) {
        return new RealRedis(List.of(options));
    }

    /// A Redis Cluster of so many nodes, which share all slots evenly and know one another. Close each.
    public static List<RealRedis> startCluster(int count) {
        List<RealRedis> nodes = new ArrayList<>();
        for (int node = 0; node < count; node++) {
            int busPort = freePort();
            nodes.add(start("--appendonly", "yes", "--cluster-enabled", "yes", "--cluster-port",
                    Integer.toString(busPort)));
            try (Jedis redis = nodes.getLast().connect(); Jedis first = nodes.getFirst().connect()) {
                redis.sendCommand(Protocol.Command.CLUSTER, "ADDSLOTSRANGE",
                        Integer.toString(SLOTS * node / count),
                        Integer.toString(SLOTS * (node + 1) / count - 1));
                first.sendCommand(Protocol.Command.CLUSTER, "MEET", "127.0.0.1",
                        Integer.toString(nodes.getLast().port), Integer.toString(busPort));
            }
        }
        nodes.forEach(RealRedis::awaitCluster);
        return nodes;
    }

    private void awaitCluster() {
        long begun = System.nanoTime();
        try (Jedis redis = connect()) {
            while (!redis.clusterInfo().contains("cluster_state:ok")) {
                if (System.nanoTime() - begun > START_MILLIS_MAX * 1_000_000) {
                    throw new IllegalStateException(
                            "the cluster does not come about: " + redis.clusterInfo());
                }
                pause();
            }
        }
    }

    /// The port, the same after a restart.
    public int port() {
        return port;
    }

    /// The process id of the server itself.
    public long pid() {
        return pid;
    }

    /// Where it answers, as `redis://127.0.0.1:6379/0`.
    public String url() {
        return "redis://127.0.0.1:" + port + "/0";
    }

    /// A connection of your own, to look behind the scenes.
    public Jedis connect() {
        return new Jedis("127.0.0.1", port);
    }

    /// Kills it as `kill -9` does; returns when it is gone.
    public void kill() {
        letGo("");
    }

    /// Starts it again on the same data and port; kills it first if it still runs. Returns when it answers.
    public void restart() {
        kill();
        leash = launch();
        if (!isReady()) {
            throw new IllegalStateException("Redis does not start again; it says: " + said());
        }
    }

    /// Asks it to end in good order; returns when it is gone.
    public void stop() {
        letGo("stop\n");
    }

    /// Kills it and removes its data.
    @Override
    public void close() {
        kill();
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        try {
            Path program = RedisExecProvider.defaultProvider().get().toPath();
            List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", LEASH, "leash",
                    program.toString(), "--port", Integer.toString(port), "--bind", "127.0.0.1", "--dir",
                    folder.toString(), "--save", ""));
            command.addAll(options);
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(folder.resolve("log").toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        long begun = System.nanoTime();
        while (leash.isAlive() && System.nanoTime() - begun < START_MILLIS_MAX * 1_000_000) {
            try (Jedis redis = connect()) {
                // Refused while it reads its data, which INFO is not.
                redis.ping();
                pid = redis.info("server").lines().filter(line -> line.startsWith("process_id:"))
                        .mapToLong(line -> Long.parseLong(line.substring(11).trim())).findFirst()
                        .orElseThrow();
                return leash.descendants().anyMatch(child -> child.pid() == pid);
            } catch (JedisException notYet) {
                if (said().contains("Failed listening on port")
                        || said().contains("FATAL CONFIG FILE ERROR")) {
                    return false;
                }
                pause();
            }
        }
        return false;
    }

    private void letGo(String word) {
        if (!leash.isAlive()) {
            return;
        }
        try {
            try (OutputStream input = leash.getOutputStream()) {
                input.write(word.getBytes(StandardCharsets.US_ASCII));
            }
            if (!leash.waitFor(START_MILLIS_MAX, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Redis does not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Redis ends", e);
        }
    }

    private static void pause() {
        try {
            Pause.real().forNanos(BETWEEN_LOOKS_NANOS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Redis starts", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
