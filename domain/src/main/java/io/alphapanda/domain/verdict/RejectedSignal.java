package io.alphapanda.domain.verdict;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import java.util.List;
import java.util.stream.Collectors;

/// Denied: no entry is sent. It is not tried again; the strategy's next change of mind is.
///
/// @param group whose book it is
/// @param evaluation the decision it answers
/// @param target what was asked for
/// @param checks every rule that was asked; those that failed are the reasons
public record RejectedSignal(StrategyId group, long evaluation, InstrumentId instrument, Target target,
        List<RiskCheck> checks) implements Event {
    /// Refuses a denial without a reason.
    public RejectedSignal {
        checks = List.copyOf(checks);
        if (checks.stream().allMatch(RiskCheck::passed)) {
            throw new IllegalArgumentException("a denial must hold at least one failed check");
        }
    }

    /// The rules that failed.
    public List<RiskCheck> reasons() {
        return checks.stream().filter(check -> !check.passed()).toList();
    }

    @Override
    public EventType type() {
        return EventType.REJECTED_SIGNAL;
    }

    @Override
    public Topic topic() {
        return Topic.SIGNALS_REJECTED;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("group_id", group.value());
        out.integer("evaluation", evaluation);
        out.text("instrument", instrument.value());
        out.choice("target", target);
        out.list("risk_checks", checks, (writer, check) -> check.write(writer));
    }

    /// Reads what [#write] wrote.
    public static RejectedSignal read(FieldReader in) {
        return new RejectedSignal(new StrategyId(in.text("group_id")), in.integer("evaluation"),
                new InstrumentId(in.text("instrument")), in.choice("target", Target.class),
                in.list("risk_checks", RiskCheck::read));
    }

    /// All reasons in one line.
    public String explained() {
        return reasons().stream().map(RiskCheck::explained).collect(Collectors.joining("; "));
    }
}
