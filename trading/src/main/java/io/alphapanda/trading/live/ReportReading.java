package io.alphapanda.trading.live;

import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.broker.BrokerReport;
import io.alphapanda.domain.instrument.InstrumentId;

/// One report in hand, and what it says of positions.
record ReportReading(BrokerReport report, PositionCheck positions, long nowMicros) {
    /// What the broker holds by this report; by our own fills where the report says nothing of positions.
    long units(InstrumentId instrument) {
        if (!report.isWhole()) {
            return positions.units(instrument);
        }
        return report.positions().stream().filter(position -> position.instrument().equals(instrument))
                .mapToLong(BrokerPosition::units).sum();
    }
}
