package io.alphapanda.app.board;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.position.Position;
import io.alphapanda.domain.signal.StrategyId;

/// One position of a strategy, at the last price known.
///
/// @param realised what its closed units made so far, before charges
public record PositionLine(StrategyId group, InstrumentId instrument, Position position, Price mark,
        Money realised) {
    /// What closing now would make, before charges.
    public Money unrealised() {
        return position.unrealisedAt(mark);
    }
}
