package io.alphapanda.canary.dice.market;

import java.util.UUID;

/// Makes an id that a replay does not repeat.
public final class InventsAnId {
    private InventsAnId() {}

    static UUID invents() {
        return UUID.randomUUID();
    }
}
