package io.alphapanda.kafka.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/// Apache Kafka in KRaft mode, in a process of its own on free ports of the loopback: it can be killed and come
/// back on the same data under the same address. It ends with the process that started it, however that ends.
///
/// A start takes some three seconds: use [#shared] with a namespace of your own, unless you mean to kill it.
public final class RealKafka implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final Duration ASKED_FOR = Duration.ofSeconds(2);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);
    /// Below the ports that systems hand out by themselves: nobody takes them while the broker is down.
    private static final int PORT_MIN = 20_000;
    private static final int PORTS = 12_000;
    private static final AtomicInteger NEXT_PORT = new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % PORTS));

    private final Path folder;
    private final Path settings;
    private final int port;
    private final Speed speed;
    private Process process;

    /// How the broker's own program is compiled while it runs.
    public enum Speed {
        /// Ready soon, slower afterwards.
        QUICK_START("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m"),
        /// As users run it; for measurements.
        FULL("-Xmx1g");

        private final String flags;

        Speed(String flags) {
            this.flags = flags;
        }
    }

    private RealKafka(Speed speed) {
        this.speed = speed;
        try {
            folder = Files.createTempDirectory("alpha-panda-kafka");
            port = freePort();
            settings = folder.resolve("server.properties");
            Files.write(settings, settings(freePort()));
            process = launch();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitReady();
    }

    /// One broker for all tests of this process, started when it is first asked for.
    public static RealKafka shared() {
        return Shared.BROKER;
    }

    /// A broker of the caller's own, ready to serve.
    public static RealKafka start() {
        return start(Speed.QUICK_START);
    }

    /// A broker of the caller's own, ready to serve.
    public static RealKafka start(Speed speed) {
        return new RealKafka(speed);
    }

    /// Its address, the same in all its lives.
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /// The id of the process that serves, or served last.
    public long pid() {
        return process.pid();
    }

    /// True while the process is there.
    public boolean isRunning() {
        return process.isAlive();
    }

    /// Ends it as `kill -9` does; returns when it is gone.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// Ends it in good order.
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /// Begins its next life on the same data under the same address; returns when it serves.
    public void restart() {
        relaunch();
        awaitReady();
    }

    /// Begins its next life and does not wait for it; see [#awaitReady].
    public void relaunch() {
        if (process.isAlive()) {
            throw new IllegalStateException("the broker is running; kill() or stop() it first");
        }
        try {
            process = launch();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Stops it and throws its data away.
    @Override
    public void close() {
        stop();
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Waits until it serves.
    ///
    /// @throws IllegalStateException if it ended, or does not serve within a minute; names the file that tells
    ///     why
    public void awaitReady() {
        Map<String, Object> client = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        long begun = System.nanoTime();
        try (Admin admin = Admin.create(client)) {
            while (System.nanoTime() - begun < READY_WITHIN.toNanos()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the broker ended with " + process.exitValue() + "; see " + output());
                }
                if (answers(admin)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("the broker does not serve after " + READY_WITHIN + "; see " + output());
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(ASKED_FOR.toMillis(), TimeUnit.MILLISECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker starts", interrupted);
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(speed.flags.split(" ", -1)));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                // Whatever the tests log with, the broker keeps quiet; what ends it is in the file of its output.
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", "-cp",
                System.getProperty("java.class.path"), BrokerProcess.class.getName(), settings.toString()));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile())).start();
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private List<String> settings(int controllerPort) {
        return List.of("process.roles=broker,controller", "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port, "controller.listener.names=CONTROLLER",
                "log.dirs=" + folder.resolve("data"),
                // Back within seconds of a kill: the controller forgets the life before.
                "broker.session.timeout.ms=2000", "broker.heartbeat.interval.ms=500",
                // Alone, and quick to start.
                "offsets.topic.replication.factor=1", "offsets.topic.num.partitions=1",
                "transaction.state.log.replication.factor=1", "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=1", "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1", "share.coordinator.state.topic.num.partitions=1",
                "group.initial.rebalance.delay.ms=0", "log.index.size.max.bytes=1048576",
                "auto.create.topics.enable=false");
    }

    private static int freePort() throws IOException {
        for (int tried = 0; tried < PORTS; tried++) {
            int candidate = PORT_MIN + NEXT_PORT.getAndIncrement() % PORTS;
            if (isFree(candidate)) {
                return candidate;
            }
        }
        throw new IOException("no free port from " + PORT_MIN + " to " + (PORT_MIN + PORTS - 1));
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /// Started by the first who asks.
    private static final class Shared {
        private static final RealKafka BROKER = start();
    }
}
