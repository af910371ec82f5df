package io.alphapanda.app.desk;

import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import java.util.List;
import java.util.Set;

/// What a desk trades, on which market, in which accounts.
///
/// @param strategies those that are active
/// @param instruments everything that the market tells of
/// @param fillTopics what fills orders and marks books: the ticks, or the bars of a replayed file
/// @param barGraceMicros how long a bar built from ticks waits for late ones
/// @param tradesIndices whether an index may be traded as if it were its future
public record DeskTerms(List<AccountTerms> accounts, List<StrategyDeclaration> strategies,
        List<Instrument> instruments, Set<Topic> fillTopics, TradingCalendar calendar, long barGraceMicros,
        boolean tradesIndices) {
    /// True if the market tells ticks, from which bars have to be built.
    public boolean isByTicks() {
        return fillTopics.contains(Topic.TICKS);
    }
}
