package io.alphapanda.market.simulated;

/// What all prices share: the day's mood, how volatile the market is just now, and its common movement.
///
/// Volatility is the mood's, times a U over the day (busy at the open and the close), times the exponential
/// of a mean-reverting walk of its own (Ornstein and Uhlenbeck; it forgets half in ten minutes).
final class MarketFactor {
    /// In parts of the price: standard deviation of a usual minute, and of the gap overnight.
    static final double MINUTE = 2.6e-4;
    private static final double GAP = 40e-4;
    private static final int REFRESH_STEPS = LatentPrices.STEPS_A_MINUTE / 4;
    private static final double REMEMBERED = 0.9828;
    private static final double SURPRISE = 0.046;
    /// While prices swing at the open, less is left to chance.
    private static final double OPENING_DIFFUSION = 0.2;
    private static final double STEP = MINUTE / Math.sqrt(LatentPrices.STEPS_A_MINUTE);

    private final Dice dice;
    private final Trend trend;
    private DayMood mood = DayMood.CALM;
    private int stepOfDay;
    private int stepsToday = 1;
    private double logVolatility;
    private double volatility = 1;
    private double pace = 1;
    private double diffusion = 1;
    private double move;
    private double gap;

    MarketFactor(long seed) {
        dice = new Dice(seed, 0);
        trend = new Trend(new Dice(seed, 1), 0.5e-4, 1.5e-4, 4e-4);
    }

    /// Begins a day of so many steps.
    void openDay(int steps) {
        mood = DayMood.drawn(dice);
        gap = GAP * mood.movement() * dice.normal();
        stepsToday = steps;
        stepOfDay = 0;
        trend.openDay(mood.rising(), mood.movement());
        refresh();
    }

    /// Takes the next step; [#move] is then its common movement.
    void step() {
        if (stepOfDay % REFRESH_STEPS == 0) {
            refresh();
        }
        stepOfDay++;
        move = trend.step() + STEP * diffusion * dice.normal();
    }

    private void refresh() {
        logVolatility = logVolatility * REMEMBERED + SURPRISE * dice.normal();
        volatility = mood.movement() * StrictMath.exp(logVolatility);
        double fromNoon = 2.0 * stepOfDay / stepsToday - 1;
        double squared = fromNoon * fromNoon;
        pace = volatility * (0.8 + 0.3 * squared + 0.4 * squared * squared);
        diffusion = Trend.isOpening(stepOfDay) ? pace * OPENING_DIFFUSION : pace;
    }

    DayMood mood() {
        return mood;
    }

    /// The common part of the overnight gap, in parts of the price.
    double gap() {
        return gap;
    }

    /// The common movement of this step, in parts of the price.
    double move() {
        return move;
    }

    /// The part of the pace that is left to chance; trends make up for the rest.
    double diffusion() {
        return diffusion;
    }

    /// Volatility now against a usual minute's; 1 is usual, with the day's U.
    double pace() {
        return pace;
    }

    /// The same without the U: what option traders look at.
    double volatility() {
        return volatility;
    }
}
