package io.alphapanda.backtest.report;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.trading.charges.ChargeSegment;
import io.alphapanda.trading.charges.RateTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Notices fills on dates whose rates are not known and had to be assumed.
final class AssumedRates {
    private final Instrument instrument;
    private final Product product;
    private final Optional<RateTable> rates;
    private final Set<String> assumed = new LinkedHashSet<>();
    private long lastDay = Long.MIN_VALUE;

    /// Watches fills of one instrument; without rates there is nothing to assume.
    AssumedRates(Instrument instrument, Product product, Optional<RateTable> rates) {
        this.instrument = instrument;
        this.product = product;
        this.rates = rates;
    }

    void see(Fill fill) {
        if (rates.isPresent()) {
            long day = Ist.epochDay(fill.executedAtMicros());
            if (day != lastDay) {
                lastDay = day;
                assumed.addAll(rates.get().assumedOn(ChargeSegment.of(instrument, product),
                        instrument.contract().exchange(), Ist.date(fill.executedAtMicros())));
            }
        }
    }

    /// `rates: assumed` and which, or nothing.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!assumed.isEmpty()) {
            warnings.add("rates: assumed");
            assumed.forEach(line -> warnings.add("assumed: " + line));
        }
        return warnings;
    }
}
