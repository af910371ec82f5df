package io.alphapanda.app.server;

import io.alphapanda.app.brokers.Brokers;
import io.alphapanda.app.config.AccountConfiguration;
import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.config.key.DeskKeys.LogStore;
import io.alphapanda.app.line.DeskLines;
import io.alphapanda.app.line.ServerLine;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.schemas.contract.TopicPayloads;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Lines to desks whose log is on a server.
public final class ServerLines {
    private ServerLines() {}

    /// To the desk that a configuration describes.
    ///
    /// @param brokers that its accounts may be bound to; none is connected
    public static DeskLines of(Brokers brokers) {
        return config -> {
            DeskConfiguration desk = DeskConfiguration.load(ConfigurationSources.here(config, Map.of()),
                    brokers.names());
            return desk.eventLog().store() == LogStore.FILE ? Optional.empty() : Optional.of(line(desk));
        };
    }

    private static ServerLine line(DeskConfiguration desk) {
        LogServer server = LogServer.open(desk, "operator");
        Set<Scope> accounts = desk.accounts().stream().map(AccountConfiguration::scope)
                .collect(Collectors.toSet());
        Set<String> letterTopics = TopicPayloads.of(accounts).keySet().stream()
                .filter(topic -> topic.endsWith(".dlq"))
                .collect(Collectors.toSet());
        return new ServerLine(server.scan(), letterTopics, server.recently(), server::marketMicros,
                server::close);
    }
}
