package io.alphapanda.canary.dice.trading;

import java.util.Random;

/// Decides by chance without a seed.
public final class ThrowsDice {
    private ThrowsDice() {}

    static Random throwsDice() {
        return new Random();
    }
}
