package io.alphapanda.app.testing;

import io.alphapanda.app.Main;
import io.alphapanda.app.brokers.Brokers;
import io.alphapanda.services.brokertrading.HttpBroker;
import java.time.Duration;

/// The command `alpha-panda`, with an adapter `small` for the small broker at `-Dpanda.broker=http://…`: for desks that
/// run as processes of their own.
public final class MainAtSmallBroker {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private MainAtSmallBroker() {}

    /// Runs the command and ends the process with its exit code.
    public static void main(String[] args) {
        String address = System.getProperty("panda.broker", "http://127.0.0.1:1");
        System.exit(
                Main.commandLine(Brokers.SHIPPED.with("small", (_, _) -> new HttpBroker(address, PATIENCE)))
                        .execute(args));
    }
}
