package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import java.util.List;
import java.util.Optional;

/// Why something is halted: what was seen, and what it was held against.
///
/// @param unit COUNT for losses in a row, RUPEES for a loss
public record Halt(Unit unit, long observed, long limit) {

    /// The answer of a rule about halts: the reason if there is one, else the losses in a row so far.
    static RiskCheck check(RuleCode code, Optional<Halt> halt, long lossesInRow, long lossesMax) {
        return halt.map(why -> new RiskCheck(code, false, why.unit, why.observed, why.limit))
                .orElseGet(() -> new RiskCheck(code, true, Unit.COUNT, lossesInRow, lossesMax));
    }

    /// Writes a halt that may be absent.
    public static void write(FieldWriter out, Optional<Halt> halt) {
        out.list("halt", halt.stream().toList(), (writer, why) -> {
            writer.choice("unit", why.unit);
            writer.integer("observed", why.observed);
            writer.integer("limit", why.limit);
        });
    }

    /// Reads what [#write] wrote.
    public static Optional<Halt> read(FieldReader in) {
        List<Halt> halts = in.list("halt", why -> new Halt(why.choice("unit", Unit.class),
                why.integer("observed"), why.integer("limit")));
        return halts.stream().findFirst();
    }
}
