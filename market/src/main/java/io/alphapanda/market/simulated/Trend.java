package io.alphapanda.market.simulated;

/// A drift that holds for minutes and then changes. In the first quarter of an hour, while the market finds
/// its price, it swings fast, up and down in turn, for a little over two minutes each way; later it lasts
/// five to twenty, and turns about seven times in ten.
final class Trend {
    private static final int OPENING_STEPS = 15 * LatentPrices.STEPS_A_MINUTE;
    /// Keeps the share of rising trends as asked for, and changes direction this often where that is ½.
    private static final double TURNING = 0.7;

    private final Dice dice;
    private final double slowest;
    private final double fastest;
    private final double swinging;
    private double risingShare = 0.5;
    private double speed = 1;
    private double swing;
    private int stepOfDay;
    private int stepsLeft;
    private boolean rising;
    private double perStep;

    /// All speeds are in parts of the price a minute.
    ///
    /// @param slowest and `fastest` are the bounds of a trend's speed
    /// @param swinging is about the speed while the market opens
    Trend(Dice dice, double slowest, double fastest, double swinging) {
        this.dice = dice;
        this.slowest = slowest;
        this.fastest = fastest;
        this.swinging = swinging;
    }

    /// @param ofRising the share of trends that rise, 0 to 1
    /// @param times what multiplies their speed
    void openDay(double ofRising, double times) {
        risingShare = ofRising;
        speed = times;
        stepOfDay = 0;
        stepsLeft = 0;
        rising = dice.chance(0.5);
        swing = times * swinging * dice.between(0.75, 1.25);
    }

    /// True in the first quarter of an hour of a day.
    static boolean isOpening(int stepOfDay) {
        return stepOfDay < OPENING_STEPS;
    }

    /// What the next step adds, in parts of the price.
    double step() {
        if (stepsLeft == 0) {
            turn();
        }
        stepsLeft--;
        stepOfDay++;
        return perStep;
    }

    private void turn() {
        boolean opening = isOpening(stepOfDay);
        double minutes = opening ? dice.between(2, 2.4) : dice.between(5, 20);
        boolean turned = dice.chance(2 * TURNING * (rising ? 1 - risingShare : risingShare));
        if (opening || turned) {
            rising = !rising;
        }
        stepsLeft = (int) (minutes * LatentPrices.STEPS_A_MINUTE);
        double perMinute = opening ? swing * dice.between(0.8, 1.2) : speed * dice.between(slowest, fastest);
        perStep = (rising ? perMinute : -perMinute) / LatentPrices.STEPS_A_MINUTE;
    }
}
