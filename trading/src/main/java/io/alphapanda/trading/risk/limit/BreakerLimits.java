package io.alphapanda.trading.risk.limit;

import io.alphapanda.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/// What halts a strategy, or the whole account, until the next exchange day. Exits pass a halt.
///
/// Unlike a daily loss limit, which is asked at each entry and forgets, a halt stays when the loss is made good.
/// Losses are looked at whenever the account fills and whenever it wants to enter.
///
/// @param strategyLossesInRow so many losing trades in a row, within a day, halt a strategy
/// @param strategyLossMax a larger loss of today, open positions included, halts a strategy
/// @param accountLossesInRow so many losing trades in a row, whosoever they are, halt the account
/// @param accountLossMax a larger loss of today, open positions included, halts the account
public record BreakerLimits(long strategyLossesInRow, Money strategyLossMax, long accountLossesInRow,
        Money accountLossMax) {
    /// Nothing halts anything.
    public static final BreakerLimits NONE = new BreakerLimits(NoLimit.COUNT, NoLimit.MONEY, NoLimit.COUNT,
            NoLimit.MONEY);

    /// What no strategy could live with; empty when all is well.
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        NoLimit.requirePositive("losses in a row of a strategy", strategyLossesInRow, mistakes);
        NoLimit.requirePositive("day's loss limit of a strategy", strategyLossMax.micros(), mistakes);
        NoLimit.requirePositive("losses in a row of the account", accountLossesInRow, mistakes);
        NoLimit.requirePositive("day's loss limit of the account", accountLossMax.micros(), mistakes);
        return mistakes;
    }

    /// True if strategies can be halted.
    public boolean watchesStrategies() {
        return NoLimit.isSet(strategyLossesInRow) || NoLimit.isSet(strategyLossMax);
    }

    /// True if the account can be halted.
    public boolean watchesAccount() {
        return NoLimit.isSet(accountLossesInRow) || NoLimit.isSet(accountLossMax);
    }
}
