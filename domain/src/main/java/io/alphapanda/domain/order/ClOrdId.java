package io.alphapanda.domain.order;

import io.alphapanda.domain.event.NameRule;

/// Our own id of an order, made before it is sent and never used twice. At most 20 characters: a broker's tag.
public record ClOrdId(String value) {
    private static final NameRule RULE = new NameRule(20, "-", false);

    /// Refuses what would not survive as a tag at the broker.
    public ClOrdId {
        if (!RULE.admits(value)) {
            throw new IllegalArgumentException(
                    "order id '" + value + "' must be 1 to 20 letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
