package io.alphapanda.market.bars;

import io.alphapanda.domain.marketdata.Bar;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The bars that take part, and how many do not for which reason.
///
/// @param inside the bars within hours, in their order
/// @param outside how many bars each reason left out; reasons that do not occur are absent
public record BarsInHours(List<Bar> inside, Map<OutsideReason, Long> outside) {
    /// Takes its own copy of the counts.
    public BarsInHours {
        // In the order of the reasons: a copy without order would print differently in every process.
        outside = Collections.unmodifiableMap(new TreeMap<>(outside));
    }

    /// How many bars are left out.
    public long outsideCount() {
        return outside.values().stream().mapToLong(Long::longValue).sum();
    }
}
