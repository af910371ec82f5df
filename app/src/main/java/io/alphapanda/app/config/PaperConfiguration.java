package io.alphapanda.app.config;

import io.alphapanda.app.config.key.PaperKeys;
import io.alphapanda.app.config.key.PaperKeys.ChargesKind;
import io.alphapanda.app.config.key.PaperKeys.FillModelKind;
import io.alphapanda.app.config.source.Mistakes;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import java.time.Duration;

/// How the venue of a paper account is simulated.
///
/// @param startingCash what the account begins with
/// @param slippage how much worse than the market it fills
/// @param charges what it charges
/// @param commission what [ChargesKind#COMMISSION] charges
/// @param fillModel how it finds fills
/// @param roundsToTick whether slipped prices are put on the tick
/// @param latencyMean how long an order takes to arrive
/// @param latencyDeviation how much that varies
/// @param partialFillProbability from 0 to 1
/// @param partialsMax into how many parts an order fills at most
public record PaperConfiguration(Money startingCash, Rate slippage, ChargesKind charges, Rate commission,
        FillModelKind fillModel, boolean roundsToTick, Duration latencyMean, Duration latencyDeviation,
        double partialFillProbability, int partialsMax) {

    static PaperConfiguration of(Settings settings, String account, Mistakes mistakes) {
        PaperConfiguration paper = new PaperConfiguration(settings.get(account, PaperKeys.STARTING_CASH),
                settings.get(account, PaperKeys.SLIPPAGE_BPS), settings.get(account, PaperKeys.CHARGES),
                settings.get(account, PaperKeys.COMMISSION_BPS), settings.get(account, PaperKeys.FILL_MODEL),
                settings.get(account, PaperKeys.ROUND_TO_TICK),
                Duration.ofMillis(settings.get(account, PaperKeys.LATENCY_MS_MEAN)),
                Duration.ofMillis(settings.get(account, PaperKeys.LATENCY_MS_STD)),
                settings.get(account, PaperKeys.PARTIAL_FILL_PROB),
                settings.get(account, PaperKeys.MAX_PARTIALS).intValue());
        if (paper.commission.billionths() > 0 && paper.charges != ChargesKind.COMMISSION) {
            mistakes.add(settings.origin(account, PaperKeys.COMMISSION_BPS),
                    "a commission of " + paper.commission
                            + " for account " + account + " is charged only with " + PaperKeys.CHARGES.name()
                            + "=commission; set that, or remove the commission");
        }
        if (paper.partialFillProbability > 0 && paper.partialsMax < 2) {
            mistakes.add(settings.origin(account, PaperKeys.MAX_PARTIALS), PaperKeys.MAX_PARTIALS.name()
                    + " must be at least 2 for account " + account
                    + ", whose orders may fill in parts; raise it, or set "
                    + PaperKeys.PARTIAL_FILL_PROB.name() + "=0");
        }
        return paper;
    }
}
