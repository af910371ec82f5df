package io.alphapanda.strategies.cross;

import io.alphapanda.strategies.api.Direction;
import io.alphapanda.strategies.api.Setup;

/// The settings that both cross strategies share.
///
/// @param fast bars of the quicker average
/// @param slow bars of the slower one, more than `fast`
record CrossSettings(int fast, int slow, CrossMode mode, Direction direction) {
    private static final int FAST_DEFAULT = 20;
    private static final int SLOW_DEFAULT = 50;

    static CrossSettings read(Setup setup, int barsMax) {
        int fast = setup.wholeNumber("fast", 1, barsMax, FAST_DEFAULT);
        int slow = setup.wholeNumber("slow", 2, barsMax, SLOW_DEFAULT);
        setup.require(fast < slow, "fast must be below slow, was " + fast + " against " + slow);
        return new CrossSettings(fast, slow, setup.choice("cross", CrossMode.class, CrossMode.TOUCH),
                setup.direction());
    }

    CrossRule rule() {
        return new CrossRule(mode, direction);
    }

    /// Why the strategy changed its mind, for people.
    String reason(String average, boolean above) {
        return average + " " + fast + " crossed " + (above ? "above " : "below ") + average + " " + slow;
    }
}
