package io.alphapanda.services.brokertrading;

/// Whether an order may still leave. It closes by itself, and never opens again.
@FunctionalInterface
public interface SendPermit {
    /// True while the order may leave. Any thread.
    boolean isOpen();
}
