package io.alphapanda.backtest.report;

import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.verdict.RejectedSignal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Counts what was not let through: signals by the rules that denied them, orders that the venue refused.
final class DenialCount {
    private final Map<String, Long> byRule = new TreeMap<>();
    private long total;

    void count(RejectedSignal denied) {
        total++;
        denied.reasons().forEach(reason -> byRule.merge(reason.rule().name(), 1L, Long::sum));
    }

    void count(OrderEnded ended) {
        if (ended.ending() == Ending.REJECTED) {
            total++;
            byRule.merge("REJECTED_BY_VENUE", 1L, Long::sum);
        }
    }

    /// Denials by rule; a signal that several rules denied counts for each.
    Map<String, Long> byRule() {
        return Collections.unmodifiableMap(byRule);
    }

    /// Denied signals and refused orders together.
    long total() {
        return total;
    }
}
