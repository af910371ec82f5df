package io.alphapanda.services.brokertrading;

/// What a listener at a [BrokerPort] holds until it leaves. Any thread.
@FunctionalInterface
public interface Listening extends AutoCloseable {
    /// At a port that hears nothing.
    Listening TO_NOTHING = () -> {};

    /// Ends it and lets go of whatever it needed, within some seconds. The second time nothing happens.
    @Override
    void close();
}
