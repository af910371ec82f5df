package io.alphapanda.app.parts;

import io.alphapanda.domain.event.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A desk with two accounts, one on paper and one at a small broker, and how each of its processes is started.
///
/// @param folder where its files are
/// @param broker the address of the small broker
record TwoAccounts(Path folder, ServerSpot spot, String broker) {
    static final Scope PAPER = Scope.account("paper");
    static final Scope SECOND = Scope.account("second");
    static final List<Scope> BOTH = List.of(PAPER, SECOND);
    static final String STRATEGY = "quick-cross";

    /// Writes its configuration: no loss and no number of trades ends the load.
    Path configured() throws IOException {
        String server = switch (spot.kind()) {
            case KAFKA -> "redpanda: {bootstrap_servers: '%s', namespace: '%s'}".formatted(spot.address(),
                    spot.namespace().substring(0, spot.namespace().length() - 1));
            case REDIS -> "redis: {url: '%s', namespace: '%s'}".formatted(spot.address(), spot.namespace());
        };
        Path file = folder.resolve("desk.yaml");
        return Files.exists(file) ? file : Files.writeString(file, """
                active_brokers: [paper, second]
                brokers: {second: {adapter: small}}
                trading: {live: {enabled: true}}
                risk:
                  cooldown_streak: none
                  loss_streak_max: none
                  account_loss_streak_max: none
                  trades_per_day_max: none
                  strategy_trades_per_day_max: none
                  instrument_trades_per_day_max: none
                  daily_loss_share_max: none
                market: {date: 2026-03-16, tick_interval_ms: 5000, speed: 60}
                log: {store: %s, dir: '%s'}
                %s
                logging: {file: '%s', level: warn}
                strategies:
                  - id: quick-cross
                    kind: sma-cross
                    instruments: [NSE:RELIANCE, NSE:TATASTEEL, NSE:HDFCBANK, NSE:INFY, NSE:SBIN]
                    timeframe: 1m
                    settings: {fast: 1, slow: 2, direction: long-short}
                    size: 4%%
                    product: MIS
                    live: true
                """.formatted(spot.kind().name().toLowerCase(Locale.ROOT), folder.resolve("own"), server,
                folder.resolve("lines.json")));
    }

    /// A process that hosts services of this desk.
    ///
    /// @param flags for its JVM besides
    ServiceProcess process(List<String> flags, String... services) throws IOException {
        List<String> jvm = new ArrayList<>(flags);
        jvm.add("-Dpanda.broker=" + broker);
        List<String> arguments = new ArrayList<>(List.of(services));
        arguments.addAll(List.of("--config", configured().toString()));
        return new ServiceProcess(jvm, ServiceProgram.class, arguments);
    }
}
