package io.alphapanda.app.login;

/// The brokers that one can log in to.
enum BrokerName {
    /// Zerodha, or a sandbox that speaks its language.
    ZERODHA
}
