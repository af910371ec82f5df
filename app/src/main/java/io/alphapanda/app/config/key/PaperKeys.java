package io.alphapanda.app.config.key;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import java.util.List;

/// The keys of paper accounts. `BROKERS__PAPER_B__SLIPPAGE_BPS` sets one of them for the account `paper-b` alone.
public final class PaperKeys {
    /// What an account begins with.
    public static final Key<Money> STARTING_CASH = new Key<>("PAPER__STARTING_CASH", "1000000", Kinds.rupees(),
            "Rupees an account begins with.");
    /// How much worse than the market it fills.
    public static final Key<Rate> SLIPPAGE_BPS = new Key<>("PAPER__SLIPPAGE_BPS", "5", Kinds.basisPoints(),
            "How much worse than the market a fill is, in basis points.");
    /// The same as a percentage.
    public static final Key<Rate> SLIPPAGE_PERCENT = new Key<>("PAPER__SLIPPAGE_PERCENT", "0.05", Kinds.costPercent(),
            "The same, as a percentage.");
    /// What is charged.
    public static final Key<ChargesKind> CHARGES = new Key<>("PAPER__CHARGES", "zerodha",
            Kinds.choice(ChargesKind.class),
            "What is charged: brokerage, taxes and fees of the day; nothing; or the commission below.");
    /// A flat commission.
    public static final Key<Rate> COMMISSION_BPS = new Key<>("PAPER__COMMISSION_BPS", "0", Kinds.basisPoints(),
            "A flat commission on each fill, in basis points; needs `PAPER__CHARGES=commission`.");
    /// The same as a percentage.
    public static final Key<Rate> COMMISSION_PERCENT = new Key<>("PAPER__COMMISSION_PERCENT", "0",
            Kinds.costPercent(), "The same, as a percentage.");
    /// How fills are found.
    public static final Key<FillModelKind> FILL_MODEL = new Key<>("PAPER__FILL_MODEL", "depth",
            Kinds.choice(FillModelKind.class),
            "How fills are found: against the quoted depth, with slippage where there is none; or always by slippage.");
    /// Whether slipped prices are put on the tick.
    public static final Key<Boolean> ROUND_TO_TICK = new Key<>("PAPER__ROUND_TO_TICK", "true", Kinds.flag(),
            "Whether slipped prices are rounded to the tick, against the trader.");
    /// How long an order takes to arrive.
    public static final Key<Long> LATENCY_MS_MEAN = new Key<>("PAPER__LATENCY_MS_MEAN", "0", Kinds.whole(0, 60_000),
            "How long an order takes to reach the venue, on average, in milliseconds.");
    /// How much that varies.
    public static final Key<Long> LATENCY_MS_STD = new Key<>("PAPER__LATENCY_MS_STD", "0", Kinds.whole(0, 60_000),
            "The standard deviation of that.");
    /// How often a fill is partial.
    public static final Key<Double> PARTIAL_FILL_PROB = new Key<>("PAPER__PARTIAL_FILL_PROB", "0",
            Kinds.decimal(0, 1, "0.1"), "How likely it is that an order fills in parts.");
    /// Into how many parts at most.
    public static final Key<Long> MAX_PARTIALS = new Key<>("PAPER__MAX_PARTIALS", "3", Kinds.whole(1, 100),
            "Into how many parts at most.");

    static final List<Key<?>> ALL = List.of(STARTING_CASH, SLIPPAGE_BPS, CHARGES, COMMISSION_BPS, FILL_MODEL,
            ROUND_TO_TICK, LATENCY_MS_MEAN, LATENCY_MS_STD, PARTIAL_FILL_PROB, MAX_PARTIALS);

    private PaperKeys() {}

    /// The charges that have a name.
    public enum ChargesKind {
        /// What Zerodha and the exchanges charged on the day.
        ZERODHA,
        /// Nothing.
        NONE,
        /// A flat commission.
        COMMISSION
    }

    /// The ways to find a fill.
    public enum FillModelKind {
        /// Against the quoted depth.
        DEPTH,
        /// By a slippage in basis points.
        BPS
    }
}
