package io.alphapanda.trading.risk.limit;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import java.util.ArrayList;
import java.util.List;

/// How much one exchange day, by Indian date, may hold.
///
/// A trade is an entry that was approved, whether it fills or not. The day's loss is what the account was worth
/// at the day's first event less what it is worth now, open positions included: a profit is no loss of any size.
///
/// @param strategyTradesMax of one strategy
/// @param accountTradesMax of the account
/// @param instrumentTradesMax of the account in one instrument
/// @param lossMax the most that the account may have lost today
/// @param lossShareMax the same as a share of what it was worth at the day's first event; the lesser holds
/// @param drawdownMax how far the account may have fallen below the most that it was ever worth, as a share of it
public record DayLimits(long strategyTradesMax, long accountTradesMax, long instrumentTradesMax,
        Money lossMax,
        Rate lossShareMax, Rate drawdownMax) {
    /// No limit at all.
    public static final DayLimits NONE = new DayLimits(NoLimit.COUNT, NoLimit.COUNT, NoLimit.COUNT,
            NoLimit.MONEY,
            NoLimit.SHARE, NoLimit.SHARE);

    /// The same with other trades per day.
    public DayLimits withTrades(long ofStrategy, long ofAccount, long ofInstrument) {
        return new DayLimits(ofStrategy, ofAccount, ofInstrument, lossMax, lossShareMax, drawdownMax);
    }

    /// The same with other losses.
    public DayLimits withLosses(Money loss, Rate lossShare, Rate drawdown) {
        return new DayLimits(strategyTradesMax, accountTradesMax, instrumentTradesMax, loss, lossShare,
                drawdown);
    }

    /// What no order could pass; empty when all is well.
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        NoLimit.requirePositive("trades per day and strategy limit", strategyTradesMax, mistakes);
        NoLimit.requirePositive("trades per day limit", accountTradesMax, mistakes);
        NoLimit.requirePositive("trades per day and instrument limit", instrumentTradesMax, mistakes);
        NoLimit.requirePositive("daily loss limit", lossMax.micros(), mistakes);
        NoLimit.requirePositive("daily loss share limit", lossShareMax.billionths(), mistakes);
        NoLimit.requirePositive("drawdown limit", drawdownMax.billionths(), mistakes);
        return mistakes;
    }
}
