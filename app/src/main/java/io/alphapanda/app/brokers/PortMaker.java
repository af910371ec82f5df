package io.alphapanda.app.brokers;

import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.services.brokertrading.BrokerPort;
import java.io.IOException;

/// Opens the port of an account at a broker; called once for each account, when its desk starts.
@FunctionalInterface
public interface PortMaker {
    /// The port of an account.
    ///
    /// @throws IllegalArgumentException naming each setting that is missing
    /// @throws IOException if the broker cannot be spoken to as things are; the message says what to do
    BrokerPort open(Scope account, DeskConfiguration desk) throws IOException;
}
