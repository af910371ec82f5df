package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.money.Money;
import java.util.Optional;

/// What an account has and has done, before an entry.
///
/// @param equity what it is worth now
/// @param equityAtStart what it was worth at the first event of today
/// @param peakEquity the most that it was worth, now included
/// @param exposure value of all positions, without their signs
/// @param freeCash what may still be spent
/// @param freeMargin equity, less what positions and open entries block; zero where no margins are set
/// @param openOrders orders that have not ended
/// @param ordersInSecond orders within the last second
/// @param ordersInMinute orders within the last minute
/// @param tradesToday entries approved today
/// @param instrumentTradesToday of those, in the instrument of the entry
/// @param lossesInRow losing trades in a row today
/// @param halt why it is halted; empty if it is not
public record AccountFacts(Money equity, Money equityAtStart, Money peakEquity, Money exposure,
        Money freeCash,
        Money freeMargin, long openOrders, long ordersInSecond, long ordersInMinute, long tradesToday,
        long instrumentTradesToday, long lossesInRow, Optional<Halt> halt) {}
