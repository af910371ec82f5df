package io.alphapanda.kafka.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.Kafka;
import kafka.tools.StorageTool;

/// What the broker's process runs: makes the folder ready if it is new, and serves until it is told to end or
/// the process that started it is gone.
final class BrokerProcess {
    /// Any id will do: the broker stands alone.
    private static final String CLUSTER = "alphapandatestsalonexx";

    private BrokerProcess() {}

    /// Serves.
    ///
    /// @param args the file of the broker's properties
    public static void main(String[] args) throws IOException {
        Thread.ofPlatform().daemon().name("watch-the-starter").start(BrokerProcess::endWithTheStarter);
        Path settings = Path.of(args[0]);
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            int failed = StorageTool.execute(
                    new String[]{"format", "-t", CLUSTER, "-c", settings.toString()}, System.out);
            if (failed != 0) {
                System.exit(failed);
            }
        }
        Kafka.main(args);
    }

    /// Nobody writes into the pipe: it ends when the process at its other end does, however that died.
    private static void endWithTheStarter() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException gone) {
            System.err.println("the starter is gone: " + gone);
        }
        Runtime.getRuntime().halt(1);
    }
}
