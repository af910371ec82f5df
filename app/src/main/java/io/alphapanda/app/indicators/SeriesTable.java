package io.alphapanda.app.indicators;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.indicators.average.EmaSeed;
import io.alphapanda.indicators.catalog.IndicatorSpec;
import io.alphapanda.indicators.catalog.RunningIndicator;
import io.alphapanda.indicators.catalog.RunningOutput;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A row for each bar: when it ended, its close, and what each output reads of it and the bars before.
final class SeriesTable {
    private final List<RunningIndicator> indicators;
    private final List<RunningOutput> outputs;

    /// Where the rows go.
    interface Rows {
        void head(List<String> names) throws IOException;

        /// One row; an absent reading is one that is not warm yet. False if nobody reads any more.
        boolean row(String barEnd, String close, List<OptionalDouble> readings) throws IOException;

        /// There are no more rows.
        default void end() {}
    }

    SeriesTable(List<IndicatorSpec> specs, EmaSeed seed) {
        indicators = specs.stream().map(spec -> spec.start(seed)).toList();
        outputs = indicators.stream().flatMap(running -> running.outputs().stream()).toList();
    }

    /// Once only: the indicators keep what they have seen.
    void write(List<Bar> bars, Rows rows) throws IOException {
        rows.head(Stream.concat(Stream.of("bar_end", "close"), outputs.stream().map(RunningOutput::name))
                .toList());
        for (Bar bar : bars) {
            indicators.forEach(running -> running.indicator().add(bar));
            if (!rows.row(Ist.iso(bar.endMicros()), bar.close().toString(),
                    outputs.stream().map(SeriesTable::read).toList())) {
                return;
            }
        }
        rows.end();
    }

    private static OptionalDouble read(RunningOutput output) {
        return output.isWarm().getAsBoolean() ? OptionalDouble.of(output.value().getAsDouble())
                : OptionalDouble.empty();
    }
}
