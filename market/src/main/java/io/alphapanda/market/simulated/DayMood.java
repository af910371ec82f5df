package io.alphapanda.market.simulated;

/// What kind of day it is for the whole market.
enum DayMood {
    /// Little happens.
    CALM(0.8, 0.5),
    /// Rises last longer than falls.
    TRENDING_UP(1.0, 0.68),
    /// Falls last longer than rises.
    TRENDING_DOWN(1.0, 0.32),
    /// Everything moves half as much again.
    VOLATILE(1.4, 0.5);

    private final double movement;
    private final double rising;

    DayMood(double movement, double rising) {
        this.movement = movement;
        this.rising = rising;
    }

    /// Multiplies the usual volatility.
    double movement() {
        return movement;
    }

    /// The share of trends that rise, 0 to 1.
    double rising() {
        return rising;
    }

    /// Calm 35 %, rising 25 %, falling 25 %, volatile 15 % of days.
    static DayMood drawn(Dice dice) {
        double at = dice.uniform();
        if (at < 0.35) {
            return CALM;
        }
        if (at < 0.60) {
            return TRENDING_UP;
        }
        return at < 0.85 ? TRENDING_DOWN : VOLATILE;
    }
}
