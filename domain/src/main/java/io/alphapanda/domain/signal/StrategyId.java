package io.alphapanda.domain.signal;

import io.alphapanda.domain.event.NameRule;

/// The name of one configured strategy, or of the group that it votes in: 1 to 40 letters, digits, `-`, `_`, `.`.
public record StrategyId(String value) {
    private static final NameRule RULE = new NameRule(40, "._-", false);

    /// Refuses a name that could not stand in a key.
    public StrategyId {
        if (!RULE.admits(value)) {
            throw new IllegalArgumentException("strategy name '" + value
                    + "' must be 1 to 40 letters, digits, dots, hyphens and underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
