package io.alphapanda.app.board;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;

/// One decision of a group, and what risk said to it.
///
/// @param reason why the group wanted it
/// @param verdict risk's answer, for people; empty while there is none
public record SignalLine(long micros, StrategyId group, InstrumentId instrument, Target target, String reason,
        String verdict) {
    SignalLine answered(String said) {
        return new SignalLine(micros, group, instrument, target, reason,
                verdict.isEmpty() ? said : verdict + "; " + said);
    }
}
