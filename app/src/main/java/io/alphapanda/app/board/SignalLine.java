package io.alphapanda.app.board;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;

/// One decision of a group, and what risk said to it.
///
/// @param evaluation which decision of the group; 0 if the desk itself acts
/// @param reason why the group wanted it
/// @param verdict risk's answer, for people; empty while there is none
public record SignalLine(long micros, long evaluation, StrategyId group, InstrumentId instrument,
        Target target,
        String reason, String verdict) {
    /// True once risk has said something.
    public boolean isAnswered() {
        return !verdict.isEmpty();
    }

    SignalLine answered(String said) {
        return new SignalLine(micros, evaluation, group, instrument, target, reason,
                isAnswered() ? verdict + "; " + said : said);
    }
}
