package io.alphapanda.app.config;

import io.alphapanda.app.config.key.Key;
import io.alphapanda.app.config.key.RiskKeys;

/// The limits of one account, by the keys of [RiskKeys].
public final class RiskTable {
    private final Settings settings;
    private final String account;

    RiskTable(Settings settings, String account) {
        this.settings = settings;
        this.account = account;
    }

    /// The account's own limit, or else the common one; an optional limit that is empty is none.
    public <T> T get(Key<T> key) {
        return settings.get(account, key);
    }

    /// Who set it: `.env:3`, `built in`.
    public String origin(Key<?> key) {
        return settings.origin(account, key);
    }
}
